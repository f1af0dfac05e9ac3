using Birdik.Planning.Needs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Programmes;

internal sealed class ProgrammeMapping :
    IEntityTypeConfiguration<PlanningDocument>, IEntityTypeConfiguration<DocumentSection>, IEntityTypeConfiguration<SectionRevision>,
    IEntityTypeConfiguration<AgreementMark>, IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<PlanningDocument> builder)
    {
        builder.TenantTable("planning_document");
        builder.Localized(x => x.Title, PlanningDocument.MaxTitle);
        builder.Property(x => x.Reason).HasMaxLength(PlanningDocument.MaxReason);
        builder.Property(x => x.Act).HasMaxLength(PlanningDocument.MaxAct);
        builder.Property(x => x.Root).HasMaxLength(PlanningDocument.MaxHash);
        builder.RefersTo<PlanningDocument, PlanningDocument>(x => x.PreviousId);
        builder.HasIndex(x => new { x.TenantId, x.Kind, x.FromYear });
    }

    public void Configure(EntityTypeBuilder<DocumentSection> builder)
    {
        builder.TenantTable("planning_section");
        builder.Property(x => x.TextKy).HasMaxLength(DocumentSection.MaxText);
        builder.Property(x => x.TextRu).HasMaxLength(DocumentSection.MaxText);
        builder.RefersTo<DocumentSection, PlanningDocument>(x => x.DocumentId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Kind }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SectionRevision> builder)
    {
        builder.TenantTable("planning_section_revision").Unaudited();
        builder.Property(x => x.By).HasMaxLength(NeedAuthor.MaxName);
        builder.Property(x => x.TextKy).HasMaxLength(DocumentSection.MaxText);
        builder.Property(x => x.TextRu).HasMaxLength(DocumentSection.MaxText);
        builder.RefersTo<SectionRevision, DocumentSection>(x => x.SectionId);
        builder.HasIndex(x => new { x.TenantId, x.SectionId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreementMark> builder)
    {
        builder.TenantTable("planning_agreement");
        builder.Property(x => x.Step).HasMaxLength(AgreementMark.MaxStep);
        builder.Property(x => x.By).HasMaxLength(NeedAuthor.MaxName);
        builder.Property(x => x.Note).HasMaxLength(AgreementMark.MaxNote);
        builder.RefersTo<AgreementMark, PlanningDocument>(x => x.DocumentId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId });
    }

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.TenantTable("planning_goal");
        builder.Property(x => x.Number).HasMaxLength(Goal.MaxNumber);
        builder.Localized(x => x.Title);
        builder.RefersTo<Goal, PlanningDocument>(x => x.DocumentId);
        builder.RefersTo<Goal, Goal>(x => x.ParentId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Number }).IsUnique();
    }
}

internal sealed class MeasureMapping :
    IEntityTypeConfiguration<Measure>, IEntityTypeConfiguration<MeasureMoney>, IEntityTypeConfiguration<NeedMeasure>,
    IEntityTypeConfiguration<HigherLink>, IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<IndicatorValue>,
    IEntityTypeConfiguration<MeasureEvidence>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.TenantTable("planning_measure");
        builder.Property(x => x.Number).HasMaxLength(Measure.MaxNumber);
        builder.Localized(x => x.Title, Measure.MaxTitle);
        builder.Property(x => x.Place).HasMaxLength(Need.MaxPlace);
        builder.Property(x => x.Executor).HasMaxLength(Measure.MaxExecutor);
        builder.Property(x => x.ResultText).HasMaxLength(Measure.MaxNote);
        builder.Property(x => x.Reason).HasMaxLength(Measure.MaxNote);
        builder.RefersTo<Measure, PlanningDocument>(x => x.DocumentId);
        builder.RefersTo<Measure, Goal>(x => x.GoalId);
        builder.RefersToReference<Measure, Unit>(x => x.VillageId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MeasureMoney> builder)
    {
        builder.TenantTable("planning_measure_money");
        builder.RefersTo<MeasureMoney, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.MeasureId, x.Year, x.Source }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NeedMeasure> builder)
    {
        builder.TenantTable("planning_need_measure");
        builder.RefersTo<NeedMeasure, Need>(x => x.NeedId);
        builder.RefersTo<NeedMeasure, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.NeedId, x.MeasureId }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.MeasureId });
    }

    public void Configure(EntityTypeBuilder<HigherLink> builder)
    {
        builder.TenantTable("planning_higher_link");
        builder.Localized(x => x.HigherTitle);
        builder.RefersTo<HigherLink, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.MeasureId, x.HigherGoalId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.TenantTable("planning_indicator");
        builder.Localized(x => x.Name);
        builder.Property(x => x.Unit).HasMaxLength(Indicator.MaxUnit);
        builder.Property(x => x.Source).HasMaxLength(Indicator.MaxSource);
        builder.RefersTo<Indicator, PlanningDocument>(x => x.DocumentId);
        builder.RefersTo<Indicator, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId });
    }

    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.TenantTable("planning_indicator_value");
        builder.Property(x => x.Source).HasMaxLength(Indicator.MaxSource);
        builder.RefersTo<IndicatorValue, Indicator>(x => x.IndicatorId);
        builder.HasIndex(x => new { x.TenantId, x.IndicatorId, x.On }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MeasureEvidence> builder)
    {
        builder.TenantTable("planning_measure_evidence");
        builder.Property(x => x.Title).HasMaxLength(MeasureEvidence.MaxTitle);
        builder.Property(x => x.Sha256).HasMaxLength(PlanningDocument.MaxHash);
        builder.RefersTo<MeasureEvidence, Measure>(x => x.MeasureId);
        builder.HasIndex(x => new { x.TenantId, x.MeasureId });
    }
}
