using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Templates;

internal sealed class TemplateMapping : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.TenantTable("letters_template");
        builder.Localized(x => x.Name);
        builder.Property(x => x.KySha256).HasMaxLength(TemplateFile.Sha256Length);
        builder.Property(x => x.RuSha256).HasMaxLength(TemplateFile.Sha256Length);
        builder.Property(x => x.KyText).HasMaxLength(TemplateFile.MaxText);
        builder.Property(x => x.RuText).HasMaxLength(TemplateFile.MaxText);
        builder.Property(x => x.ChangedBy).HasMaxLength(LetterTemplate.MaxName);
    }
}
