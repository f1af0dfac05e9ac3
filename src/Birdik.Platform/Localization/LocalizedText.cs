namespace Birdik.Platform.Localization;

/// <summary>Content in the languages of the state, and in English where there is one; mapped to one column each.</summary>
public sealed record LocalizedText(string Ky, string Ru, string En = "")
{
    public const int MaxLength = 500;

    /// <summary>The text in a language; where it is missing, the Kyrgyz one, then the Russian, then the English.</summary>
    public string In(Language language)
    {
        var wanted = language switch
        {
            Language.Ru => Ru,
            Language.En => En,
            Language.Ky => Ky,
        };
        return First(wanted, Ky, Ru, En);
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }
}
