using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Identity;

/// <summary>
/// Accounts are a register of the installation and audited. Their secrets (keys, codes, passkeys, token hashes) are not copied into
/// the audit: what is done with them is told by deeds alone. What changes at each sign-in lies in a local table of its own.
/// </summary>
internal sealed class IdentityMapping :
    IEntityTypeConfiguration<UserAccount>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<AccountUse>,
    IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.ToTable("platform_user").Distribute(Distribution.Reference);
        builder.Property(x => x.DisplayName).HasMaxLength(UserAccount.MaxDisplayName);
        builder.Ignore(x => x.AccessFailedCount);
        builder.Ignore(x => x.LockoutEnabled);
        builder.Ignore(x => x.LockoutEnd);
        builder.Ignore(x => x.PhoneNumber);
        builder.Ignore(x => x.PhoneNumberConfirmed);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("platform_user_claim").Distribute(Distribution.Reference);
        builder.Property(x => x.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) =>
        builder.ToTable("platform_user_login").Distribute(Distribution.Reference).Unaudited();

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) =>
        builder.ToTable("platform_user_token").Distribute(Distribution.Reference).Unaudited();

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("platform_user_passkey").Distribute(Distribution.Reference).Unaudited();
        builder.HasKey(x => x.CredentialId);
        builder.Property(x => x.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(x => x.Data).ToJson();
    }

    public void Configure(EntityTypeBuilder<AccountUse> builder)
    {
        builder.ToTable("platform_account_use").Distribute(Distribution.Local).Unaudited();
        builder.HasKey(x => x.UserId);
        builder.Property(x => x.UserId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("platform_api_token").Distribute(Distribution.Local).Unaudited();
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Name).HasMaxLength(ApiToken.MaxName);
        builder.Property(x => x.Prefix).HasMaxLength(TokenSecret.PrefixLength);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.Property(x => x.Scopes).HasMaxLength(ApiToken.MaxScopesText);
        builder.HasIndex(x => x.Hash).IsUnique();
        builder.HasIndex(x => x.UserId);
    }
}
