using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>What every change of the register asks for: a body of the state that makes it, an act, and a tree that holds together.</summary>
public sealed class UnitRegisterRules(BirdikDbContext db)
{
    private const int MaxDepth = 10;

    /// <summary>The register is national: a municipality reads it and does not change it.</summary>
    public async Task<Problem?> RefuseMunicipalityAsync(ChangeContext change, CancellationToken ct) =>
        await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == change.TenantId && tenant.Kind == TenantKind.Municipality, ct)
            ? Problem.Forbidden("territory.not-for-municipality")
            : null;

    /// <summary>The change is not made by a municipality, and rests on an act.</summary>
    public async Task<Problem?> RefuseAsync(ChangeContext change, CancellationToken ct) =>
        await RefuseMunicipalityAsync(change, ct) ?? change.LegalBasis switch
        {
            null or "" => Problem.Invalid("territory.act-missing", "Act"),
            { Length: > Unit.MaxAct } => Problem.Invalid("territory.act-too-long", "Act"),
            _ => null,
        };

    public Task<Unit?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Code == code, ct);

    /// <summary>The unit, or why it cannot be changed any more.</summary>
    public async Task<Result<Unit>> InForceAsync(string code, string? field, CancellationToken ct)
    {
        var unit = await FindAsync(code, ct);
        return unit switch
        {
            null => Problem.NotFound("territory.unit-unknown", ("value", code)) with { Field = field },
            { To: { } end } => Problem.Conflict("territory.unit-ended", field, ("code", code), ("day", end)),
            _ => unit,
        };
    }

    /// <summary>The unit to be changed, as it was looked at; or that it was changed meanwhile, or cannot be changed any more.</summary>
    public async Task<Result<Unit>> OpenAsync(string code, int? seen, CancellationToken ct)
    {
        var unit = await FindAsync(code, ct);
        return unit is not null && ChangedMeanwhile.Refuse(seen, unit.Version) is { } stale ? stale : await InForceAsync(code, null, ct);
    }

    /// <summary>A code that neither a unit has nor once had.</summary>
    public async Task<Problem?> RefuseCodeAsync(string code, CancellationToken ct)
    {
        if (!UnitCode.IsValid(code))
        {
            return Problem.Invalid("territory.code-invalid", "Code", ("value", code));
        }

        var soate = UnitCode.Soate(code);
        return await db.Set<Unit>().AnyAsync(unit => unit.Code == code || (soate != null && unit.Soate == soate), ct)
            || await db.Set<UnitVersion>().AnyAsync(version => version.Code == code || (soate != null && version.Soate == soate), ct)
            ? Problem.Conflict("territory.code-taken", "Code", ("code", code))
            : null;
    }

    public static IEnumerable<Problem> RefuseName(LocalizedText name)
    {
        if (name.Ky.Length == 0)
        {
            yield return Problem.Invalid("territory.name-needed", "Name.Ky");
        }

        foreach (var (field, text) in new[] { ("Name.Ky", name.Ky), ("Name.Ru", name.Ru), ("Name.En", name.En) })
        {
            if (text.Length > Unit.MaxName)
            {
                yield return Problem.Invalid("territory.name-too-long", field);
            }
            else if (text.Any(char.IsControl))
            {
                yield return Problem.Invalid("territory.name-invalid", field);
            }
        }
    }

    /// <summary>Whether a unit may lie under another from a day on: kinds, validity, no circle.</summary>
    public async Task<Problem?> RefuseParentAsync(Unit unit, Unit parent, DateOnly from, CancellationToken ct)
    {
        if (!unit.Kind.MayLieUnder(parent.Kind))
        {
            return Problem.Invalid("territory.parent-kind", "Parent",
                ("kind", unit.Kind.Code()), ("parentKind", parent.Kind.Code()), ("parent", parent.Code));
        }

        if (!parent.InForceOn(from))
        {
            return Problem.Invalid("territory.parent-validity", "Parent", ("parent", parent.Code), ("child", unit.Code));
        }

        var at = parent;
        for (var depth = 0; at is not null && depth <= MaxDepth; depth++)
        {
            if (at.Id == unit.Id || depth == MaxDepth)
            {
                return Problem.Invalid("territory.parents-in-circle", "Parent");
            }

            at = at.ParentId is { } above ? await db.Set<Unit>().FindAsync([above], ct) : null;
        }

        return null;
    }

    /// <summary>Renews the unit's search text from all it is and was.</summary>
    public async Task RekeyAsync(Unit unit, CancellationToken ct)
    {
        await db.Set<UnitVersion>().Where(version => version.UnitId == unit.Id).LoadAsync(ct);
        unit.Rekey(db.Set<UnitVersion>().Local.Where(version => version.UnitId == unit.Id));
    }
}
