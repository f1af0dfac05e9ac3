namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>Suffixes and stems in one spelling: as written, or folded for search.</summary>
internal sealed class KyrgyzRules
{
    private const char First = 'а';
    private readonly KyrgyzSuffix[][] _byLastLetter;

    private KyrgyzRules(IEnumerable<KyrgyzSuffix> suffixes, Func<string, string> spelling)
    {
        _byLastLetter =
        [
            .. Enumerable.Range(First, 'ө' - First + 1)
                .Select(letter => suffixes.Where(suffix => suffix.Text[^1] == letter).ToArray()),
        ];
        Lexicon = KyrgyzLexicon.Read(spelling);
    }

    internal static KyrgyzRules Exact { get; } = new(KyrgyzMorphotactics.All, text => text);

    internal static KyrgyzRules Folded { get; } = new(KyrgyzMorphotactics.All.Select(Fold), TextFolding.Fold)
    {
        IsFolded = true,
    };

    internal KyrgyzLexicon Lexicon { get; }

    internal bool IsFolded { get; private init; }

    internal ReadOnlySpan<KyrgyzSuffix> EndingIn(char letter) =>
        (uint)(letter - First) < _byLastLetter.Length ? _byLastLetter[letter - First] : [];

    /// <summary>True when the low vowel may follow; a folded у may have been ү, which is followed by ө.</summary>
    internal bool IsLowAfter(Harmony harmony, char vowel) =>
        vowel == KyrgyzSound.LowAfter(harmony) || (IsFolded && harmony == Harmony.BackU && vowel == 'о');

    private static KyrgyzSuffix Fold(KyrgyzSuffix suffix)
    {
        var after = suffix.After;
        after |= after.HasFlag(Harmony.FrontO) ? Harmony.BackO : Harmony.None;
        after |= after.HasFlag(Harmony.FrontU) ? Harmony.BackU : Harmony.None;
        return suffix with { Text = TextFolding.Fold(suffix.Text), After = after };
    }
}
