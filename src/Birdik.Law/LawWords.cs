using Birdik.Platform.Localization;

namespace Birdik.Law;

/// <summary>Words of the interface as facts of a deed: the history tells them in the reader's language.</summary>
internal static class LawWords
{
    public static LocalizedText In(this Texts texts, string key) => new(
        texts.Find(Language.Ky, key) ?? key, texts.Find(Language.Ru, key) ?? key, texts.Find(Language.En, key) ?? key);
}
