using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Platform.Registers.Import;

/// <summary>Lays a file over a register within a context, for the preview and for the import alike.</summary>
internal static class ImportLaying
{
    public const int MaxAct = 300;

    public static async Task<Result<ImportVerdict>> LayAsync(
        IRegister register, IRegisterImporter importer, Texts texts, Language language, string file, IReadOnlyList<CsvRow> rows,
        ImportScope scope, CancellationToken ct)
    {
        if (RefuseAct(importer, scope.Change.LegalBasis) is { } problem)
        {
            return problem;
        }

        var read = ImportTable.Read(register, importer, texts, language, file, rows);
        if (!read.TryGet(out var table))
        {
            return Result<ImportVerdict>.Refused(read.Problems);
        }

        return await importer.LayAsync(table, scope, ct) is { } refused
            ? refused
            : new ImportVerdict(table.Rows, table.PassedOver);
    }

    public static Problem? RefuseAct(IRegisterImporter importer, string? act) => act switch
    {
        null or "" when importer.NeedsAct => Problem.Invalid("platform.act-missing", "Act"),
        { Length: > MaxAct } => Problem.Invalid("platform.act-too-long", "Act", ("max", MaxAct)),
        _ => null,
    };
}
