using System.Numerics;

namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>Suffixes and stems in one spelling: as written, or folded for search.</summary>
internal sealed class KyrgyzRules
{
    private const int Letters = 40;
    private const int Remainders = 8;
    private static readonly byte[] LetterNumbers = Number("абвгдежзийклмнопрстуфхцчшщъыьэюяёңүө");

    // By what the form still is, its last letter, and the letter before that.
    private readonly KyrgyzSuffix[][] _suffixes;

    private KyrgyzRules(IEnumerable<KyrgyzSuffix> suffixes, Func<string, string> spelling)
    {
        _suffixes = Index([.. suffixes]);
        Lexicon = KyrgyzLexicon.Read(spelling);
    }

    internal static KyrgyzRules Exact { get; } = new(KyrgyzMorphotactics.All, text => text);

    internal static KyrgyzRules Folded { get; } = new(KyrgyzMorphotactics.All.Select(Fold), TextFolding.Fold)
    {
        IsFolded = true,
    };

    internal KyrgyzLexicon Lexicon { get; }

    internal bool IsFolded { get; private init; }

    /// <summary>The suffixes that may be taken from a form whose last two letters are these.</summary>
    internal KyrgyzSuffix[] For(Remainder remainder, char before, char last) =>
        _suffixes[Slot(BitOperations.Log2((uint)remainder), LetterNumber(before), LetterNumber(last))];

    /// <summary>True when the low vowel may follow; a folded у may have been ү, which is followed by ө.</summary>
    internal bool IsLowAfter(Harmony harmony, char vowel) =>
        vowel == KyrgyzSound.LowAfter(harmony) || (IsFolded && harmony == Harmony.BackU && vowel == 'о');

    private static KyrgyzSuffix[][] Index(KyrgyzSuffix[] suffixes)
    {
        var slots = new KyrgyzSuffix[Remainders * Letters * Letters][];
        Array.Fill(slots, []);
        for (var remainder = 0; remainder < Remainders; remainder++)
        {
            var allowed = suffixes.Where(suffix => suffix.From.HasFlag((Remainder)(1 << remainder))).ToList();
            foreach (var byLast in allowed.GroupBy(suffix => LetterNumber(suffix.Text[^1])))
            {
                for (var before = 0; before < Letters; before++)
                {
                    slots[Slot(remainder, before, byLast.Key)] =
                    [
                        .. byLast.Where(suffix => suffix.Text.Length == 1 || LetterNumber(suffix.Text[^2]) == before),
                    ];
                }
            }
        }

        return slots;
    }

    private static int Slot(int remainder, int before, int last) => (((remainder * Letters) + before) * Letters) + last;

    private static int LetterNumber(char c) =>
        (uint)(c - KyrgyzSound.FirstLetter) < LetterNumbers.Length ? LetterNumbers[c - KyrgyzSound.FirstLetter] : 0;

    private static byte[] Number(string letters)
    {
        var numbers = new byte[letters.Max() - KyrgyzSound.FirstLetter + 1];
        for (var i = 0; i < letters.Length; i++)
        {
            numbers[letters[i] - KyrgyzSound.FirstLetter] = (byte)(i + 1);
        }

        return numbers;
    }

    private static KyrgyzSuffix Fold(KyrgyzSuffix suffix)
    {
        var after = suffix.After;
        after |= after.HasFlag(Harmony.FrontO) ? Harmony.BackO : Harmony.None;
        after |= after.HasFlag(Harmony.FrontU) ? Harmony.BackU : Harmony.None;
        return suffix with { Text = TextFolding.Fold(suffix.Text), After = after };
    }
}
