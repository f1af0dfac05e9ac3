using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Burden;

internal sealed class BurdenMapping : IEntityTypeConfiguration<LetterBurden>, IEntityTypeConfiguration<LetterCount>,
    IEntityTypeConfiguration<FunctionCount>
{
    public void Configure(EntityTypeBuilder<LetterBurden> builder)
    {
        builder.TenantTable("letters_burden");
        builder.Property(x => x.MinutesBy).HasMaxLength(Resolution.MaxName);
        builder.Property(x => x.BasisAct).HasMaxLength(LetterBurden.MaxAct);
        builder.Property(x => x.BasisProvision).HasMaxLength(LetterBurden.MaxProvision);
        builder.RefersTo<LetterBurden, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterCount> builder)
    {
        // Counted from letters that have their own history.
        builder.TenantTable("letters_count").Unaudited();
        builder.Property(x => x.Body).HasMaxLength(LetterCount.MaxBody);
        builder.HasIndex(x => new { x.TenantId, x.Month, x.Body }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FunctionCount> builder)
    {
        // Counted from letters that have their own history.
        builder.TenantTable("letters_function_count").Unaudited();
        builder.Property(x => x.Function).HasMaxLength(IncomingLetter.MaxFunction);
        builder.HasIndex(x => new { x.TenantId, x.Month, x.Function }).IsUnique();
    }
}
