using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Units;

/// <summary>Enters a new unit into the register.</summary>
/// <param name="Parent">The code of the unit above; null only for a republic.</param>
public sealed record CreateUnit(
    string Code, UnitKind Kind, string? Parent, LocalizedText Name, DateOnly From, double? Latitude = null, double? Longitude = null);

public sealed class CreateUnitHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    public async Task<Result<string>> HandleAsync(CreateUnit command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseAsync(change, ct) is { } refused)
        {
            return refused;
        }

        List<Problem> problems = [.. UnitRegisterRules.RefuseName(command.Name), .. UnitPoint.Refuse(command.Latitude, command.Longitude)];
        if (await rules.RefuseCodeAsync(command.Code, ct) is { } taken)
        {
            problems.Add(taken);
        }

        var unit = new Unit
        {
            Code = command.Code,
            Soate = UnitCode.Soate(command.Code),
            Kind = command.Kind,
            Name = command.Name,
            From = command.From,
            FoundingAct = change.LegalBasis,
            Latitude = command.Latitude,
            Longitude = command.Longitude,
        };
        if (await PlaceAsync(unit, command, ct) is { } misplaced)
        {
            problems.Add(misplaced);
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        unit.Rekey([]);
        db.Add(unit);
        change.Record("territory.unit-created", UnitRef.To(unit.Id), ("name", unit.Name), ("code", unit.Code), ("from", unit.From));
        await search.PutAsync(unit, ct);
        await db.SaveChangesAsync(ct);
        return unit.Code;
    }

    private async Task<Problem?> PlaceAsync(Unit unit, CreateUnit command, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(command.Parent))
        {
            return unit.Kind == UnitKind.Republic ? null : Problem.Invalid("territory.parent-missing", "Parent");
        }

        if (await rules.FindAsync(command.Parent, ct) is not { } parent)
        {
            return Problem.Invalid("territory.parent-unknown", "Parent", ("parent", command.Parent));
        }

        unit.ParentId = parent.Id;
        return await rules.RefuseParentAsync(unit, parent, command.From, ct);
    }
}
