using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>The seasons of the work: letters given to each person in each week of a year.</summary>
public sealed class PeopleModel(ReadBurden read, TimeProvider clock) : PageModel
{
    public const int Weeks = 52;
    public const int MonthWeeks = 4;
    private const int HalfWeeks = Weeks / 2;
    private const int Shades = 5;

    public WeekMap Map { get; private set; } = null!;

    /// <summary>The weeks in two tables under each other, the later ones first: a year side by side is wider than a screen.</summary>
    public IEnumerable<IReadOnlyList<int>> Halves => Enumerable.Range(0, Map.Weeks.Count).Chunk(HalfWeeks).Reverse();

    public (PersonWeeks Person, int Sum)? Busiest => Map.People.Count == 0 ? null
        : Map.People.Select(person => (person, person.Counts.Sum())).MaxBy(one => one.Item2);

    public async Task OnGetAsync(CancellationToken ct) => Map = await read.WeeksAsync(clock.Today(), Weeks, ct);

    /// <summary>From 0, nothing, to 5, as much as the fullest week of all.</summary>
    public int Shade(int count) => Map.Most == 0 ? 0 : (int)Math.Ceiling((decimal)count * Shades / Map.Most);
}
