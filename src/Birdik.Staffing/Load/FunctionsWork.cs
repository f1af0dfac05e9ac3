using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers;

namespace Birdik.Staffing.Load;

/// <summary>Functions of people's posts: the hours of the year spread evenly over its weeks and divided among those who carry them.</summary>
/// <remarks>Norms that belong to no function (letters, the road, the council) are left out: letters are told by <see cref="LettersWork"/>.</remarks>
internal sealed class FunctionsWork(ReadDuties duties, Words words, TimeProvider clock) : IPersonWork
{
    public async Task<IReadOnlyList<PersonTask>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var today = clock.Today();
        var tasks = new List<PersonTask>();
        foreach (var one in await duties.NowAsync(ct))
        {
            var function = one.Line.Function!;
            for (var monday = from; monday <= to; monday = monday.AddDays(7))
            {
                var done = monday.AddDays(7) <= today ? monday : (DateOnly?)null;
                tasks.AddRange(one.Carry.Select(person => new PersonTask(
                    person, PersonTask.Duty, $"{function.Code} · {function.Name.In(words.Language)}", PowersLinks.Function(function.Code), monday, done,
                    one.WeekMinutes / one.Carry.Count, [.. one.MayCarry.Where(other => other != person)]) { Function = function.Code }));
            }
        }

        return tasks;
    }
}
