using Birdik.Budget.Country;
using Birdik.Budget.Scenarios;
using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Budget.Books;

internal sealed class BudgetMapping
    : IEntityTypeConfiguration<LocalBudget>, IEntityTypeConfiguration<BudgetLine>, IEntityTypeConfiguration<RevenueBase>,
        IEntityTypeConfiguration<EqualizationScenario>, IEntityTypeConfiguration<LineMeasure>
{
    public void Configure(EntityTypeBuilder<LocalBudget> builder)
    {
        builder.TenantTable("budget_budget");
        builder.Property(x => x.Opening).HasPrecision(18, 1);
        builder.Property(x => x.Act).HasMaxLength(LocalBudget.MaxAct);
        builder.HasIndex(x => new { x.TenantId, x.Year, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.TenantTable("budget_line");
        builder.Property(x => x.Name).HasMaxLength(BudgetLine.MaxName);
        builder.Property(x => x.Amount).HasPrecision(18, 1);
        builder.Property(x => x.Next).HasPrecision(18, 1);
        builder.Property(x => x.After).HasPrecision(18, 1);
        builder.RefersTo<BudgetLine, LocalBudget>(x => x.BudgetId);
        builder.RefersToReference<BudgetLine, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.TenantId, x.BudgetId, x.Place });
    }

    public void Configure(EntityTypeBuilder<RevenueBase> builder)
    {
        builder.ReferenceTable("budget_revenue_base");
        builder.Property(x => x.UnitCode).HasMaxLength(RevenueBase.MaxUnit);
        builder.Property(x => x.Base).HasPrecision(18, 2);
        builder.Property(x => x.Collected).HasPrecision(18, 2);
        builder.Property(x => x.Source).HasMaxLength(RevenueBase.MaxSource);
        builder.HasIndex(x => new { x.Year, x.UnitCode, x.Tax }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EqualizationScenario> builder)
    {
        builder.TenantTable("budget_scenario");
        builder.Property(x => x.Title).HasMaxLength(EqualizationScenario.MaxTitle);
        builder.Property(x => x.Terms).HasMaxLength(EqualizationScenario.MaxTerms);
    }

    public void Configure(EntityTypeBuilder<LineMeasure> builder)
    {
        builder.TenantTable("budget_line_measure");
        builder.RefersTo<LineMeasure, LocalBudget>(x => x.BudgetId);
        builder.RefersTo<LineMeasure, BudgetLine>(x => x.LineId);
        builder.RefersTo<LineMeasure, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.LineId, x.MeasureId, x.Year }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.BudgetId, x.Year });
        builder.HasIndex(x => new { x.TenantId, x.MeasureId });
    }
}
