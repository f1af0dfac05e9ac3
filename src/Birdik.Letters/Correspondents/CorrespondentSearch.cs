using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Letters.Correspondents;

/// <summary>A correspondent as the search knows it; a citizen is found only by those who may see what citizens write.</summary>
public sealed class CorrespondentSearch(SearchIndex index)
{
    public Task PutAsync(Correspondent one, CancellationToken ct) => index.PutAsync(
        new SearchEntry(
            LettersRefs.To(one.Id), new LocalizedText(one.Name, one.Name, one.Name), LettersLinks.Correspondent(one.Id),
            one.Class == CorrespondentClass.Citizen ? LettersPermissions.Confidential : LettersPermissions.View)
        {
            Body = $"{one.Address}\n{one.Email}",
            People = one.Name,
            SenderClass = one.Class.ToString(),
        },
        ct);
}
