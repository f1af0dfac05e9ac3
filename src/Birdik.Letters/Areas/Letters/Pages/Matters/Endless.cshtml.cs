using Birdik.Letters.Matters;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Matters;

/// <summary>Matters without end: above the norm of letters or of days, by body and function.</summary>
public sealed class EndlessModel(ReadMatters read, BirdikDbContext db, Words words, TimeProvider clock) : PageModel
{
    public EndlessMatters Found { get; private set; } = null!;

    public IReadOnlyList<(string With, string Function, int Matters, int Letters)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await read.EndlessAsync(clock.Today(), ct);
        var codes = Found.All.Select(one => one.Matter.Function).OfType<string>().Distinct().ToList();
        var functions = (await db.Set<Function>().AsNoTracking().Where(row => codes.Contains(row.Code)).ToListAsync(ct))
            .ToDictionary(row => row.Code, row => $"{row.Code} · {row.Name.In(words.Language)}");
        Groups =
        [
            .. Found.All.GroupBy(one => (one.With, Function: one.Matter.Function ?? ""))
                .Select(group => (group.Key.With, functions.GetValueOrDefault(group.Key.Function, group.Key.Function), group.Count(), group.Sum(one => one.Letters)))
                .OrderByDescending(group => group.Item4),
        ];
    }
}
