using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Units;

/// <summary>Puts a unit under another one, or gives it another kind, from a day on.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the change.</param>
public sealed record MoveUnit(string Unit, string Parent, UnitKind Kind, DateOnly On, int? Version = null);

public sealed class MoveUnitHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    public async Task<Result<string>> HandleAsync(MoveUnit command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseAsync(change, ct) is { } refused)
        {
            return refused;
        }

        var (found, above) = (await rules.OpenAsync(command.Unit, command.Version, ct), await rules.InForceAsync(command.Parent, "Parent", ct));
        if (!found.TryGet(out var unit) || !above.TryGet(out var parent))
        {
            return Result<string>.Refused([.. found.Problems, .. above.Problems]);
        }

        var version = UnitVersion.Of(unit, command.On, change.LegalBasis!);
        var sameKind = unit.Kind == command.Kind;
        unit.Kind = command.Kind;
        if (await rules.RefuseParentAsync(unit, parent, command.On, ct) is { } misplaced)
        {
            return misplaced;
        }

        if (sameKind && unit.ParentId == parent.Id)
        {
            return Problem.Invalid("territory.nothing-changed", "Parent");
        }

        if (command.On <= (unit.PresentFrom ?? unit.From))
        {
            return Problem.Invalid("territory.change-too-early", "On", ("day", unit.PresentFrom ?? unit.From));
        }

        db.Add(version);
        unit.ParentId = parent.Id;
        unit.PresentFrom = command.On;
        change.Record("territory.unit-moved", UnitRef.To(unit.Id), ("name", unit.Name), ("parent", parent.Name), ("on", command.On));
        await search.PutAsync(unit, ct);
        await db.SaveChangesAsync(ct);
        return unit.Code;
    }
}
