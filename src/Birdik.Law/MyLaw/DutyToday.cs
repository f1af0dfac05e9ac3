using Birdik.Law.Duties;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Today;

namespace Birdik.Law.MyLaw;

/// <summary>Terms of this week on the Today page.</summary>
internal sealed class DutyToday(MyDuties mine, TimeProvider clock) : ITodaySource
{
    private const int Days = 7;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (user.Id is not { } id || !user.May(LawPermissions.View))
        {
            return [];
        }

        var today = clock.Today();
        var duties = await mine.OfAsync(user.TenantId, id, today, ct);
        return
        [
            .. from duty in duties
               from day in duty.DueBetween(today, today.AddDays(Days))
               select new TodayItem(
                   day == today ? TodayList.Today : TodayList.ThisWeek,
                   DutyNames.Title(duty.View.Duty),
                   DutyLinks.Duty(duty.View.Duty.Id),
                   duty.View.Act.Title.In(words.Language),
                   day,
                   null,
                   null),
        ];
    }
}
