using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Statistics;

/// <summary>For everyone: how many letters state bodies write to municipalities.</summary>
public sealed class IndexModel(ReadStatistics read, TimeProvider clock) : PageModel
{
    private const int Shown = 12;

    public IReadOnlyList<BodyCount> Bodies { get; private set; } = [];

    public IReadOnlyList<BodyCount> Largest => [.. Bodies.Where(body => body.Name is not null).Take(Shown)];

    public int Received => Bodies.Sum(body => body.Received);

    public DateOnly To { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        To = clock.Today();
        Bodies = await read.BodiesAsync(To, ct);
    }
}
