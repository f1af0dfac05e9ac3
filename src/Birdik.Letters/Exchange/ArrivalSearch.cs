using Birdik.Platform.Localization;
using Birdik.Platform.Search;
using Birdik.Platform.Time;

namespace Birdik.Letters.Exchange;

/// <summary>An arrival as the search knows it: for those who register letters, as its register is.</summary>
internal sealed class ArrivalSearch(SearchIndex index)
{
    public Task PutAsync(Arrival arrival, CancellationToken ct) => index.PutAsync(
        new SearchEntry(
            LettersRefs.To(arrival.Id), new LocalizedText(arrival.Subject, arrival.Subject, arrival.Subject), LettersLinks.Arrival(arrival.Id),
            LettersPermissions.Register)
        {
            Note = Note(arrival),
            Body = arrival.Body,
            Numbers = arrival.Number,
            People = arrival.FromName,
            Day = Bishkek.DayOf(arrival.ArrivedAt),
        },
        ct);

    private static LocalizedText Note(Arrival arrival)
    {
        var what = $"№ {arrival.Number}, {arrival.FromName}";
        return new($"Электрондук кат {what}", $"Электронное письмо {what}", $"Electronic letter {what}");
    }
}
