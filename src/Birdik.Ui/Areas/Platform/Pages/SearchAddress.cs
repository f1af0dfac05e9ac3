using System.Globalization;
using Birdik.Platform.Search;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>The address of the search page: what was typed and what was chosen. What cannot be read is left out.</summary>
public sealed record SearchAddress
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy"];

    public string Q { get; init; } = "";

    public SearchFilter Filter { get; init; } = SearchFilter.None;

    public string? After { get; init; }

    public bool IsNarrowed => Filter != SearchFilter.None;

    public string Href => Addresses.Search + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["kind"] = Filter.Kind,
        ["year"] = Filter.Year?.ToString(CultureInfo.InvariantCulture),
        ["sender"] = Filter.SenderClass,
        ["sphere"] = Filter.Sphere,
        ["from"] = Text(Filter.From),
        ["to"] = Text(Filter.To),
        ["after"] = After,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>The hidden fields that keep the choices while other words are typed.</summary>
    public IEnumerable<(string Name, string Value)> Kept => new[]
    {
        ("kind", Filter.Kind), ("year", Filter.Year?.ToString(CultureInfo.InvariantCulture)),
        ("sender", Filter.SenderClass), ("sphere", Filter.Sphere),
    }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));

    public static SearchAddress Read(IQueryCollection query) => new()
    {
        Q = Value(query, "q")?.Trim() ?? "",
        After = Value(query, "after"),
        Filter = new SearchFilter
        {
            Kind = Code(query, "kind"),
            Year = int.TryParse(Value(query, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            SenderClass = Code(query, "sender"),
            Sphere = Code(query, "sphere"),
            From = Day(query, "from"),
            To = Day(query, "to"),
        },
    };

    public static string? Text(DateOnly? day) => day?.ToString(Days[0], CultureInfo.InvariantCulture);

    private static string? Value(IQueryCollection query, string name) => query[name].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static string? Code(IQueryCollection query, string name) =>
        Value(query, name) is { Length: <= SearchEntry.MaxCode } code ? code : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(Value(query, name), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
