using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Registers.Import;

/// <summary>Saves an import: all rows of the file in one change, or none.</summary>
/// <param name="Seen">The fingerprint of the preview that was confirmed; null where nobody looked (API).</param>
public sealed record KeepImport(
    IRegister Register, IRegisterImporter Importer, ReceivedFile File, IReadOnlyList<CsvRow> Rows, Language Language, string? Seen);

public sealed class KeepImportHandler(BirdikDbContext db, Texts texts, IServiceProvider services)
{
    public async Task<Result<Id<RegisterImport>>> HandleAsync(KeepImport command, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var scope = new ImportScope(db, change, services);
        var laid = await ImportLaying.LayAsync(command.Register, command.Importer, texts, command.Language, command.File.Name, command.Rows, scope, ct);
        if (!laid.TryGet(out var verdict))
        {
            return Result<Id<RegisterImport>>.Refused(laid.Problems);
        }

        if (Refusal(command, verdict) is { Count: > 0 } problems)
        {
            return Result<Id<RegisterImport>>.Refused(problems);
        }

        var altered = AlteredRows.Of(db);
        await db.SaveChangesAsync(ct);
        var import = await AddAsync(command, verdict, altered, change, ct);
        await command.Importer.FollowAsync([.. verdict.Rows.Select(row => row.Subject).OfType<SourceRef>()], scope, ct);
        await db.SaveChangesAsync(ct);
        return import.Id;
    }

    private static List<Problem> Refusal(KeepImport command, ImportVerdict verdict)
    {
        if (verdict.Refused > 0)
        {
            return [.. verdict.Problems];
        }

        if (command.Seen is { } seen && seen != verdict.Fingerprint)
        {
            return [Problem.Conflict("platform.import-otherwise-now")];
        }

        return verdict.MayBeKept ? [] : [Problem.Invalid("platform.import-nothing")];
    }

    private async Task<RegisterImport> AddAsync(
        KeepImport command, ImportVerdict verdict, IReadOnlyList<AlteredRow> altered, ChangeContext change, CancellationToken ct)
    {
        var id = Id<RegisterImport>.New();
        var file = StoredFile.Of(command.File, SourceRef.To(RegisterImport.Kind, id), change);
        var import = new RegisterImport
        {
            Id = id,
            Register = command.Register.Key,
            FileId = file.Id,
            FileName = file.Name,
            Created = verdict.Created,
            Changed = verdict.Changed,
            Unchanged = verdict.Unchanged,
            At = change.At,
            By = change.Actor.Name,
            Act = change.LegalBasis,
        };
        db.Add(file);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        var rows = verdict.Rows.Where(row => row.Entity is not null).ToDictionary(row => row.Entity!);
        db.AddRange(altered.Select(one => one.AsImported(id, rows.GetValueOrDefault(one.Entity))));
        change.Record(
            "platform.register-imported", SourceRef.To(RegisterImport.Kind, id),
            ("register", TitleOf(command.Register)), ("file", file.Name), ("created", import.Created), ("changed", import.Changed));
        foreach (var row in rows.Values)
        {
            change.Record(
                row.Outcome == ImportOutcome.Created ? "platform.row-imported" : "platform.row-changed-by-import",
                row.Subject!.Value, ("name", row.Name), ("file", file.Name), ("line", row.Line));
        }

        return import;
    }

    private LocalizedText TitleOf(IRegister register)
    {
        string In(Language language) => texts.Find(language, $"{register.Texts}.Title") ?? register.Key;
        return new LocalizedText(In(Language.Ky), In(Language.Ru), In(Language.En));
    }
}
