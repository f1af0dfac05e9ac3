using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Areas.Law.Pages.Guillotine;

/// <summary>How far the workspace has come, what waits for the second person, and what the repeals so far would free.</summary>
public sealed class IndexModel(ReadWorkspace read, RepealSimulation simulation, NationalDb db, Words words) : PageModel
{
    private const int MostWaiting = 100;

    public IReadOnlyList<ActProgress> Acts { get; private set; } = [];

    public IReadOnlyList<SphereProgress> Spheres { get; private set; } = [];

    public IReadOnlyList<WaitingReview> Waiting { get; private set; } = [];

    public IReadOnlyList<(string Key, SimulatedRepeal Simulated)> Simulations { get; private set; } = [];

    public IReadOnlyList<(string Key, Func<SimulatedRepeal, decimal?> Read)> Freed { get; } =
    [
        ("Law.Guillotine.Repealed", one => one.Articles),
        ("Law.Guillotine.Duties", one => one.Duties),
        ("Law.Guillotine.Others", one => one.Others),
        ("Law.Guillotine.Hours", one => one.Effect.Hours),
        ("Law.Guillotine.Posts", one => one.Effect.Posts),
        ("Law.Guillotine.Som", one => one.Effect.Som),
    ];

    public int Articles => Acts.Sum(act => act.Articles);

    public int Confirmed => Acts.Sum(act => act.Confirmed);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Acts = await read.ActsAsync(ct);
        Spheres = [.. ReadWorkspace.Spheres(Acts)];
        Waiting = await WaitingAsync(ct);
        Simulations =
        [
            ("Law.Guillotine.ConfirmedOnly", await simulation.OfVerdictsAsync(confirmedOnly: true, ct)),
            ("Law.Guillotine.WithProposed", await simulation.OfVerdictsAsync(confirmedOnly: false, ct)),
        ];
    }

    public string Known(decimal? number) => number is { } known ? words.Formats.Number(known) : words["Law.NotKnownYet"];

    private async Task<IReadOnlyList<WaitingReview>> WaitingAsync(CancellationToken ct) => await (
        from review in db.Set<ProvisionReview>()
        where review.State == ReviewState.Proposed
        join provision in db.Set<Provision>() on review.ProvisionId equals provision.Id
        join act in db.Set<Act>() on review.ActId equals act.Id
        orderby review.ProposedAt
        select new WaitingReview(act.Key, act.Title, provision.EId, review.Verdict, review.ProposedBy)).Take(MostWaiting).ToListAsync(ct);
}

/// <summary>A verdict that waits for the second person.</summary>
public sealed record WaitingReview(string ActKey, LocalizedText Title, string EId, ReviewVerdict Verdict, string By);
