using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>Needs without an answer on the Today page of those who answer them.</summary>
internal sealed class NeedToday(BirdikDbContext db, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 15;
    private const int Week = 7;
    private const int MaxTitle = 120;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return [];
        }

        var today = clock.Today();
        var until = today.AddDays(Week);
        var needs = await db.Set<Need>().AsNoTracking()
            .Where(row => (row.State == NeedState.Raised || row.State == NeedState.Accepted) && row.Answer == NeedAnswer.None && row.AnswerDue <= until)
            .OrderBy(row => row.AnswerDue).ThenBy(row => row.Serial).Take(MostShown).ToListAsync(ct);
        return
        [
            .. needs.Select(need => new TodayItem(
                need.AnswerDue < today ? TodayList.Overdue : need.AnswerDue == today ? TodayList.Today : TodayList.ThisWeek,
                need.Text.Length > MaxTitle ? need.Text[..MaxTitle] + "…" : need.Text,
                PlanningLinks.Need(need.Id),
                words["Planning.Need.Note", ("number", NeedNumbers.Text(need.Serial, need.Year))],
                need.AnswerDue, words["Planning.Need.Answer.Open"], PlanningLinks.Answer(need.Id))),
        ];
    }
}
