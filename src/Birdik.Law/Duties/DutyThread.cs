using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Duties;

/// <summary>Law → duty: before a duty stand its provision and act; after a provision or an act stand its duties.</summary>
internal sealed class DutyThread(FindDuties duties, FindProvision provisions, NationalDb db) : IThreadSource
{
    private const int MaxLinks = 50;

    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind == DutyRef.Kind && Id<Duty>.TryParse(source.Id, null, out var id) && await duties.ByIdAsync(id, ct) is { } view)
        {
            return new ThreadNode(source, DutyNames.Title(view.Duty), view.Act.Title.In(language), DutyLinks.Duty(id));
        }

        return source.Kind == ProvisionRef.Kind && Id<Provision>.TryParse(source.Id, null, out var place)
            && await provisions.ByIdAsync(place, ct) is { } provision
                ? new ThreadNode(source, $"{provision.ActTitle.In(language)}, {provision.Label ?? provision.EId}", provision.Text, provision.Href)
                : null;
    }

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) => source.Kind switch
    {
        DutyRef.Kind when Id<Duty>.TryParse(source.Id, null, out var id) => await BeforeAsync(id, language, ct),
        ProvisionRef.Kind when Id<Provision>.TryParse(source.Id, null, out var id) => Links(await duties.OfProvisionsAsync([id], ct)),
        ActRef.Kind when Id<Act>.TryParse(source.Id, null, out var id) => Links(await duties
            .Views(db.Set<Duty>().Where(duty => duty.ActId == id && duty.State == DutyState.Confirmed))
            .OrderBy(view => view.Duty.Place).Take(MaxLinks).ToListAsync(ct)),
        _ => [],
    };

    private async Task<IReadOnlyList<ThreadLink>> BeforeAsync(Id<Duty> id, Language language, CancellationToken ct)
    {
        if (await duties.ByIdAsync(id, ct) is not { } view)
        {
            return [];
        }

        var provision = await provisions.ByIdAsync(view.Duty.ProvisionId, ct);
        return
        [
            new ThreadLink(ActRef.To(view.Act.Id), ThreadDirection.Before, view.Act.Title.In(language), null, ActLinks.Act(view.Act.Key)),
            new ThreadLink(
                ProvisionRef.To(view.Duty.ProvisionId), ThreadDirection.Before, provision?.Label ?? view.EId, provision?.Text, view.Href),
        ];
    }

    private static IReadOnlyList<ThreadLink> Links(IReadOnlyList<DutyView> views) => [.. views.Select(view => new ThreadLink(
        DutyRef.To(view.Duty.Id), ThreadDirection.After, DutyNames.Title(view.Duty), view.Duty.Term, DutyLinks.Duty(view.Duty.Id)))];
}
