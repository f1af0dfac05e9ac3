using Birdik.Law.Provisions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Questions;

internal sealed class QuestionMapping : IEntityTypeConfiguration<ActQuestion>
{
    public void Configure(EntityTypeBuilder<ActQuestion> builder)
    {
        builder.ReferenceTable("law_question");
        builder.Localized(x => x.Office);
        builder.Property(x => x.AskedBy).HasMaxLength(ActQuestion.MaxName);
        builder.Property(x => x.Text).HasMaxLength(ActQuestion.MaxText);
        builder.Property(x => x.Answer).HasMaxLength(ActQuestion.MaxAnswer);
        builder.Property(x => x.AnsweredBy).HasMaxLength(ActQuestion.MaxName);
        builder.RefersToReference<ActQuestion, Provision>(x => x.ProvisionId);
        builder.HasIndex(x => x.ProvisionId);
    }
}
