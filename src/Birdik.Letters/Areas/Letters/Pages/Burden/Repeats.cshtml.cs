using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>What bodies asked again within the norm's days.</summary>
public sealed class RepeatsModel(ReadBurden read, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RepeatedLetter> Repeats { get; private set; } = [];

    public IReadOnlyList<(string Sender, int Count)> Senders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Repeats = await read.RepeatsAsync(today.AddYears(-1).AddDays(1), today, ct);
        Senders = [.. Repeats.CountBy(one => one.Sender).OrderByDescending(one => one.Value).Take(12).Select(one => (one.Key, one.Value))];
    }
}
