using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Statistics;

/// <summary>For everyone: how many letters state bodies write to municipalities.</summary>
public sealed class IndexModel(ReadStatistics read, TimeProvider clock) : PageModel
{
    private const int Charted = 12;

    public IReadOnlyList<BodyCount> Bodies { get; private set; } = [];

    public IReadOnlyList<BodyCount> Largest => [.. Named.Take(Charted)];

    public IEnumerable<BodyCount> Smaller => Named.Skip(Charted);

    public int Received => Bodies.Sum(body => body.Received);

    public DateOnly To { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        To = clock.Today();
        Bodies = await read.BodiesAsync(To, ct);
    }

    private IEnumerable<BodyCount> Named => Bodies.Where(body => body.Name is not null);
}
