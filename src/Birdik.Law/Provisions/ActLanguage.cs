using Birdik.Platform.Localization;

namespace Birdik.Law.Provisions;

/// <summary>A language in which acts are published.</summary>
public enum ActLanguage
{
    Ky,
    Ru,
}

public static class ActLanguages
{
    /// <summary>The code that expressions bear in Akoma Ntoso: ISO 639-2.</summary>
    public static string Code(this ActLanguage language) => language switch
    {
        ActLanguage.Ky => "kir",
        ActLanguage.Ru => "rus",
    };

    public static ActLanguage? Find(string? code) => code?.ToLowerInvariant() switch
    {
        "ky" or "kir" => ActLanguage.Ky,
        "ru" or "rus" => ActLanguage.Ru,
        _ => null,
    };

    /// <summary>The language of acts that a reader of the interface would rather read.</summary>
    public static ActLanguage For(Language language) => language == Language.Ky ? ActLanguage.Ky : ActLanguage.Ru;
}
