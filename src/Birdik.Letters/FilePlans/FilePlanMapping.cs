using Birdik.Letters.Journals;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.FilePlans;

internal sealed class FilePlanMapping : IEntityTypeConfiguration<FilePlan>, IEntityTypeConfiguration<FilePlanItem>
{
    public void Configure(EntityTypeBuilder<FilePlan> builder)
    {
        builder.TenantTable("letters_file_plan");
        builder.Property(x => x.ApprovedBy).HasMaxLength(FilePlan.MaxName);
        builder.Property(x => x.InventoryNumber).HasMaxLength(FilePlan.MaxInventory);
        builder.RefersTo<FilePlan, Organ>(x => x.OrganId);
        builder.HasIndex(x => new { x.TenantId, x.OrganId, x.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FilePlanItem> builder)
    {
        builder.TenantTable("letters_file_plan_item");
        builder.Localized(x => x.Title);
        builder.Property(x => x.Index).HasMaxLength(Journal.MaxFileIndex);
        builder.Property(x => x.Article).HasMaxLength(FilePlanItem.MaxArticle);
        builder.Property(x => x.Note).HasMaxLength(FilePlanItem.MaxNote);
        builder.RefersTo<FilePlanItem, FilePlan>(x => x.PlanId);
        builder.HasIndex(x => new { x.TenantId, x.PlanId, x.Index }).IsUnique();
    }
}
