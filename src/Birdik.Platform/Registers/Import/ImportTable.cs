using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Platform.Registers.Import;

/// <summary>A file laid under the columns of a register. Its heading holds the names of the columns in one language, or their keys.</summary>
public sealed class ImportTable
{
    public const int MaxRows = 10_000;

    private readonly ImportHeading _heading;

    private ImportTable(string file, ImportHeading heading) => (File, _heading) = (file, heading);

    public string File { get; }

    /// <summary>The language of the heading: cells that the register shows in the reader's language are in it.</summary>
    public Language Language => _heading.Language;

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    /// <summary>The columns of the file that the register has and the import does not read, as the file names them.</summary>
    public IReadOnlyList<string> PassedOver => _heading.PassedOver;

    internal int Width => _heading.Width;

    /// <summary>Reads the heading and lays the rows under it; what is wrong with the file as a whole refuses it.</summary>
    internal static Result<ImportTable> Read(
        IRegister register, IRegisterImporter importer, Texts texts, Language reader, string file, IReadOnlyList<CsvRow> rows)
    {
        if (rows.Count < 2)
        {
            return new Problem("platform.import-empty") { File = file };
        }

        if (rows.Count > MaxRows + 1)
        {
            return Problem.Invalid("platform.import-too-many-rows", null, ("limit", MaxRows)) with { File = file };
        }

        if (rows[0].Refusal(file) is { } fault)
        {
            return fault;
        }

        var heading = new ImportHeading(register, importer, texts, reader, rows[0]);
        if (heading.Problems.Count > 0)
        {
            return Result<ImportTable>.Refused([.. heading.Problems.Select(problem => problem with { File = file, Line = rows[0].Line })]);
        }

        var table = new ImportTable(file, heading);
        table.Rows = [.. rows.Skip(1).Select(row => new ImportRow(table, row))];
        return table;
    }

    internal bool Has(string column) => _heading.PlaceOf(column) is not null;

    internal string Cell(CsvRow row, string column) => _heading.PlaceOf(column) is { } place ? row[place] : "";

    internal string? ChoiceOf(string column, string label) => _heading.ChoiceOf(column, label);
}
