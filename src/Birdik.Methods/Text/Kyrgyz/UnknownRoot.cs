namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>What it costs to take letters for a root that the lexicon does not have.</summary>
internal static class UnknownRoot
{
    private const int Noun = 60;
    private const int Verb = 66;
    private const int Letter = 8;
    private const int Consonants = 10;

    /// <summary>The price grows by letter, so that suffixes which fit are taken off, and is high for short remainders.</summary>
    /// <param name="stem">The letters of the word that begin the root.</param>
    /// <param name="tail">A letter the root has after them, or NUL.</param>
    /// <param name="isNoun">Whether a noun is asked for.</param>
    /// <param name="bare">Whether no suffix was taken off.</param>
    /// <param name="hasVowel">False for an abbreviation that suffixes were taken from.</param>
    internal static int Price(ReadOnlySpan<char> stem, char tail, bool isNoun, bool bare, bool hasVowel)
    {
        var letters = stem.Length + (tail == '\0' ? 0 : 1);
        var shortness = letters switch { 1 => 90, 2 => 50, 3 => 20, 4 => 4, _ => 0 };
        if (!hasVowel && letters > 1)
        {
            shortness = Consonants;
        }

        return shortness + (isNoun
            ? Noun + (Letter * (letters - DerivedEnding(stem, tail, bare)))
            : Verb + (Letter * letters));
    }

    // An unknown noun is less strange when it ends as derived nouns do: төлө-өчү, тазар-лык; a bare -лык is rather an
    // adjective made of the noun.
    private static int DerivedEnding(ReadOnlySpan<char> stem, char tail, bool bare)
    {
        if (tail == 'к')
        {
            return EndingOf(stem, KyrgyzMorphotactics.SoftAbstractEndings);
        }

        var agent = EndingOf(stem, KyrgyzMorphotactics.AgentEndings);
        return agent > 0 || bare ? agent : EndingOf(stem, KyrgyzMorphotactics.AbstractEndings);
    }

    private static int EndingOf(ReadOnlySpan<char> stem, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
