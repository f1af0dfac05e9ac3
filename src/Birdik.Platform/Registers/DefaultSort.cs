using System.Linq.Expressions;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Registers;

/// <summary>A column is sorted by its value; content in several languages by the reader's.</summary>
internal static class DefaultSort
{
    public static Func<Language, SortKey<TRow>?> Of<TRow, TValue>(Expression<Func<TRow, TValue>> value)
    {
        if (value is Expression<Func<TRow, LocalizedText>> text)
        {
            SortKey<TRow>[] keys = [.. Languages.All.Select(language => In(text, language))];
            return language => keys[(int)language];
        }

        var key = new SortKey<TRow, TValue>(value);
        return _ => key;
    }

    private static SortKey<TRow, string> In<TRow>(Expression<Func<TRow, LocalizedText>> text, Language language)
    {
        var name = language switch
        {
            Language.Ru => nameof(LocalizedText.Ru),
            Language.En => nameof(LocalizedText.En),
            Language.Ky => nameof(LocalizedText.Ky),
        };
        return new SortKey<TRow, string>(
            Expression.Lambda<Func<TRow, string>>(Expression.Property(text.Body, name), text.Parameters));
    }
}
