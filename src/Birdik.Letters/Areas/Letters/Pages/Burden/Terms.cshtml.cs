using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>Requests with shorter terms than the law gives.</summary>
public sealed class TermsModel(ReadBurden read, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ShortTerm> Found { get; private set; } = [];

    public IReadOnlyList<(string Sender, int Count)> Senders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Found = await read.ShortTermsAsync(today.AddYears(-1).AddDays(1), today, ct);
        Senders = [.. Found.CountBy(one => one.Sender).OrderByDescending(one => one.Value).Take(12).Select(one => (one.Key, one.Value))];
    }
}
