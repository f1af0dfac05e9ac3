namespace Birdik.Methods.Law.Citations;

/// <summary>What a word means in a reference.</summary>
internal enum CitationTokenKind
{
    Unit,
    Number,
    Letter,
    Range,
    Comma,
    And,
    This,
    ActWord,
    ActName,
    Abbreviation,
    Title,
    Country,
    From,
    Date,
    ActNumber,
    Word,
    Stop,
}

/// <summary>A token of a reference.</summary>
/// <param name="Value">The number, letter, title or name it stands for.</param>
/// <param name="Unit">Its level, for units.</param>
/// <param name="Suffix">What an inserted number bears.</param>
/// <param name="Kyrgyz">A Kyrgyz form: the unit follows its number.</param>
internal readonly record struct CitationToken(
    CitationTokenKind Kind, int Start, int End, string Value = "", CitationUnit Unit = default, string? Suffix = null, bool Kyrgyz = false);
