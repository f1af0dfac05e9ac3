using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>The files of a year's approved plans, to choose from where a letter is put into one.</summary>
public sealed class PlanFiles(BirdikDbContext db, Words words)
{
    public async Task<IReadOnlyList<(string Index, string Title)>> OfYearAsync(int year, CancellationToken ct) =>
    [
        .. (await (
            from item in db.Set<FilePlanItem>().AsNoTracking()
            join plan in db.Set<FilePlan>() on item.PlanId equals plan.Id
            where plan.Year == year && plan.State == FilePlanState.Approved
            orderby item.Index
            select new { item.Index, item.Title }).ToListAsync(ct)).Select(item => (item.Index, item.Title.In(words.Language))),
    ];
}
