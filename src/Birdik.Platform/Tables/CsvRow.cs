namespace Birdik.Platform.Tables;

/// <summary>A record of a CSV text.</summary>
/// <param name="Line">The line of the text on which it begins, from 1.</param>
/// <param name="Fault">What is wrong with it; null when nothing is. Its cells are then not to be used.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells, CsvFault? Fault = null)
{
    /// <summary>The cell at a place, empty where the record is shorter.</summary>
    public string this[int place] => place < Cells.Count ? Cells[place] : "";
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
