using Birdik.Planning;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>The thread measure → line of the budget.</summary>
internal sealed class BudgetThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (!user.May(BudgetPermissions.View) || BudgetId(source) is not { } id
            || await db.Set<LocalBudget>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } budget)
        {
            return null;
        }

        return new ThreadNode(source, Name(budget, new Words(texts, language)), budget.Act, BudgetLinks.Book(budget.Id.Value));
    }

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        var words = new Words(texts, language);
        if (!user.May(BudgetPermissions.View))
        {
            return [];
        }

        if (source.Kind == PlanningRefs.Measure && Id<Measure>.TryParse(source.Id, null, out var measure))
        {
            var rows = await (
                from share in db.Set<LineMeasure>().AsNoTracking()
                join line in db.Set<BudgetLine>() on share.LineId equals line.Id
                join budget in db.Set<LocalBudget>() on share.BudgetId equals budget.Id
                where share.MeasureId == measure
                orderby budget.Year descending, budget.Number descending, share.Year, line.Place
                select new { share, line, budget }).ToListAsync(ct);
            return rows.ConvertAll(row => new ThreadLink(
                LocalBudgetRef.To(row.line.Id), ThreadDirection.After, row.line.Name,
                $"{Name(row.budget, words)}, {words.Formats.Number(row.share.Percent, 2)} %", BudgetLinks.Measures(row.budget.Id.Value, row.share.Year)));
        }

        if (BudgetId(source) is { } id && user.May(PlanningPermissions.View))
        {
            var paid = await (
                from share in db.Set<LineMeasure>().AsNoTracking()
                join one in db.Set<Measure>() on share.MeasureId equals one.Id
                where share.BudgetId == id
                select one).Distinct().ToListAsync(ct);
            return [.. paid.OrderBy(one => one.Number, OutlineOrder.Instance).Select(one => new ThreadLink(
                PlanningRefs.To(one.Id), ThreadDirection.Before, one.Title.In(language), one.Number, PlanningLinks.Measure(one.Id)))];
        }

        return [];
    }

    private static string Name(LocalBudget budget, Words words) =>
        words[budget.State == BudgetState.Draft ? "Planning.Funding.Draft" : "Planning.Funding.Approved", ("year", $"{budget.Year}"), ("number", budget.Number)];

    private static Id<LocalBudget>? BudgetId(SourceRef source) =>
        source.Kind == LocalBudgetRef.Kind && Id<LocalBudget>.TryParse(source.Id, null, out var id) ? id : null;
}
