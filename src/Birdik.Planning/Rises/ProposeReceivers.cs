using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Rises;

/// <summary>
/// To whom a need may rise: those who decide, do, pay or control the function it concerns by the division of powers, then rayon and oblast over the
/// municipality, then the other bodies of the state.
/// </summary>
public sealed class ProposeReceivers(NationalDb db, TerritorySnapshots territory, TimeProvider clock)
{
    private const int RayonLevel = 2;
    private const int OblastLevel = 1;

    /// <param name="office">The municipality.</param>
    /// <param name="function">The code of the function; empty where none is said.</param>
    public async Task<IReadOnlyList<ProposedReceiver>> OfAsync(int office, string function, CancellationToken ct)
    {
        var above = await AboveAsync(office, ct);
        var bodies = (await db.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.StateBody && tenant.To == null).ToListAsync(ct))
            .FindAll(body => body.UnitCode is null || above.ContainsKey(body.UnitCode));
        var roles = (await RolesAsync(function, ct)).ToLookup(role => role.Body.Code, role => role.Kind);
        return
        [
            .. bodies.Select(body => new ProposedReceiver(body, [.. RolesOf(body).Order()]))
                .OrderBy(one => one.Roles.Count > 0 ? (int)one.Roles[0] : int.MaxValue)
                .ThenByDescending(one => one.Body.UnitCode is { } code ? above[code] : 0)
                .ThenBy(one => one.Body.Name.Ky, StringComparer.Ordinal),
        ];

        // The matrix names kinds of bodies: a rayon's administration is the one over this municipality.
        IEnumerable<FunctionRoleKind> RolesOf(Tenant body) => body.UnitCode is { } code
            ? above[code] == OblastLevel ? roles["representative"] : roles["local-administration"]
            : roles[body.Code];
    }

    private async Task<List<(Body Body, FunctionRoleKind Kind)>> RolesAsync(string function, CancellationToken ct)
    {
        var today = clock.Today();
        var rows = await (
            from one in db.Set<Function>()
            join role in db.Set<FunctionRole>() on one.Id equals role.FunctionId
            join body in db.Set<Body>() on role.BodyId equals body.Id
            where one.Code == function && (role.From == null || role.From <= today) && (role.To == null || role.To >= today)
                && (role.Kind == FunctionRoleKind.Decides || role.Kind == FunctionRoleKind.Does || role.Kind == FunctionRoleKind.Pays || role.Kind == FunctionRoleKind.Controls)
            select new { body, role.Kind }).Distinct().ToListAsync(ct);
        return rows.ConvertAll(row => (row.body, row.Kind));
    }

    /// <summary>The levels of rayon and oblast over the municipality by their codes.</summary>
    private async Task<Dictionary<string, int>> AboveAsync(int office, CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == office).Select(tenant => tenant.UnitCode).SingleAsync(ct);
        var snapshot = await territory.GetAsync(ct);
        return code is null || snapshot.Find(code) is not { } unit ? [] : snapshot.PathTo(unit.ParentId)
            .Where(above => above.Kind.Level() is OblastLevel or RayonLevel).ToDictionary(above => above.Code, above => above.Kind.Level()!.Value);
    }
}

/// <param name="Roles">What the division of powers gives it in the function; empty where nothing.</param>
public sealed record ProposedReceiver(Tenant Body, IReadOnlyList<FunctionRoleKind> Roles);
