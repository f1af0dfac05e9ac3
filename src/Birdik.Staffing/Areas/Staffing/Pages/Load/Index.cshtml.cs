using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Staffing.Load;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Areas.Staffing.Pages.Load;

/// <summary>Hours of each person in each week, and who does the work of one who is away.</summary>
public sealed class IndexModel(
    IEnumerable<IPersonWork> works, Colleagues colleagues, BirdikDbContext db, NormRegister norms, Words words, TimeProvider clock) : PageModel
{
    private const int Before = 6;
    private const int After = 6;
    private const int Shades = 5;
    private const int MostDays = 90;

    public IReadOnlyDictionary<Guid, Colleague> People { get; private set; } = new Dictionary<Guid, Colleague>();

    public PeopleLoad Load { get; private set; } = null!;

    /// <summary>Hours of a week that are left beside support work.</summary>
    public decimal WeekHours { get; private set; }

    public Guid? Away { get; private set; }

    public DateOnly Until { get; private set; }

    public IReadOnlyList<HandedTask> Handed { get; private set; } = [];

    public Substitution? Substitution { get; private set; }

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(Guid? away, DateOnly? until, CancellationToken ct)
    {
        var today = clock.Today();
        var first = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (7 * Before));
        People = await colleagues.OfDayAsync(today, ct);
        var tasks = new List<PersonTask>();
        foreach (var work in works)
        {
            tasks.AddRange(await work.SinceAsync(first, ct));
        }

        var busy = tasks.Select(task => task.Person).ToHashSet();
        People = People.Where(person => busy.Contains(person.Key)).ToDictionary();
        Load = new PeopleLoad([.. People.Keys], tasks, [.. Enumerable.Range(0, Before + After).Select(week => first.AddDays(7 * week))], today);
        var values = await norms.NowAsync(ct);
        decimal Norm(NormDefinition norm) => values.On(norm.Code, today)?.Number ?? 0;
        WeekHours = Norm(StaffingNorms.DaysPerWeek) * Norm(StaffingNorms.HoursPerDay) * (1 - Math.Clamp(Norm(StaffingNorms.SupportShare), 0, 1));
        Until = until is { } asked && asked >= today && asked <= today.AddDays(MostDays) ? asked : today.AddDays(14);
        if (away is { } id && People.ContainsKey(id))
        {
            Away = id;
            Handed = Load.Without(id, Until);
            Substitution = await db.Set<Substitution>().AsNoTracking().Where(row => row.AbsentId == id && row.From <= Until && row.To >= today)
                .OrderBy(row => row.From).FirstOrDefaultAsync(ct);
        }

        Title = People.Count == 0 ? words["Staffing.Load.Title"] : Found();
    }

    /// <summary>From 0, nothing, to 5, a full week or more.</summary>
    public int Shade(decimal hours) => hours <= 0 || WeekHours <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(hours * Shades / WeekHours), 1, Shades);

    public string NameOf(Guid? person) => person is { } id && People.TryGetValue(id, out var one) ? one.Name : words["Staffing.Load.Nobody"];

    private string Found()
    {
        var (person, hours) = Load.Hours.Select(one => (one.Key, one.Value[Load.ThisWeek])).MaxBy(one => one.Item2);
        return words["Staffing.Load.Finding", ("name", NameOf(person)), ("hours", words.Formats.Number(hours, 1)), ("of", words.Formats.Number(WeekHours, 1))];
    }
}
