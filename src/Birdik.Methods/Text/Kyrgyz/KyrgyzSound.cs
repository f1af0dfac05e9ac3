using System.Numerics;

namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>Harmony classes of vowels, as a set: what the last vowel before a suffix may be.</summary>
[Flags]
internal enum Harmony : byte
{
    None = 0,
    Back = 1,
    BackO = 2,
    BackU = 4,
    Front = 8,
    FrontO = 16,
    FrontU = 32,
    Any = 63,
}

/// <summary>Classes of the sound right before a suffix, as a set.</summary>
[Flags]
internal enum Junction : byte
{
    None = 0,
    Vowel = 1,
    Glide = 2,
    Trill = 4,
    Voiced = 8,
    Voiceless = 16,
    Consonant = Glide | Trill | Voiced | Voiceless,
    Any = Vowel | Consonant,
}

/// <summary>Vowel harmony and consonant classes of Kyrgyz.</summary>
internal static class KyrgyzSound
{
    internal const char FirstLetter = 'а';
    private static readonly Harmony[] Vowels = BuildVowels();
    private static readonly Junction[] Junctions = BuildJunctions();

    internal static Harmony HarmonyOf(char c) => (uint)(c - FirstLetter) < Vowels.Length ? Vowels[c - FirstLetter] : LatinHarmony(c);

    internal static Junction JunctionOf(char c) =>
        (uint)(c - FirstLetter) < Junctions.Length ? Junctions[c - FirstLetter] : LatinJunction(c);

    internal static bool IsVowel(char c) => HarmonyOf(c) != Harmony.None;

    /// <summary>The low vowel that follows: бала-лар, тоо-лор, кул-га, эне-лер, көл-дөр, үй-лөр.</summary>
    internal static char LowAfter(Harmony harmony) =>
        harmony == Harmony.None ? 'а' : "аоаеөө"[BitOperations.Log2((uint)harmony)];

    /// <summary>The high vowel that follows: бак-ты, тоо-ну, кул-ду, эне-ни, көл-дү, үй-дү.</summary>
    internal static char HighAfter(Harmony harmony) =>
        harmony == Harmony.None ? 'ы' : "ыууиүү"[BitOperations.Log2((uint)harmony)];

    internal static bool IsFront(Harmony harmony) =>
        (harmony & (Harmony.Front | Harmony.FrontO | Harmony.FrontU)) != Harmony.None;

    private static Harmony[] BuildVowels()
    {
        var vowels = new Harmony['ө' - FirstLetter + 1];
        Set(vowels, "аыя", Harmony.Back);
        Set(vowels, "оё", Harmony.BackO);
        Set(vowels, "ую", Harmony.BackU);
        Set(vowels, "еэи", Harmony.Front);
        Set(vowels, "ө", Harmony.FrontO);
        Set(vowels, "ү", Harmony.FrontU);
        return vowels;
    }

    private static Junction[] BuildJunctions()
    {
        var junctions = new Junction['ө' - FirstLetter + 1];
        Set(junctions, "аыяоёуюеэиөү", Junction.Vowel);
        Set(junctions, "й", Junction.Glide);
        Set(junctions, "р", Junction.Trill);
        Set(junctions, "лмнңзжбвгдь", Junction.Voiced);
        Set(junctions, "птксшчфхцщ", Junction.Voiceless);
        return junctions;
    }

    private static void Set<T>(T[] table, string letters, T value)
    {
        foreach (var letter in letters)
        {
            table[letter - FirstLetter] = value;
        }
    }

    // Foreign names in Latin letters take Kyrgyz suffixes too: TIFAнын.
    private static Harmony LatinHarmony(char c) => c switch
    {
        'a' => Harmony.Back,
        'e' or 'i' or 'y' => Harmony.Front,
        'o' => Harmony.BackO,
        'u' => Harmony.BackU,
        _ => Harmony.None,
    };

    private static Junction LatinJunction(char c) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => Junction.Vowel,
        'r' => Junction.Trill,
        'p' or 't' or 'k' or 's' or 'c' or 'f' or 'h' or 'x' or 'q' => Junction.Voiceless,
        >= 'b' and <= 'z' => Junction.Voiced,
        _ => Junction.None,
    };
}
