using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Programmes;

/// <summary>What money a document expects from a source in a year, and on what that rests: said before measures are wished for.</summary>
public sealed class ExpectedMoney : TenantEntity<ExpectedMoney>
{
    public const int MaxBasis = 300;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public required int Year { get; init; }

    public required MoneySource Source { get; init; }

    public required decimal Som { get; set; }

    public required string Basis { get; set; }
}

internal sealed class ExpectedMoneyMapping : IEntityTypeConfiguration<ExpectedMoney>
{
    public void Configure(EntityTypeBuilder<ExpectedMoney> builder)
    {
        builder.TenantTable("planning_expected_money");
        builder.Property(x => x.Basis).HasMaxLength(ExpectedMoney.MaxBasis);
        builder.RefersTo<ExpectedMoney, PlanningDocument>(x => x.DocumentId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Year, x.Source }).IsUnique();
    }
}

/// <summary>
/// What money for development a municipality may expect. The module of the budget implements and registers it; without it only allocations of
/// state programmes are proposed.
/// </summary>
public interface IMoneyOutlook
{
    Task<IReadOnlyList<OutlookMoney>> OfAsync(int tenantId, int fromYear, int toYear, CancellationToken ct);
}

/// <param name="Som">Som in the year.</param>
/// <param name="Basis">What it was taken from, in Kyrgyz.</param>
public sealed record OutlookMoney(int Year, MoneySource Source, decimal Som, string Basis);

/// <summary>Sets what is expected; 0 som takes the row out. Set again, the earlier sum gives way.</summary>
public sealed record ExpectMoney(Id<PlanningDocument> Document, IReadOnlyList<OutlookMoney> Money);

public sealed class ExpectMoneyHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(ExpectMoney command, ChangeContext change, CancellationToken ct)
    {
        if (await DocumentRules.RefuseLockedAsync(db, command.Document, ct) is { } locked)
        {
            return locked;
        }

        var document = await db.Set<PlanningDocument>().SingleAsync(row => row.Id == command.Document, ct);
        var problems = command.Money.SelectMany(money => Refuse(money, document)).ToList();
        if (problems.Count > 0 || command.Money.Count == 0)
        {
            return problems.Count > 0 ? problems : Problem.Invalid("planning.expected-missing", "Som");
        }

        var known = await db.Set<ExpectedMoney>().Where(row => row.DocumentId == document.Id).ToDictionaryAsync(row => (row.Year, row.Source), ct);
        foreach (var money in command.Money)
        {
            var old = known.GetValueOrDefault((money.Year, money.Source));
            if (old is not null && money.Som == 0)
            {
                db.Remove(old);
            }
            else if (old is not null)
            {
                (old.Som, old.Basis) = (money.Som, money.Basis.Trim());
            }
            else if (money.Som > 0)
            {
                var made = new ExpectedMoney { DocumentId = document.Id, Year = money.Year, Source = money.Source, Som = money.Som, Basis = money.Basis.Trim() };
                known[(money.Year, money.Source)] = made;
                db.Add(made);
            }
        }

        change.Record("planning.money-expected", PlanningRefs.To(document.Id), ("rows", command.Money.Count), ("som", command.Money.Sum(money => money.Som)));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Refuse(OutlookMoney money, PlanningDocument document)
    {
        if (money.Year < document.FromYear || money.Year > document.ToYear)
        {
            yield return Problem.Invalid("planning.year-outside", "Year", ("from", $"{document.FromYear}"), ("to", $"{document.ToYear}"));
        }

        if (money.Som is < 0 or > AddMeasureHandler.MostSom || !Enum.IsDefined(money.Source))
        {
            yield return Problem.Invalid("planning.expected-invalid", "Som");
        }

        if (money.Basis.Trim().Length is 0 or > ExpectedMoney.MaxBasis)
        {
            yield return Problem.Invalid("planning.basis-missing", "Basis", ("most", ExpectedMoney.MaxBasis));
        }
    }
}

/// <summary>The money a document expects beside what its measures plan.</summary>
public sealed class ReadEnvelope(BirdikDbContext db, IEnumerable<IMoneyOutlook> outlooks)
{
    public async Task<Envelope> OfAsync(PlanningDocument document, CancellationToken ct)
    {
        var expected = await db.Set<ExpectedMoney>().AsNoTracking().Where(row => row.DocumentId == document.Id).ToDictionaryAsync(row => (row.Year, row.Source), ct);
        var planned = (await db.Set<Measure>().Where(row => row.DocumentId == document.Id)
            .Join(db.Set<MeasureMoney>(), row => row.Id, sum => sum.MeasureId, (_, sum) => new { sum.Year, sum.Source, sum.Som }).ToListAsync(ct))
            .GroupBy(row => (row.Year, row.Source)).ToDictionary(group => group.Key, group => group.Sum(row => row.Som));
        return new Envelope(
        [
            .. expected.Keys.Union(planned.Keys).Order().Select(key => new EnvelopeRow(
                key.Year, key.Source, expected.GetValueOrDefault(key)?.Som, expected.GetValueOrDefault(key)?.Basis ?? "", planned.GetValueOrDefault(key))),
        ]);
    }

    /// <summary>What the budget and accepted allocations say of years and sources for which nothing is set yet.</summary>
    public async Task<IReadOnlyList<OutlookMoney>> ProposedAsync(PlanningDocument document, CancellationToken ct)
    {
        var set = (await db.Set<ExpectedMoney>().Where(row => row.DocumentId == document.Id).Select(row => new { row.Year, row.Source }).ToListAsync(ct))
            .Select(row => (row.Year, row.Source)).ToHashSet();
        var found = new List<OutlookMoney>();
        foreach (var outlook in outlooks)
        {
            found.AddRange(await outlook.OfAsync(document.TenantId, document.FromYear, document.ToYear, ct));
        }

        var given = await db.Set<Allocation>().AsNoTracking()
            .Where(row => row.ToTenantId == document.TenantId && row.Answer == AllocationAnswer.Accepted && row.Year >= document.FromYear && row.Year <= document.ToYear && row.Som > 0).ToListAsync(ct);
        found.AddRange(given.GroupBy(row => row.Year).Select(group => new OutlookMoney(
            group.Key, MoneySource.StateProgramme, group.Sum(row => row.Som), Cut(string.Join("; ", group.Select(row => row.Programme.Ky).Distinct().Order(StringComparer.Ordinal))))));
        return [.. found.Where(money => !set.Contains((money.Year, money.Source))).OrderBy(money => money.Year).ThenBy(money => money.Source)];
    }

    private static string Cut(string text) => text.Length > ExpectedMoney.MaxBasis ? text[..ExpectedMoney.MaxBasis] : text;
}

public sealed record Envelope(IReadOnlyList<EnvelopeRow> Rows)
{
    public bool IsSet => Rows.Any(row => row.Expected is not null);
}

/// <param name="Expected">Null where nothing was said.</param>
public sealed record EnvelopeRow(int Year, MoneySource Source, decimal? Expected, string Basis, decimal Planned)
{
    /// <summary>Above 0 it is money without a measure, below 0 measures without money.</summary>
    public decimal? Left => Expected - Planned;
}
