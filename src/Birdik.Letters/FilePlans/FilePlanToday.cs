using Birdik.Letters.Journals;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>In December: next year's file plan of each of their organs waits for whoever keeps it, until it is approved.</summary>
internal sealed class FilePlanToday(BirdikDbContext db, JournalBook journals, NormRegister norms, TimeProvider clock) : ITodaySource
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
        var due = new DateOnly(today.Year, December, Math.Clamp((int)norm.Number, 1, 31));
        var list = due < today ? TodayList.Overdue : due == today ? TodayList.Today : due <= today.AddDays(Week) ? TodayList.ThisWeek : TodayList.WaitingForOthers;
        var items = new List<TodayItem>();
        foreach (var kind in await journals.OrgansOfAsync(user.Roles, ct))
        {
            var organ = await db.Set<Organ>().AsNoTracking().FirstOrDefaultAsync(row => row.Kind == kind, ct);
            var plan = organ is null ? null : await db.Set<FilePlan>().AsNoTracking().SingleOrDefaultAsync(row => row.Year == next && row.OrganId == organ.Id, ct);
            if (plan is { State: not FilePlanState.Draft })
            {
                continue;
            }

            var address = plan is null ? LettersLinks.RollOverOf(kind) : LettersLinks.FilePlan(plan.Id);
            items.Add(new TodayItem(
                list, words["Letters.FilePlan.Today", ("year", $"{next}")], address, (organ?.Name ?? OrganOfRole.StandardName(kind)).In(words.Language), due,
                words[plan is null ? "Letters.RollOver.Title" : "Letters.FilePlan.Approve"], address));
        }

        return items;
    }
}
