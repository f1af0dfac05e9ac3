using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>In December: next year's file plan waits for whoever keeps it, until it is approved.</summary>
internal sealed class FilePlanToday(BirdikDbContext db, NormRegister norms, TimeProvider clock) : ITodaySource
{
    private const int December = 12;
    private const int Week = 7;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        var today = clock.Today();
        if (today.Month != December || !user.May(LettersPermissions.Manage)
            || (await norms.NowAsync(ct)).On(LettersNorms.FilePlanDay.Code, today) is not { } norm)
        {
            return [];
        }

        var next = today.Year + 1;
        var plan = await db.Set<FilePlan>().AsNoTracking().Where(row => row.Year == next).OrderByDescending(row => row.State).FirstOrDefaultAsync(ct);
        if (plan is { State: not FilePlanState.Draft })
        {
            return [];
        }

        var due = new DateOnly(today.Year, December, Math.Clamp((int)norm.Number, 1, 31));
        var list = due < today ? TodayList.Overdue : due == today ? TodayList.Today : due <= today.AddDays(Week) ? TodayList.ThisWeek : TodayList.WaitingForOthers;
        return
        [
            new TodayItem(
                list, words["Letters.FilePlan.Today", ("year", $"{next}")], plan is null ? LettersLinks.RollOver : LettersLinks.FilePlan(plan.Id), null,
                due, words[plan is null ? "Letters.RollOver.Title" : "Letters.FilePlan.Approve"],
                plan is null ? LettersLinks.RollOver : LettersLinks.FilePlan(plan.Id)),
        ];
    }
}
