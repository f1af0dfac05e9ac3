namespace Birdik.Methods.Law.Structure;

/// <summary>The number of a provision: 28¹ is <c>28</c> with superscript <c>1</c>; 19-1 the same with a hyphen.</summary>
/// <param name="Value">The number itself in Arabic digits (chapters in words or Roman digits too), or a letter.</param>
/// <param name="Superscript">What an inserted provision bears above or behind, or null.</param>
/// <param name="Hyphen">The act prints a hyphen before <paramref name="Superscript"/>.</param>
public readonly record struct ProvisionNumber(string Value, string? Superscript = null, bool Hyphen = false)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>One spelling for one place: <c>28-1</c>, whether printed 28¹ or 28-1.</summary>
    public override string ToString() => Superscript is null ? Value : $"{Value}-{Superscript}";

    /// <summary>As a reader expects it: 28¹ or 19-1.</summary>
    public string Display() => Superscript is null || Hyphen || !Superscript.All(char.IsAsciiDigit)
        ? ToString()
        : Value + string.Concat(Superscript.Select(digit => Raised[digit - '0']));
}
