using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>
/// Ends a unit and says what became of it. With one successor the units within it go over to the successor on the next day; with
/// several they must have been moved before.
/// </summary>
/// <param name="LastDay">Its last day in force.</param>
/// <param name="Successors">The codes of the units that take its place; at least one.</param>
/// <param name="Version">The version that was looked at; a later one refuses the change.</param>
public sealed record AbolishUnit(string Unit, DateOnly LastDay, IReadOnlyList<string> Successors, SuccessionKind Kind, int? Version = null);

public sealed class AbolishUnitHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    public const int MaxSuccessors = 20;

    public async Task<Result<string>> HandleAsync(AbolishUnit command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseAsync(change, ct) is { } refused)
        {
            return refused;
        }

        var found = await rules.OpenAsync(command.Unit, command.Version, ct);
        if (!found.TryGet(out var unit))
        {
            return Result<string>.Refused(found.Problems);
        }

        var successors = new List<Unit>();
        var problems = Refuse(command, unit).ToList();
        foreach (var code in command.Successors.Distinct().Take(MaxSuccessors))
        {
            var successor = await rules.InForceAsync(code, "Successors", ct);
            problems.AddRange(successor.Problems);
            if (successor.TryGet(out var taken))
            {
                successors.Add(taken);
            }
        }

        var children = await db.Set<Unit>().Where(child => child.ParentId == unit.Id && child.To == null).ToListAsync(ct);
        if (children.Count > 0 && successors.Count > 1)
        {
            problems.Add(Problem.Conflict("territory.children-in-force", "Successors", ("count", children.Count)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        return await EndAsync(command, unit, successors, children, change, ct);
    }

    private static IEnumerable<Problem> Refuse(AbolishUnit command, Unit unit)
    {
        if (command.Successors.Count == 0)
        {
            yield return Problem.Invalid("territory.successor-missing", "Successors");
        }

        if (command.Successors.Contains(unit.Code))
        {
            yield return Problem.Invalid("territory.successor-itself", "Successors");
        }

        if (command.LastDay < (unit.PresentFrom ?? unit.From))
        {
            yield return Problem.Invalid("territory.change-too-early", "LastDay", ("day", unit.PresentFrom ?? unit.From));
        }

        if (command.Kind == SuccessionKind.Transferred)
        {
            yield return Problem.Invalid("territory.transfer-does-not-end", "Kind");
        }
    }

    private async Task<Result<string>> EndAsync(
        AbolishUnit command, Unit unit, List<Unit> successors, List<Unit> children, ChangeContext change, CancellationToken ct)
    {
        var next = command.LastDay.AddDays(1);
        foreach (var child in children)
        {
            db.Add(UnitVersion.Of(child, next, change.LegalBasis!));
            child.ParentId = successors[0].Id;
            child.PresentFrom = next;
            if (await rules.RefuseParentAsync(child, successors[0], next, ct) is { } misplaced)
            {
                return misplaced with { Field = "Successors" };
            }
        }

        unit.To = command.LastDay;
        unit.ClosingAct = change.LegalBasis;
        db.AddRange(successors.Select(successor => new UnitSuccession
        {
            PredecessorId = unit.Id,
            SuccessorId = successor.Id,
            Kind = command.Kind,
            On = next,
            Act = change.LegalBasis,
        }));
        change.Record(
            "territory.unit-abolished",
            UnitRef.To(unit.Id),
            ("name", unit.Name),
            ("last", unit.To),
            ("successors", string.Join(", ", successors.Select(successor => successor.Name.In(Platform.Localization.Language.Ky)))));
        foreach (var changed in children.Prepend(unit))
        {
            await search.PutAsync(changed, ct);
        }

        await db.SaveChangesAsync(ct);
        return unit.Code;
    }
}
