using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Finds an act by its key or address, present or former.</summary>
public sealed class FindAct(NationalDb db)
{
    public async Task<Act?> ByKeyAsync(string key, CancellationToken ct)
    {
        if (await db.Set<Act>().SingleOrDefaultAsync(act => act.Key == key, ct) is { } act)
        {
            return act;
        }

        var former = await db.Set<FormerAddress>().Where(one => one.Key == key).Select(one => (Id<Act>?)one.ActId).SingleOrDefaultAsync(ct);
        return former is null ? null : await db.Set<Act>().SingleAsync(one => one.Id == former, ct);
    }

    /// <summary>By the FRBR URI of the work.</summary>
    public Task<Act?> ByUriAsync(string uri, CancellationToken ct) => ByKeyAsync(ActAddress.Key(uri), ct);
}
