namespace Birdik.Staffing.Load;

/// <summary>Hours of people by weeks: functions of the post in every week, done work in the week it was done, open work in the week it is due, what is late in this week.</summary>
public sealed class PeopleLoad
{
    private readonly IReadOnlyList<PersonTask> _tasks;
    private readonly DateOnly _today;

    /// <param name="people">Those who work in the office, in the order of the rows.</param>
    /// <param name="weeks">Mondays, one after another.</param>
    public PeopleLoad(IReadOnlyList<Guid> people, IReadOnlyList<PersonTask> tasks, IReadOnlyList<DateOnly> weeks, DateOnly today)
    {
        (_today, People, Weeks) = (today, people, weeks);
        _tasks = WithoutTwice(tasks);
        Hours = people.ToDictionary(person => person, _ => new decimal[weeks.Count]);
        Duties = people.ToDictionary(person => person, _ => new decimal[weeks.Count]);
        foreach (var task in _tasks)
        {
            if (WeekOf(task) is { } week && Hours.TryGetValue(task.Person, out var hours))
            {
                hours[week] += task.Minutes / 60;
                Duties[task.Person][week] += task.IsDuty ? task.Minutes / 60 : 0;
            }
        }
    }

    public IReadOnlyList<Guid> People { get; }

    public IReadOnlyList<DateOnly> Weeks { get; }

    /// <summary>All hours.</summary>
    public IReadOnlyDictionary<Guid, decimal[]> Hours { get; }

    /// <summary>Those of them that are functions of the post.</summary>
    public IReadOnlyDictionary<Guid, decimal[]> Duties { get; }

    public int ThisWeek => Enumerable.Range(0, Weeks.Count).LastOrDefault(week => Weeks[week] <= _today);

    /// <summary>
    /// What falls due while a person is away, and who could do it: one who has a part in it already, else the least loaded in those weeks;
    /// the earliest due first, each choice counting on those before. A duty goes only to one whose post may hold it.
    /// </summary>
    /// <param name="to">The last day of absence; what is late or due up to then is to be done by others.</param>
    public IReadOnlyList<HandedTask> Without(Guid person, DateOnly to)
    {
        var loads = People.Where(other => other != person).ToDictionary(other => other, other => Hours[other].Skip(ThisWeek).Sum());
        var handed = new List<HandedTask>();
        foreach (var task in _tasks.Where(task => task.Person == person && task.Done is null && (task.Due is null || task.Due <= to))
            .OrderBy(task => task.Due ?? DateOnly.MaxValue).ThenBy(task => task.Title, StringComparer.Ordinal))
        {
            var knowing = task.Helpers.Where(loads.ContainsKey).ToList();
            var from = knowing.Count > 0 ? knowing : task.IsDuty ? [] : [.. loads.Keys];
            Guid? taker = from.Count == 0 ? null : from.MinBy(other => (loads[other], People.Index().First(row => row.Item == other).Index));
            if (taker is { } one)
            {
                loads[one] += task.Minutes / 60;
            }

            handed.Add(new(task, taker, knowing.Count > 0));
        }

        return handed;
    }

    /// <summary>A letter that bears a function is a piece of that function's work: so much less of the duty is left in that week.</summary>
    private List<PersonTask> WithoutTwice(IReadOnlyList<PersonTask> tasks)
    {
        var told = tasks.Where(task => !task.IsDuty && task.Function is not null).GroupBy(task => (task.Person, WeekOf(task), task.Function))
            .ToDictionary(group => group.Key, group => group.Sum(task => task.Minutes));
        return
        [
            .. tasks.Select(task => task.IsDuty && told.TryGetValue((task.Person, WeekOf(task), task.Function), out var minutes)
                ? task with { Minutes = Math.Max(0, task.Minutes - minutes) }
                : task),
        ];
    }

    private int? WeekOf(PersonTask task)
    {
        var day = task.Done ?? (task.Due is { } due && due > _today ? due : _today);
        for (var week = Weeks.Count - 1; week >= 0; week--)
        {
            if (Weeks[week] <= day)
            {
                return day < Weeks[week].AddDays(7) ? week : null;
            }
        }

        return null;
    }
}

/// <param name="Taker">Null where nobody else works in the office, or, for a duty, no post there may hold it.</param>
/// <param name="Knows">The taker has a part in it already, or, for a duty, a post that may hold it.</param>
public sealed record HandedTask(PersonTask Task, Guid? Taker, bool Knows);
