using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;

namespace Birdik.Law.Duties;

/// <summary>Keeps confirmed duties findable by the search of the whole system; candidates are in the review alone.</summary>
public sealed class DutySearch(BirdikDbContext db, SearchIndex index)
{
    private const int Weight = 3;

    public async Task PutAsync(Duty duty, CancellationToken ct)
    {
        if (duty.State != DutyState.Confirmed)
        {
            await index.RemoveNationalAsync(DutyRef.To(duty.Id), ct);
            return;
        }

        var act = await db.Set<Act>().FindAsync([duty.ActId], ct);
        var title = DutyNames.Title(duty);
        await index.PutNationalAsync(
            new SearchEntry(DutyRef.To(duty.Id), new LocalizedText(title, title, title), DutyLinks.Duty(duty.Id), LawPermissions.View)
            {
                Note = act!.Title,
                Body = string.Join(' ', new[] { duty.Sentence, duty.Term, duty.Payer }.Where(part => part.Length > 0)),
                Weight = Weight,
                Sphere = act.SearchSpheres(),
            },
            ct);
    }
}
