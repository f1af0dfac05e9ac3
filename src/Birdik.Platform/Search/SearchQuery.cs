using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>
/// What was typed, understood: words that must all be found, <c>"an exact phrase"</c>, <c>-without</c>, document numbers and days as
/// written on paper. Everything else is words; nothing is an error.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Letters looked at.</summary>
    public const int MaxText = 300;

    /// <summary>Words looked for.</summary>
    public const int MaxWords = 12;

    private readonly List<SearchTerm> _wanted = [];
    private readonly List<SearchTerm> _without = [];
    private int _left = MaxWords;

    private SearchQuery()
    {
    }

    /// <summary>More was typed than is looked for.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Only words that must not be there: nothing can be found.</summary>
    public bool IsOnlyWithout => _wanted.Count == 0 && _without.Count > 0;

    public bool IsEmpty => _wanted.Count == 0;

    internal IReadOnlyList<SearchTerm> Wanted => _wanted;

    internal IReadOnlyList<SearchTerm> Without => _without;

    /// <summary>Understands what was typed.</summary>
    public static SearchQuery Read(string? typed)
    {
        var query = new SearchQuery();
        typed ??= "";
        query.IsCut = typed.Length > MaxText;
        query.Read(TextNormalization.Normalize(query.IsCut ? typed[..MaxText] : typed), 0);
        return query;
    }

    private void Read(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isWithout = text[at] == '-' && at + 1 < text.Length && (text[at + 1] == '"' || char.IsLetterOrDigit(text[at + 1]));
            var start = isWithout ? at + 1 : at;
            var into = isWithout ? _without : _wanted;
            at = text[start] == '"' && text.IndexOf('"', start + 1) is var close and > 0
                ? AddPhrase(text, start + 1, close, into)
                : AddPlain(text, start, EndOfPlain(text, start), isWithout, into);
        }
    }

    // Plain text goes on until a phrase or a word that must not be there begins.
    private static int EndOfPlain(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && text[at] != '"' && !(text[at] == '-' && char.IsWhiteSpace(text[at - 1])))
        {
            at++;
        }

        return at;
    }

    private int AddPhrase(string text, int start, int end, List<SearchTerm> into)
    {
        var words = WordWalk.Words(text, start, end).Select(word => WordForms.Of(text.AsSpan(word))).ToList();
        if (Take(words.Count) is var taken and > 0)
        {
            into.Add(new PhraseTerm(words[..taken]));
        }

        return end + 1;
    }

    private int AddPlain(string text, int start, int end, bool isOneWord, List<SearchTerm> into)
    {
        var plain = text[start..end];
        foreach (var token in TextTokens.List(plain))
        {
            AddToken(plain, token, into);
            if (isOneWord)
            {
                return start + token.End;
            }
        }

        return end;
    }

    private void AddToken(string text, TextToken token, List<SearchTerm> into)
    {
        if (token.Kind == TokenKind.DocumentNumber && WordWalk.Groups(text, token) is { Count: > 1 } groups)
        {
            Add(new NumberTerm(groups), into);
        }
        else if (token.Kind == TokenKind.Date && DayText.Of(text, token) is { } day)
        {
            Add(new DayTerm(day, [.. Forms(text, token)]), into);
        }
        else
        {
            foreach (var word in Forms(text, token))
            {
                Add(new WordTerm(word), into);
            }
        }
    }

    private static IEnumerable<WordForms> Forms(string text, TextToken token) =>
        WordWalk.Words(text, token.Start, token.End).Select(word => WordForms.Of(text.AsSpan(word)));

    private void Add(SearchTerm term, List<SearchTerm> into)
    {
        if (Take(1) > 0)
        {
            into.Add(term);
        }
    }

    private int Take(int count)
    {
        var taken = Math.Min(count, _left);
        IsCut |= taken < count;
        _left -= taken;
        return taken;
    }
}
