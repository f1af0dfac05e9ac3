using Birdik.Platform.Persistence;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Roles;

/// <summary>Reads the whole division of functions as it was on a day, or as an edition of the matrix said.</summary>
public sealed class ReadPowers(NationalDb db, BasisReader bases)
{
    public async Task<PowersSnapshot> OnAsync(DateOnly day, CancellationToken ct, int? edition = null)
    {
        var functions = await db.Set<Function>()
            .Where(function => (function.From == null || function.From <= day) && (function.To == null || function.To >= day))
            .OrderBy(function => function.Code)
            .ToListAsync(ct);
        var roles = db.Set<FunctionRole>().AsQueryable();
        roles = edition is { } number
            ? roles.Where(role => role.AddedIn <= number && (role.EndedIn == null || role.EndedIn > number))
            : roles.Where(role => (role.From == null || role.From <= day) && (role.To == null || role.To >= day));
        return new PowersSnapshot(
            day,
            functions,
            await db.Set<Body>().OrderBy(body => body.Order).ToListAsync(ct),
            (await roles.ToListAsync(ct)).ToLookup(role => role.FunctionId),
            await bases.GivenOnAsync(day, ct));
    }
}
