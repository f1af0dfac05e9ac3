using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Audit;

/// <summary>Erases, by a recorded act, what the history of an object says in full; the chain itself stays whole.</summary>
/// <param name="Subject">Whose history.</param>
/// <param name="Act">The act that orders it: kind, number, day.</param>
public sealed record EraseContent(SourceRef Subject, string Act);

public sealed class EraseContentHandler(BirdikDbContext db)
{
    public const int MaxAct = 500;

    /// <returns>How many contents were erased.</returns>
    public async Task<Result<int>> HandleAsync(EraseContent command, ChangeContext change, CancellationToken ct)
    {
        var act = command.Act.Trim();
        if (act.Length is 0 or > MaxAct)
        {
            return Problem.Invalid(act.Length == 0 ? "platform.act-missing" : "platform.act-too-long", nameof(command.Act),
                ("max", MaxAct));
        }

        var entries = await (
            from entry in db.Set<AuditEntry>()
            where entry.SubjectKind == command.Subject.Kind && entry.SubjectId == command.Subject.Id
            where entry.Action != ContentErasure.Action
            join content in db.Set<AuditContent>()
                on new { entry.TenantId, EntryId = entry.Id } equals new { content.TenantId, content.EntryId }
            where content.ErasedAt == null
            orderby entry.Sequence
            select new { entry.Sequence, content }).ToListAsync(ct);
        if (entries.Count == 0)
        {
            return Problem.NotFound(AuditProblems.NothingToErase);
        }

        foreach (var entry in entries)
        {
            entry.content.Erase(act, change.At);
            change.Record(
                ContentErasure.Action,
                SourceRef.To(ContentErasure.SubjectKind, entry.content.EntryId),
                (ContentErasure.ActFact, act),
                ("number", entry.Sequence));
        }

        await db.SaveChangesAsync(ct);
        return entries.Count;
    }
}
