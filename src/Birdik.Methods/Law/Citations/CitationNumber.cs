namespace Birdik.Methods.Law.Citations;

/// <summary>A number or letter in a reference, or a range of numbers.</summary>
internal readonly record struct CitationNumber(string Value, string? Suffix, string? To, string? ToSuffix)
{
    public override string ToString() => Suffix is null ? Value : $"{Value}-{Suffix}";
}

/// <summary>A level of a reference with its numbers; no numbers stand for «настоящей статьи».</summary>
internal sealed record CitationLevel(CitationUnit Unit, IReadOnlyList<CitationNumber> Numbers);
