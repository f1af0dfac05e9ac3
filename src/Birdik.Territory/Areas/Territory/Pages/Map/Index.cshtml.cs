using System.Globalization;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Territory.Maps;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages.Map;

/// <summary>The country as a picture, coloured by any indicator, with the same figures as a table under it.</summary>
public sealed class IndexModel(MapSheets sheets, TerritorySnapshots snapshots, StatisticFigures figures, Words words) : PageModel
{
    private const string DayForm = "yyyy-MM-dd";

    private IReadOnlyDictionary<Id<Unit>, StatisticFigure> _figures = new Dictionary<Id<Unit>, StatisticFigure>();

    public MapView View { get; private set; } = null!;

    public MapClasses? Classes { get; private set; }

    public IReadOnlyList<SeriesChoice> Series { get; private set; } = [];

    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public IReadOnlyList<MapRow> Rows { get; private set; } = [];

    public MapLevel ChosenLevel { get; private set; }

    public SeriesChoice? ChosenSeries { get; private set; }

    public DateOnly? ChosenDay { get; private set; }

    public ClassMethod ChosenMethod { get; private set; }

    public int Missing => Rows.Count(row => row.Figure.Length == 0);

    public bool HasSums { get; private set; }

    public string Measure => ChosenSeries is null ? "" : $"{ChosenSeries.TitleIn(words.Language)}, {ChosenSeries.Measure.In(words.Language)}";

    public string Title => ChosenSeries is null ? words["Territory.Map.Title"] : ChosenSeries.TitleIn(words.Language);

    public string? Lede => ChosenDay is { } day
        ? words["Territory.Map.Lede", ("level", words[$"Territory.Map.Level.{ChosenLevel}"]), ("day", words.Formats.DayInText(day))]
        : null;

    public async Task OnGetAsync(string? level, string? series, string? on, string? classes, CancellationToken ct)
    {
        ChosenLevel = MapLevels.Find(level) ?? MapLevel.Municipality;
        ChosenMethod = classes == "natural" ? ClassMethod.Natural : ClassMethod.Quantile;
        var sheet = await sheets.GetAsync(ChosenLevel, null, ct);
        await ChooseAsync(series, on, ct);
        var marks = Colour(sheet);
        View = new MapView(sheet, Title, marks);
        await ListAsync(sheet, marks, ct);
    }

    /// <summary>The same map at another level.</summary>
    public string To(MapLevel level)
    {
        var query = new QueryBuilder { { "level", level.Code() } };
        if (ChosenSeries is not null && ChosenDay is { } day)
        {
            query.Add("series", ChosenSeries.Key);
            query.Add("on", DayValue(day));
            query.Add("classes", ChosenMethod == ClassMethod.Natural ? "natural" : "quantile");
        }

        return UnitLinks.Map + query;
    }

    public static string DayValue(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The limits of a class in words: «1 200 – 3 400 · 53 бирдик».</summary>
    public string Limits(MapClass one)
    {
        var least = words.Formats.Number(one.Least, 2);
        var most = words.Formats.Number(one.Most, 2);
        return words.Count("Territory.Map.Class", one.Units, ("limits", least == most ? least : $"{least} – {most}"));
    }

    private async Task ChooseAsync(string? series, string? on, CancellationToken ct)
    {
        Series = await figures.SeriesAsync(ct);
        ChosenSeries = Series.FirstOrDefault(one => one.Key == series)
            ?? Series.FirstOrDefault(one => one.Indicator == "population")
            ?? (Series.Count > 0 ? Series[0] : null);
        if (ChosenSeries is null)
        {
            return;
        }

        Days = await figures.DaysAsync(ChosenSeries.Id, ct);
        if (Days.Count > 0)
        {
            var asked = DateOnly.TryParseExact(on, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Days[0];
            ChosenDay = Days.Contains(asked) ? asked : Days[0];
            _figures = await figures.OnAsync(ChosenSeries, ChosenDay.Value, ct);
        }
    }

    private Dictionary<string, MapMark> Colour(MapSheet sheet)
    {
        var known = sheet.Shapes
            .Select(shape => (shape.Unit, Figure: _figures.GetValueOrDefault(shape.Unit.Id)))
            .Where(pair => pair.Figure is not null)
            .ToList();
        if (known.Count == 0)
        {
            return [];
        }

        var classes = new MapClasses([.. known.Select(pair => pair.Figure!.Value)], ChosenMethod);
        Classes = classes;
        HasSums = known.Exists(pair => pair.Figure!.IsSum);
        return known.ToDictionary(
            pair => pair.Unit.Code,
            pair => new MapMark(classes.ShadeOf(pair.Figure!.Value), words.Formats.Number(pair.Figure.Value, 2)));
    }

    private async Task ListAsync(MapSheet sheet, Dictionary<string, MapMark> marks, CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        Rows = [.. sheet.Shapes.Select(shape => new MapRow(
            shape.Unit,
            shape.Unit.ParentId is { } parent ? snapshot.Find(parent)?.Name.In(words.Language) ?? "" : "",
            marks.GetValueOrDefault(shape.Unit.Code)?.Words ?? ""))];
    }
}

/// <summary>A row of the table twin.</summary>
public sealed record MapRow(SnapshotUnit Unit, string Parent, string Figure);
