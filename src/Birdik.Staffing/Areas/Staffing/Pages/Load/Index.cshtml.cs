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
    IEnumerable<IPersonWork> works, ReadDuties duties, Colleagues colleagues, BirdikDbContext db, NormRegister norms, Words words, TimeProvider clock) : PageModel
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

    /// <summary>Functions of the one who is away, with the minutes of those weeks and who could go on.</summary>
    public IReadOnlyList<(PersonTask Task, decimal Minutes, Guid? Taker)> HandedDuties { get; private set; } = [];

    /// <summary>What the heat map shows.</summary>
    public LoadPart Part { get; private set; }

    /// <summary>Hours a week of functions that nobody who is there carries by post.</summary>
    public decimal Uncarried { get; private set; }

    public Substitution? Substitution { get; private set; }

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(Guid? away, DateOnly? until, string? part, CancellationToken ct)
    {
        Part = Enum.TryParse<LoadPart>(part, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : LoadPart.All;
        var today = clock.Today();
        var first = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (7 * Before));
        People = await colleagues.OfDayAsync(today, ct);
        var tasks = new List<PersonTask>();
        foreach (var work in works)
        {
            tasks.AddRange(await work.BetweenAsync(first, first.AddDays((7 * (Before + After)) - 1), ct));
        }

        var busy = tasks.Select(task => task.Person).ToHashSet();
        People = People.Where(person => busy.Contains(person.Key)).ToDictionary();
        Load = new PeopleLoad([.. People.Keys], tasks, [.. Enumerable.Range(0, Before + After).Select(week => first.AddDays(7 * week))], today);
        var values = await norms.NowAsync(ct);
        decimal Norm(NormDefinition norm) => values.On(norm.Code, today)?.Number ?? 0;
        WeekHours = Norm(StaffingNorms.DaysPerWeek) * Norm(StaffingNorms.HoursPerDay) * (1 - Math.Clamp(Norm(StaffingNorms.SupportShare), 0, 1));
        Until = until is { } day && day >= today && day <= today.AddDays(MostDays) ? day : today.AddDays(14);
        if (away is { } id && People.ContainsKey(id))
        {
            Away = id;
            var handed = Load.Without(id, Until);
            Handed = [.. handed.Where(one => !one.Task.IsDuty)];
            HandedDuties = [.. handed.Where(one => one.Task is { IsDuty: true, Minutes: > 0 }).GroupBy(one => (one.Task.Function, one.Taker))
                .Select(group => (group.First().Task, group.Sum(one => one.Task.Minutes), group.Key.Taker)).OrderByDescending(one => one.Item2)];
            Substitution = await db.Set<Substitution>().AsNoTracking().Where(row => row.AbsentId == id && row.From <= Until && row.To >= today)
                .OrderBy(row => row.From).FirstOrDefaultAsync(ct);
        }

        Uncarried = (await duties.NowAsync(ct)).Where(one => one.Carry.Count == 0).Sum(one => one.WeekMinutes) / 60;
        Title = People.Count == 0 ? words["Staffing.Load.Title"] : Found();
    }

    /// <summary>Hours of a person by weeks, of the part that is shown.</summary>
    public IEnumerable<decimal> HoursOf(Guid person) => Load.Hours[person].Zip(Load.Duties[person], (all, duty) => Part switch
    {
        LoadPart.All => all,
        LoadPart.Letters => all - duty,
        LoadPart.Duties => duty,
    });

    /// <summary>From 0, nothing, to 5, a full week or more.</summary>
    public int Shade(decimal hours) => hours <= 0 || WeekHours <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(hours * Shades / WeekHours), 1, Shades);

    public string NameOf(Guid? person) => person is { } id && People.TryGetValue(id, out var one) ? one.Name : words["Staffing.Load.Nobody"];

    private string Found()
    {
        var (person, hours) = Load.Hours.Select(one => (one.Key, one.Value[Load.ThisWeek])).MaxBy(one => one.Item2);
        return words["Staffing.Load.Finding", ("name", NameOf(person)), ("hours", words.Formats.Number(hours, 1)), ("of", words.Formats.Number(WeekHours, 1))];
    }
}

/// <summary>Which hours are shown.</summary>
public enum LoadPart
{
    All,
    Letters,
    Duties,
}
