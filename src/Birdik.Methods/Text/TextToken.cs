namespace Birdik.Methods.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    Word,
    Number,
    DocumentNumber,
    Date,
    Email,
    Abbreviation,
}

/// <summary>A piece of a text: positions and lengths count UTF-16 units.</summary>
public readonly record struct TextToken(int Start, int Length, TokenKind Kind)
{
    /// <summary>Where the next unit after the token stands.</summary>
    public int End => Start + Length;

    /// <summary>The token's own part of the text it was found in.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
