namespace Birdik.Methods.Text;

/// <summary>Splits a text into words, numbers, document numbers, dates, e-mail addresses and abbreviations.</summary>
public static class TextTokens
{
    /// <summary>Walks over the tokens in order, allocating nothing: <c>foreach (var token in TextTokens.Of(text))</c>.</summary>
    /// <remarks>
    /// Positions are those of the text as given. Between tokens stand only signs and spaces. Linear: a token looks at most
    /// a bounded stretch ahead.
    /// </remarks>
    public static TokenEnumerator Of(ReadOnlySpan<char> text) => new(text);

    /// <summary>All tokens of a text.</summary>
    public static List<TextToken> List(string text)
    {
        var tokens = new List<TextToken>();
        foreach (var token in Of(text))
        {
            tokens.Add(token);
        }

        return tokens;
    }
}

/// <summary>The walk behind <see cref="TextTokens.Of"/>.</summary>
public ref struct TokenEnumerator
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    internal TokenEnumerator(ReadOnlySpan<char> text)
    {
        _text = text;
        _at = 0;
    }

    public TextToken Current { get; private set; }

    public readonly TokenEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (Read(_at) is { Length: > 0 } token)
            {
                Current = token;
                _at = token.End;
                return true;
            }

            _at++;
        }

        return false;
    }

    private readonly TextToken Read(int at)
    {
        var c = _text[at];
        if (TokenSigns.IsLetter(c))
        {
            return TokenWords.Read(_text, at);
        }

        if (TokenSigns.IsDigit(c))
        {
            return TokenNumbers.Read(_text, at);
        }

        return c == '№' ? TokenNumbers.ReadAfterSign(_text, at) : default;
    }
}
