using Birdik.Law.Acts;
using Birdik.Law.MyLaw;
using Birdik.Platform.Identity;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Mine;

/// <summary>My law: what it asks of the posts I hold, when, and what changed this month in my spheres.</summary>
public sealed class IndexModel(MyDuties mine, CurrentUser person, Writer writer, TimeProvider clock) : PageModel
{
    private const int DaysAhead = 92;

    public IReadOnlyList<MyDuty> Duties { get; private set; } = [];

    public IReadOnlyList<(DateOnly Day, MyDuty Duty)> Due { get; private set; } = [];

    public IReadOnlyList<LawChange> Changes { get; private set; } = [];

    /// <summary>The address of the calendar, shown once when it is made.</summary>
    public string? Feed { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostFeedAsync(CancellationToken ct)
    {
        var made = await writer.RunAsync<MakeFeedHandler, string>((handler, change, token) => handler.HandleAsync(person.Id!.Value, change, token), ct);
        await LoadAsync(ct);
        Feed = $"{Request.Scheme}://{Request.Host}{MyLawLinks.Calendar(made.Value)}";
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Duties = await mine.OfAsync(person.TenantId, person.Id!.Value, today, ct);
        Due =
        [
            .. Duties.SelectMany(duty => duty.DueBetween(today, today.AddDays(DaysAhead)).Select(day => (day, duty)))
                .OrderBy(one => one.day),
        ];
        var spheres = Duties.SelectMany(duty => duty.View.Act.SphereList).ToHashSet();
        var month = new DateOnly(today.Year, today.Month, 1);
        Changes = await mine.ChangesAsync(spheres.Count > 0 ? spheres : [.. Enum.GetValues<Sphere>()], month, month.AddMonths(1).AddDays(-1), ct);
    }
}
