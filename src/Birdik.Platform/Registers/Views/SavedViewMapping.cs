using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Registers.Views;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.TenantTable("platform_saved_view");
        builder.Property(x => x.Register).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(SavedView.MaxName);
        builder.Property(x => x.Query).HasMaxLength(SavedView.MaxQuery);
        builder.Property(x => x.Role).HasMaxLength(40);
        builder.HasIndex(x => new { x.TenantId, x.Register, x.OwnerId });
    }
}
