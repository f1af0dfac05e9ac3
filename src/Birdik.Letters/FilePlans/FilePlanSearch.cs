using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>A file plan as the search knows it: found by the index and the heading of any of its files.</summary>
public sealed class FilePlanSearch(BirdikDbContext db, SearchIndex index)
{
    public async Task PutAsync(FilePlan plan, CancellationToken ct)
    {
        var organ = await db.Set<Organ>().Where(row => row.Id == plan.OrganId).Select(row => row.Name).SingleAsync(ct);
        var items = await db.Set<FilePlanItem>().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Index).ToListAsync(ct);
        var body = string.Join('\n', items.Select(item => $"{item.Index} {item.Title.Ky} {item.Title.Ru}"));
        var numbers = string.Join(' ', items.Select(item => item.Index));
        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(plan.Id),
                new LocalizedText(
                    $"{plan.Year}-жылдын иштеринин номенклатурасы", $"Номенклатура дел на {plan.Year} год", $"File plan of {plan.Year}"),
                LettersLinks.FilePlan(plan.Id), LettersPermissions.View)
            {
                Note = organ,
                Body = body.Length > SearchEntry.MaxBody ? body[..SearchEntry.MaxBody] : body,
                Numbers = numbers.Length > SearchEntry.MaxNumbers ? numbers[..SearchEntry.MaxNumbers] : numbers,
                Day = plan.ClosedOn ?? plan.ApprovedOn ?? new DateOnly(plan.Year, 1, 1),
            },
            ct);
    }
}
