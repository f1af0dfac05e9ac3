using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Consultation;

internal sealed class ConsultationMapping : IEntityTypeConfiguration<ConsultationMark>
{
    public void Configure(EntityTypeBuilder<ConsultationMark> builder)
    {
        builder.TenantTable("powers_consultation_mark");
        builder.Property(x => x.MarkedBy).HasMaxLength(ConsultationMark.MaxMarkedBy);
        builder.RefersToReference<ConsultationMark, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.TenantId, x.FunctionId }).IsUnique();
    }
}
