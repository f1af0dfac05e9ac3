using System.Linq.Expressions;
using Birdik.Platform.Localization;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Persistence;

public static class LocalizedMapping
{
    /// <summary>Maps a <see cref="LocalizedText"/> to one column per language: name_ky, name_ru, name_en.</summary>
    public static EntityTypeBuilder<T> Localized<T>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, LocalizedText>> text, int maxLength = LocalizedText.MaxLength)
        where T : class
    {
        entity.ComplexProperty(text!, complex =>
        {
            complex.Property(x => x.Ky).HasMaxLength(maxLength);
            complex.Property(x => x.Ru).HasMaxLength(maxLength);
            complex.Property(x => x.En).HasMaxLength(maxLength);
        });
        return entity;
    }
}
