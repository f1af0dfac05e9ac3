using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Planning.Needs;

/// <summary>A need as the search knows it; who raised it is never in it.</summary>
public sealed class NeedSearch(SearchIndex index)
{
    private const int MaxTitle = 200;

    public Task PutAsync(Need need, CancellationToken ct)
    {
        var title = need.Text.Length > MaxTitle ? need.Text[..MaxTitle] : need.Text;
        var number = NeedNumbers.Text(need.Serial, need.Year);
        return index.PutAsync(
            new SearchEntry(PlanningRefs.To(need.Id), new LocalizedText(title, title, title), PlanningLinks.Need(need.Id), PlanningPermissions.View)
            {
                Note = new LocalizedText($"Муктаждык № {number}", $"Потребность № {number}", $"Need No. {number}"),
                Body = need.Text,
                Numbers = number,
                Day = need.RaisedOn,
            },
            ct);
    }
}
