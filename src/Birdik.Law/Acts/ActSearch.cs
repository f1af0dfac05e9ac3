using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Law.Acts;

/// <summary>Keeps an act findable by the search of the whole system.</summary>
public sealed class ActSearch(SearchIndex index, Texts texts)
{
    private const int Weight = 6;

    public Task PutAsync(Act act, CancellationToken ct) => index.PutNationalAsync(
        new SearchEntry(ActRef.To(act.Id), act.Title, ActLinks.Act(act.Key), LawPermissions.View)
        {
            Note = new LocalizedText(Note(act, Language.Ky), Note(act, Language.Ru), Note(act, Language.En)),
            Numbers = act.Number ?? "",
            Day = act.Date,
            Weight = Weight,
            Sphere = act.SearchSpheres(),
        },
        ct);

    private string Note(Act act, Language language) => ActNames.Note(act, new Words(texts, language));
}
