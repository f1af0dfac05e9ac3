using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Outside;

internal sealed class OutsideMapping : IEntityTypeConfiguration<ExchangePartner>, IEntityTypeConfiguration<ExchangeEnvelope>
{
    public void Configure(EntityTypeBuilder<ExchangePartner> builder)
    {
        builder.TenantTable("letters_exchange_partner");
        builder.Property(x => x.Name).HasMaxLength(ExchangePartner.MaxName);
        builder.Property(x => x.Address).HasMaxLength(ExchangePartner.MaxAddress);
        builder.Property(x => x.TheirCode).HasMaxLength(ExchangePartner.MaxCode);
        builder.Property(x => x.Client).HasMaxLength(ExchangePartner.MaxCode);
        builder.Property(x => x.KeyId).HasMaxLength(ExchangePartner.MaxKey);
        builder.HasIndex(x => new { x.TenantId, x.KeyId });
    }

    public void Configure(EntityTypeBuilder<ExchangeEnvelope> builder)
    {
        // It is itself the record of what went over the line.
        builder.TenantTable("letters_exchange_envelope").Unaudited();
        builder.Property(x => x.PartnerName).HasMaxLength(ExchangePartner.MaxName);
        builder.Property(x => x.Service).HasMaxLength(ExchangeEnvelope.MaxService);
        builder.Property(x => x.Number).HasMaxLength(ExchangeEnvelope.MaxNumber);
        builder.Property(x => x.Fault).HasMaxLength(ExchangeEnvelope.MaxFault);
        builder.Property(x => x.Request).HasMaxLength(ExchangeEnvelope.MaxText);
        builder.Property(x => x.Answer).HasMaxLength(ExchangeEnvelope.MaxText);
        builder.Property(x => x.SearchText).HasMaxLength(IncomingLetter.MaxSearchText);
        builder.RefersTo<ExchangeEnvelope, ExchangePartner>(x => x.PartnerId);
        builder.HasIndex(x => new { x.TenantId, x.At, x.Id });
    }
}
