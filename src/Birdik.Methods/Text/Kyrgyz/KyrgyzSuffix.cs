namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>What a form still is after suffixes were taken from its right, as a set.</summary>
[Flags]
internal enum Remainder : byte
{
    /// <summary>A whole word.</summary>
    Word = 1,

    /// <summary>A noun that may bear a case.</summary>
    Cased = 2,

    /// <summary>A noun that may bear a possessive.</summary>
    Possessed = 4,

    /// <summary>A noun that must bear the possessive of the third person (before -нда, -на, -нан, -н).</summary>
    ThirdPossessed = 8,

    /// <summary>A noun that may bear the plural.</summary>
    Plural = 16,

    /// <summary>A noun stem, root or derived.</summary>
    Noun = 32,

    /// <summary>A verb that may be negated.</summary>
    Verb = 64,

    /// <summary>A verb stem with or without voice.</summary>
    VerbStem = 128,
}

/// <summary>What happened to the end of the root before the suffix.</summary>
internal enum RootEnd : byte
{
    /// <summary>Nothing but the voicing of к and п before a vowel.</summary>
    Same,

    /// <summary>A low vowel merged into a long one: башта + уу → баштоо.</summary>
    LowVowel,

    /// <summary>A high vowel merged into a long one: ташы + уу → ташуу.</summary>
    HighVowel,

    /// <summary>й merged with the vowel: кой + уп → коюп.</summary>
    Yot,
}

/// <summary>Which roots a suffix asks for.</summary>
internal enum RootDemand : byte
{
    Any,

    /// <summary>A root of the lexicon.</summary>
    Known,

    /// <summary>A noun that is no adjective: шаар-дык is "of the city", but таза-лык is "cleanliness".</summary>
    Thing,
}

/// <summary>One spelling of a suffix with the surroundings it may stand in.</summary>
internal readonly record struct KyrgyzSuffix(
    string Text,
    Harmony After,
    Junction Joint,
    Remainder From,
    Remainder To,
    RootEnd RootEnd,
    RootDemand Demand,
    byte Cost)
{
    internal bool BeginsWithVowel { get; } = KyrgyzSound.IsVowel(Text[0]);
}
