using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Tenancy;

internal sealed class TenancyMapping :
    IEntityTypeConfiguration<Tenant>, IEntityTypeConfiguration<Organ>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.ToTable("platform_tenant");
        builder.Distribute(Distribution.Reference);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Code).HasMaxLength(Tenant.MaxCode);
        builder.Property(x => x.UnitCode).HasMaxLength(40);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.Localized(x => x.Name);
    }

    public void Configure(EntityTypeBuilder<Organ> builder)
    {
        builder.TenantTable("platform_organ");
        builder.Localized(x => x.Name);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.TenantTable("platform_membership");
        builder.Property(x => x.Role).HasMaxLength(40);
        builder.Property(x => x.Position).HasMaxLength(Membership.MaxPosition);
        builder.RefersTo<Membership, Organ>(x => x.OrganId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(x => new { x.TenantId, x.UserId, x.From });
    }
}
