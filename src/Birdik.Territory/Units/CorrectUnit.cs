using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Units;

/// <summary>Mends what was entered wrongly: spelling, coordinates, day of founding. The unit itself did not change.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the correction.</param>
public sealed record CorrectUnit(string Unit, LocalizedText Name, DateOnly? From, double? Latitude, double? Longitude, int? Version = null);

public sealed class CorrectUnitHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    public async Task<Result<string>> HandleAsync(CorrectUnit command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseAsync(change, ct) is { } refused)
        {
            return refused;
        }

        if (await rules.FindAsync(command.Unit, ct) is not { } unit)
        {
            return Problem.NotFound("territory.unit-unknown", ("value", command.Unit));
        }

        if (ChangedMeanwhile.Refuse(command.Version, unit.Version) is { } stale)
        {
            return stale;
        }

        List<Problem> problems = [.. UnitRegisterRules.RefuseName(command.Name), .. UnitPoint.Refuse(command.Latitude, command.Longitude)];
        if (command.From > (unit.PresentFrom ?? unit.To))
        {
            problems.Add(Problem.Invalid("territory.ends-before-it-begins", "From"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        unit.Name = command.Name;
        unit.From = command.From;
        unit.Latitude = command.Latitude;
        unit.Longitude = command.Longitude;
        await rules.RekeyAsync(unit, ct);
        change.Record("territory.unit-corrected", UnitRef.To(unit.Id), ("name", unit.Name));
        await search.PutWithPartsAsync(unit, ct);
        await db.SaveChangesAsync(ct);
        return unit.Code;
    }
}
