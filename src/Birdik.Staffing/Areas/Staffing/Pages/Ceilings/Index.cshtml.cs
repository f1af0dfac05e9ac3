using Birdik.Platform.Localization;
using Birdik.Staffing.Ceilings;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Ceilings;

/// <summary>Posts and pay fund of every municipality against the ceiling of the state: breaches by oblast, and how they changed by years.</summary>
public sealed class IndexModel(ReadCeilings read, Words words) : PageModel
{
    public string? Top { get; private set; }

    public CeilingFilter Only { get; private set; }

    public IReadOnlyList<SnapshotUnit> Tops { get; private set; } = [];

    /// <summary>Those of the chosen oblast, before the chip.</summary>
    public IReadOnlyList<OfficeCeilings> Within { get; private set; } = [];

    /// <summary>Those that are shown: broken ones first.</summary>
    public IReadOnlyList<OfficeCeilings> Offices { get; private set; } = [];

    public string Title { get; private set; } = "";

    public IReadOnlyList<(string Name, int Broken, int Of)> ByTop { get; private set; } = [];

    public IReadOnlyList<CountryYear> Years { get; private set; } = [];

    public int Count(CeilingFilter filter) => Within.Count(office => office.Has(filter));

    public async Task OnGetAsync(string? top, string? only, CancellationToken ct)
    {
        var all = await read.NowAsync(ct);
        (Top, Only) = (top, Enum.TryParse<CeilingFilter>(only, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : CeilingFilter.All);
        Tops = [.. all.Select(one => one.Office.Top).OfType<SnapshotUnit>().Distinct()];
        Within = [.. all.Where(one => string.IsNullOrEmpty(top) || one.Office.Top?.Code == top)];
        Offices = [.. Within.Where(one => one.Has(Only)).OrderByDescending(one => one.Now?.IsBroken == true)
            .ThenByDescending(one => one.Now is { Ceiling: > 0 } now ? now.Posts / now.Ceiling : 0).ThenBy(one => one.Office.Unit.Code, StringComparer.Ordinal)];
        var withTable = Within.Count(one => one.Now is not null);
        Title = words["Staffing.Ceilings.Finding", ("broken", Within.Count(one => one.Now?.IsBroken == true)), ("of", withTable)];
        ByTop = [.. Within.GroupBy(one => one.Office.Top).Select(group => (
            group.Key?.Name.In(words.Language) ?? "", group.Count(one => one.Now?.IsBroken == true), group.Count(one => one.Now is not null)))];
        Years = [.. Within.SelectMany(one => one.Years).GroupBy(year => year.Year).OrderBy(year => year.Key).Select(CountryYear.Of)];
    }
}

/// <summary>A year of all municipalities together.</summary>
public sealed record CountryYear(int Year, int Offices, decimal Posts, decimal Fund, int OverPosts, int OverFund, int Grew, int Broken)
{
    public decimal Share => Offices > 0 ? (decimal)Broken / Offices : 0;

    public static CountryYear Of(IGrouping<int, CeilingYear> year) => new(
        year.Key, year.Count(), year.Sum(one => one.Posts), year.Sum(one => one.Fund), year.Count(one => one.IsOverPosts),
        year.Count(one => one.IsOverFund), year.Count(one => one.GrewInMoratorium), year.Count(one => one.IsBroken));
}
