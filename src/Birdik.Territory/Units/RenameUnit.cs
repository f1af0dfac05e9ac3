using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Units;

/// <summary>Gives a unit another name, and where the act says so another code, from a day on. The old ones go on finding it.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the change.</param>
public sealed record RenameUnit(string Unit, LocalizedText Name, string? NewCode, DateOnly On, int? Version = null);

public sealed class RenameUnitHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    public async Task<Result<string>> HandleAsync(RenameUnit command, ChangeContext change, CancellationToken ct)
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

        var code = string.IsNullOrEmpty(command.NewCode) ? unit.Code : command.NewCode;
        var problems = UnitRegisterRules.RefuseName(command.Name).ToList();
        if (code != unit.Code && await rules.RefuseCodeAsync(code, ct) is { } taken)
        {
            problems.Add(taken with { Field = "NewCode" });
        }

        if (command.Name == unit.Name && code == unit.Code)
        {
            problems.Add(Problem.Invalid("territory.nothing-changed", "Name.Ky"));
        }

        if (command.On <= (unit.PresentFrom ?? unit.From))
        {
            problems.Add(Problem.Invalid("territory.change-too-early", "On", ("day", unit.PresentFrom ?? unit.From)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var old = unit.Name;
        db.Add(UnitVersion.Of(unit, command.On, change.LegalBasis!));
        unit.Name = command.Name;
        unit.Code = code;
        unit.Soate = UnitCode.Soate(code) ?? unit.Soate;
        unit.PresentFrom = command.On;
        await rules.RekeyAsync(unit, ct);
        change.Record("territory.unit-renamed", UnitRef.To(unit.Id), ("old", old), ("name", unit.Name), ("code", code), ("on", command.On));
        await search.PutWithPartsAsync(unit, ct);
        await db.SaveChangesAsync(ct);
        return code;
    }
}
