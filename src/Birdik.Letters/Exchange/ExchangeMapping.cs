using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Exchange;

internal sealed class ExchangeMapping : IEntityTypeConfiguration<Parcel>, IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Parcel> builder)
    {
        builder.TenantTable("letters_parcel");
        builder.Property(x => x.ToName).HasMaxLength(Parcel.MaxName);
        builder.Property(x => x.TheirNumber).HasMaxLength(IncomingLetter.MaxNumber);
        builder.Property(x => x.Fault).HasMaxLength(Parcel.MaxFault);
        builder.Property(x => x.SearchText).HasMaxLength(IncomingLetter.MaxSearchText);
        builder.RefersTo<Parcel, OutgoingLetter>(x => x.LetterId);
        builder.RefersTo<Parcel, ExchangePartner>(x => x.Partner);
        builder.RefersTo<Parcel, IncomingLetter>(x => x.AnswerId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
        builder.HasIndex(x => new { x.TenantId, x.SentAt, x.Id });
    }

    public void Configure(EntityTypeBuilder<Arrival> builder)
    {
        builder.TenantTable("letters_arrival");
        builder.Property(x => x.FromName).HasMaxLength(Correspondent.MaxName);
        builder.Property(x => x.FromKey).HasMaxLength(64);
        builder.Property(x => x.Number).HasMaxLength(IncomingLetter.MaxNumber);
        builder.Property(x => x.Subject).HasMaxLength(IncomingLetter.MaxSubject);
        builder.Property(x => x.Body).HasMaxLength(IncomingLetter.MaxBody);
        builder.Property(x => x.SignedBy).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.Reason).HasMaxLength(Parcel.MaxFault);
        builder.Property(x => x.SearchText).HasMaxLength(IncomingLetter.MaxSearchText);
        builder.RefersTo<Arrival, Parcel>(x => x.Answers);
        builder.RefersTo<Arrival, ExchangePartner>(x => x.Partner);
        builder.RefersTo<Arrival, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.FromTenant, x.FromKey, x.Consignment }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.ArrivedAt, x.Id });
    }
}
