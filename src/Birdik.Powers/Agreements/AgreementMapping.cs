using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Agreements;

internal sealed class AgreementMapping :
    IEntityTypeConfiguration<DelegationAgreement>,
    IEntityTypeConfiguration<AgreementMoney>,
    IEntityTypeConfiguration<AgreementIndicator>,
    IEntityTypeConfiguration<AgreementReport>
{
    public void Configure(EntityTypeBuilder<DelegationAgreement> builder)
    {
        builder.TenantTable("powers_agreement");
        builder.Property(x => x.Act).HasMaxLength(DelegationAgreement.MaxAct);
        builder.Property(x => x.GiverLine).HasMaxLength(DelegationAgreement.MaxLine);
        builder.Property(x => x.TakerLine).HasMaxLength(DelegationAgreement.MaxLine);
        builder.Property(x => x.Reason).HasMaxLength(DelegationAgreement.MaxReason);
        builder.Ignore(x => x.IsGiver).Ignore(x => x.OtherSide);
        builder.RefersToReference<DelegationAgreement, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.TenantId, x.From });
    }

    public void Configure(EntityTypeBuilder<AgreementMoney> builder)
    {
        builder.TenantTable("powers_agreement_money");
        builder.Ignore(x => x.Unspent);
        builder.RefersTo<AgreementMoney, DelegationAgreement>(x => x.AgreementId);
        builder.HasIndex(x => new { x.TenantId, x.AgreementId, x.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgreementIndicator> builder)
    {
        builder.TenantTable("powers_agreement_indicator");
        builder.Property(x => x.Name).HasMaxLength(AgreementIndicator.MaxName);
        builder.RefersTo<AgreementIndicator, DelegationAgreement>(x => x.AgreementId);
        builder.HasIndex(x => new { x.TenantId, x.AgreementId });
    }

    public void Configure(EntityTypeBuilder<AgreementReport> builder)
    {
        builder.TenantTable("powers_agreement_report");
        builder.RefersTo<AgreementReport, DelegationAgreement>(x => x.AgreementId);
        builder.HasIndex(x => new { x.TenantId, x.AgreementId, x.Due }).IsUnique();
    }
}
