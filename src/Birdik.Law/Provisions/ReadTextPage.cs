using Birdik.Law.Acts;

namespace Birdik.Law.Provisions;

/// <summary>A version as the page shows it: one sheet of it, and the contents of all.</summary>
public sealed record TextView(
    Act Act,
    ActVersion Version,
    IReadOnlyList<ActVersion> Versions,
    IReadOnlyList<ContentsLine> Contents,
    IReadOnlyList<TextSheet> Sheets,
    TextSheet Sheet,
    IReadOnlyList<ProvisionText> Rows)
{
    public TextSheet? Previous => At > 0 ? Sheets[At - 1] : null;

    public TextSheet? Next => At + 1 < Sheets.Count ? Sheets[At + 1] : null;

    private int At => Sheets.ToList().IndexOf(Sheet);

    /// <summary>The sheets with the articles in each.</summary>
    public IEnumerable<(TextSheet Sheet, IReadOnlyList<ContentsLine> Articles)> Table => Sheets.Select(sheet =>
        (sheet, (IReadOnlyList<ContentsLine>)[.. Contents.Where(line => line.IsArticle && sheet.Holds(line.Place))]));
}

/// <summary>Puts a sheet of an act's text on a day together.</summary>
public sealed class ReadTextPage(FindAct acts, FindVersion versions, ReadText texts)
{
    /// <param name="eId">The address to be shown; null shows the beginning.</param>
    /// <param name="language">The language wanted; where there is none in it, the other.</param>
    public async Task<TextPageAnswer> ReadAsync(string key, string? eId, DateOnly day, ActLanguage language, CancellationToken ct)
    {
        if (await acts.ByKeyAsync(key, ct) is not { } act)
        {
            return new TextPageAnswer(null, null, null);
        }

        var all = await versions.AllOfAsync(act.Id, ct);
        var shown = all.Where(version => version.From <= day)
            .OrderByDescending(version => version.Language == language)
            .ThenByDescending(version => version.From)
            .FirstOrDefault();
        if (shown is null)
        {
            return new TextPageAnswer(act, null, all);
        }

        var contents = await texts.ContentsAsync(shown.Id, ct);
        var sheets = TextSheets.Of(contents, shown.Provisions);
        var place = eId is null ? 0 : await texts.PlaceAsync(shown.Id, eId, ct);
        if (place is null)
        {
            return new TextPageAnswer(act, null, all);
        }

        var sheet = sheets.First(one => one.Holds(place.Value));
        var rows = await texts.RowsAsync(shown.Id, sheet.From, sheet.To, ct);
        return new TextPageAnswer(act, new TextView(act, shown, all, contents, sheets, sheet, rows), all);
    }
}

/// <summary>The page, or the act alone where it has no such text on the day.</summary>
public sealed record TextPageAnswer(Act? Act, TextView? View, IReadOnlyList<ActVersion>? Versions);
