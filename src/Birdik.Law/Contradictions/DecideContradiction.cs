using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Contradictions;

/// <summary>A person's verdict: there is no conflict because …, or there is one and this provision is to be followed.</summary>
/// <param name="Key">Which contradiction, as found on <paramref name="Day"/>.</param>
/// <param name="Version">The version of the former verdict that was looked at; a later one refuses. Null where there was none.</param>
public sealed record DecideContradiction(
    string Key, DateOnly Day, ContradictionDecision Decision, PrevailingSide Prevails, string Why, int? Version = null);

public sealed class DecideContradictionHandler(BirdikDbContext db, ReadContradictions read, Texts texts)
{
    public async Task<Result<Id<ContradictionVerdict>>> HandleAsync(DecideContradiction command, ChangeContext change, CancellationToken ct)
    {
        if (await read.OneAsync(command.Day, command.Key, ct) is not { } view)
        {
            return Problem.NotFound("law.contradiction-unknown");
        }

        var verdict = await db.Set<ContradictionVerdict>().SingleOrDefaultAsync(one => one.Key == command.Key, ct);
        if (verdict?.Version != command.Version && (verdict is not null || command.Version is not null))
        {
            return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
        }

        if (string.IsNullOrWhiteSpace(command.Why) || command.Why.Length > ContradictionVerdict.MaxWhy)
        {
            return Problem.Invalid("law.verdict-without-reason", "Why", ("most", ContradictionVerdict.MaxWhy));
        }

        if (command.Prevails == PrevailingSide.Second && view.Second is null && view.SecondAct is null)
        {
            return Problem.Invalid("law.verdict-without-second", "Prevails");
        }

        if (verdict is null)
        {
            db.Add(verdict = Make(command, view, change));
        }

        verdict.Decision = command.Decision;
        verdict.Prevails = command.Decision == ContradictionDecision.NoConflict ? PrevailingSide.Open : command.Prevails;
        verdict.Why = command.Why.Trim();
        verdict.Seen = ReadContradictions.SeenOf(view.First, view.Second);
        verdict.DecidedBy = Cut(change.Actor.Name);
        verdict.DecidedAt = change.At;
        change.Record(
            "law.contradiction-decided", ContradictionRef.To(verdict.Id), ("kind", texts.In($"Law.ContradictionKind.{verdict.Kind}")),
            ("decision", texts.In($"Law.ContradictionDecision.{verdict.Decision}")), ("why", verdict.Why));
        await db.SaveChangesAsync(ct);
        return verdict.Id;
    }

    private static ContradictionVerdict Make(DecideContradiction command, ContradictionView view, ChangeContext change) => new()
    {
        Key = command.Key,
        Kind = view.Found.Kind,
        FirstId = view.First.Id,
        SecondId = view.Second?.Id,
        SecondActId = view.SecondAct?.Id,
        Decision = command.Decision,
        Prevails = command.Prevails,
        Why = command.Why,
        Seen = "",
        DecidedBy = "",
        DecidedAt = change.At,
    };

    private static string Cut(string name) => name.Length > ContradictionVerdict.MaxName ? name[..ContradictionVerdict.MaxName] : name;
}
