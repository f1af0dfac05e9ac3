using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Reads legal bases together with their acts; an act found under a former address is found too.</summary>
public sealed class BasisReader(NationalDb db)
{
    /// <summary>The bases of one function.</summary>
    public async Task<IReadOnlyList<BasisView>> OfAsync(Id<Function> function, DateOnly on, CancellationToken ct) =>
        await AddressAsync(
            await ViewAsync(await db.Set<FunctionBasis>().Where(basis => basis.FunctionId == function).ToListAsync(ct), on, ct), ct);

    /// <summary>The functions that have a basis in force on a day.</summary>
    public async Task<IReadOnlySet<Id<Function>>> GivenOnAsync(DateOnly on, CancellationToken ct) =>
        (await HoldingOnAsync(on, ct)).Select(view => view.Basis.FunctionId).ToHashSet();

    /// <summary>All bases in force on a day.</summary>
    public async Task<IReadOnlyList<BasisView>> HoldingOnAsync(DateOnly on, CancellationToken ct) =>
        [.. (await ViewAsync(await db.Set<FunctionBasis>().ToListAsync(ct), on, ct)).Where(view => view.Holds)];

    private async Task<IReadOnlyList<BasisView>> ViewAsync(List<FunctionBasis> bases, DateOnly on, CancellationToken ct)
    {
        var keys = bases.Select(basis => ActAddress.Key(basis.ActUri)).ToHashSet();
        var former = await db.Set<FormerAddress>().Where(one => keys.Contains(one.Key)).ToDictionaryAsync(one => one.Key, one => one.ActId, ct);
        var ids = former.Values.ToHashSet();
        var acts = await db.Set<Act>().Where(act => keys.Contains(act.Key) || ids.Contains(act.Id)).ToListAsync(ct);
        var byKey = acts.ToDictionary(act => act.Key);
        var byId = acts.ToDictionary(act => act.Id);
        return
        [
            .. bases.OrderBy(basis => basis.ActUri, StringComparer.Ordinal).ThenBy(basis => basis.Provision, StringComparer.Ordinal)
                .Select(basis => View(basis, Find(ActAddress.Key(basis.ActUri)), on)),
        ];

        Act? Find(string key) =>
            byKey.GetValueOrDefault(key) ?? (former.TryGetValue(key, out var id) ? byId.GetValueOrDefault(id) : null);
    }

    private async Task<IReadOnlyList<BasisView>> AddressAsync(IReadOnlyList<BasisView> views, CancellationToken ct)
    {
        var acts = views.Where(view => view.Act is not null).Select(view => view.Act!.Id).ToHashSet();
        var addresses = views.SelectMany(view => BasisAddress.Of(view.Basis.Provision)).ToHashSet();
        var known = await db.Set<Provision>().Where(provision => acts.Contains(provision.ActId) && addresses.Contains(provision.EId))
            .Select(provision => new { provision.ActId, provision.EId }).ToListAsync(ct);
        return [.. views.Select(view => view with
        {
            Address = BasisAddress.Of(view.Basis.Provision).FirstOrDefault(address =>
                known.Exists(one => one.ActId == view.Act?.Id && one.EId == address)),
        })];
    }

    private static BasisView View(FunctionBasis basis, Act? act, DateOnly on) =>
        new(basis, act, basis.InForceOn(on) && (act is null || act.InForceOn(on)), on);
}
