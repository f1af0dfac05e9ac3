namespace Birdik.Methods.Text;

/// <summary>The language of a word or a text.</summary>
public enum TextLanguage
{
    /// <summary>Kyrgyz.</summary>
    Ky,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Neither, or nothing to tell it by.</summary>
    Other,
}

/// <summary>A stretch of a text in one language.</summary>
public readonly record struct LanguageRun(int Start, int Length, TextLanguage Language);
