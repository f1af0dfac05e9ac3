using Birdik.Platform.Results;

namespace Birdik.Platform.Tables;

/// <summary>A record of a CSV text.</summary>
/// <param name="Line">The line of the text on which it begins, from 1.</param>
/// <param name="Fault">What is wrong with it; null when nothing is. Its cells are then not to be used.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells, CsvFault? Fault = null)
{
    /// <summary>The cell at a place, empty where the record is shorter.</summary>
    public string this[int place] => place < Cells.Count ? Cells[place] : "";

    /// <summary>What is wrong with the record as a whole, with its line; null when it can be used.</summary>
    public Problem? Refusal(string file) => Fault is { } fault ? new Problem(CodeOf(fault)) { File = file, Line = Line } : null;

    private static string CodeOf(CsvFault fault) => fault switch
    {
        CsvFault.QuoteNotClosed => "platform.csv-quote-not-closed",
        CsvFault.StrayQuote => "platform.csv-stray-quote",
        CsvFault.FieldTooLong => "platform.csv-field-too-long",
        CsvFault.TooManyFields => "platform.csv-too-many-fields",
    };
}

public enum CsvFault
{
    /// <summary>A quoted field is not closed before the text ends.</summary>
    QuoteNotClosed,

    /// <summary>Something other than a separator follows a closed quote, or a quote stands inside a field without quotes.</summary>
    StrayQuote,

    FieldTooLong,

    TooManyFields,
}
