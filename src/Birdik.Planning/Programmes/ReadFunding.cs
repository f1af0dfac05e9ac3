using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>Puts the lines of budgets to the measures they pay. A measure carried over into a new version of its programme keeps its lines.</summary>
public sealed class ReadFunding(NationalDb db, IEnumerable<IMeasureFunding> budgets)
{
    /// <summary>The funding of some measures, by measure and year; a year without planned money is left out.</summary>
    public async Task<Funding> OfAsync(IReadOnlyCollection<int> tenants, IReadOnlyCollection<Id<PlanningDocument>>? documents, CancellationToken ct)
    {
        var (shares, known) = (new List<FundedShare>(), new HashSet<(int, int)>());
        foreach (var budget in budgets)
        {
            known.UnionWith(await budget.YearsAsync(tenants, ct));
            shares.AddRange(await budget.SharesAsync(tenants, ct));
        }

        var wanted = db.Set<Measure>().Where(row => tenants.Contains(row.TenantId));
        wanted = documents is null ? wanted : wanted.Where(row => documents.Contains(row.DocumentId));
        var measures = await wanted.Select(row => new { row.TenantId, row.Id, row.DocumentId, row.Number }).ToListAsync(ct);
        var money = await db.Set<MeasureMoney>().Where(row => tenants.Contains(row.TenantId) && wanted.Any(measure => measure.TenantId == row.TenantId && measure.Id == row.MeasureId))
            .ToListAsync(ct);
        var paid = await ByOriginAsync(tenants, shares, ct);
        var years = money.ToLookup(row => row.MeasureId);
        return new Funding(measures.ToDictionary(
            row => row.Id,
            row => (IReadOnlyList<FundedYear>)
            [
                .. years[row.Id].GroupBy(sum => sum.Year).OrderBy(group => group.Key).Select(group => FundedYear.Of(
                    group.Key, group, paid.Shares[(row.TenantId, paid.Origin(row.TenantId, row.DocumentId), row.Number, group.Key)], known.Contains((row.TenantId, group.Key)))),
            ]));
    }

    /// <summary>Money for assets in the years of a document, with what measures – of this document or another – take of it.</summary>
    public async Task<IReadOnlyList<LineUse>> LinesAsync(PlanningDocument document, CancellationToken ct)
    {
        var (lines, shares) = (new List<PayingLine>(), new List<FundedShare>());
        foreach (var budget in budgets)
        {
            lines.AddRange(await budget.LinesAsync(document.TenantId, document.FromYear, document.ToYear, ct));
            shares.AddRange(await budget.SharesAsync([document.TenantId], ct));
        }

        if (shares.Count == 0)
        {
            return lines.ConvertAll(line => new LineUse(line, 0));
        }

        var ids = shares.ConvertAll(share => share.MeasureId);
        var planned = (await db.Set<MeasureMoney>().Where(row => row.TenantId == document.TenantId && ids.Contains(row.MeasureId)).ToListAsync(ct))
            .ToLookup(row => (row.MeasureId, row.Year));
        var taken = shares.GroupBy(share => (share.Line, share.Year)).ToDictionary(
            group => group.Key, group => group.Sum(share => FundedYear.Of(share.Year, planned[(share.MeasureId, share.Year)], []).PaidBy(share.Percent)));
        return [.. lines.Select(line => new LineUse(line, taken.GetValueOrDefault((line.Line, line.Year))))];
    }

    /// <summary>Measures are one and the same over the versions of a programme: those of one first version and one number.</summary>
    private async Task<(Func<int, Id<PlanningDocument>, Id<PlanningDocument>> Origin, ILookup<(int, Id<PlanningDocument>, string, int), FundedShare> Shares)> ByOriginAsync(
        IReadOnlyCollection<int> tenants, List<FundedShare> shares, CancellationToken ct)
    {
        var before = await db.Set<PlanningDocument>().Where(row => tenants.Contains(row.TenantId) && row.PreviousId != null)
            .ToDictionaryAsync(row => (row.TenantId, row.Id), row => row.PreviousId!.Value, ct);
        var ids = shares.ConvertAll(share => share.MeasureId);
        var known = ids.Count == 0 ? [] : await db.Set<Measure>().Where(row => tenants.Contains(row.TenantId) && ids.Contains(row.Id))
            .ToDictionaryAsync(row => (row.TenantId, row.Id), row => (row.DocumentId, row.Number), ct);
        return (Origin, shares.Where(share => known.ContainsKey((share.TenantId, share.MeasureId))).ToLookup(share =>
        {
            var (document, number) = known[(share.TenantId, share.MeasureId)];
            return (share.TenantId, Origin(share.TenantId, document), number, share.Year);
        }));

        Id<PlanningDocument> Origin(int tenant, Id<PlanningDocument> document)
        {
            while (before.TryGetValue((tenant, document), out var previous))
            {
                document = previous;
            }

            return document;
        }
    }
}

public sealed record Funding(IReadOnlyDictionary<Id<Measure>, IReadOnlyList<FundedYear>> Measures)
{
    public IEnumerable<FundedYear> All => Measures.Values.SelectMany(years => years);

    public IReadOnlyList<FundedYear> Of(Id<Measure> measure) => Measures.GetValueOrDefault(measure) ?? [];
}

/// <param name="Taken">Som that measures take of it.</param>
public sealed record LineUse(PayingLine Line, decimal Taken)
{
    private const decimal LeastSom = 100;

    /// <summary>Above 0 it is money without a measure; a remainder of less than the last place of a budget counts as none.</summary>
    public decimal Left => Math.Abs(Line.Som - Taken) < LeastSom ? 0 : Line.Som - Taken;
}
