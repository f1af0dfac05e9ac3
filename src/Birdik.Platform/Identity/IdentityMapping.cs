using Birdik.Platform.Persistence.Distribution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Identity;

internal sealed class IdentityMapping :
    IEntityTypeConfiguration<UserAccount>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.ToTable("platform_user").Distribute(Distribution.Reference);
        builder.Property(x => x.DisplayName).HasMaxLength(UserAccount.MaxDisplayName);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("platform_user_claim").Distribute(Distribution.Reference);
        builder.Property(x => x.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) =>
        builder.ToTable("platform_user_login").Distribute(Distribution.Reference);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) =>
        builder.ToTable("platform_user_token").Distribute(Distribution.Reference);

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("platform_user_passkey").Distribute(Distribution.Reference);
        builder.HasKey(x => x.CredentialId);
        builder.Property(x => x.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(x => x.Data).ToJson();
    }
}
