namespace Birdik.Platform.Search;

/// <summary>What a document must have, said apart from any database's query language.</summary>
internal abstract record SearchMatch
{
    public static SearchMatch OneOf(IEnumerable<SearchMatch> choices) => Join([.. choices.Distinct()], all => new Any(all));

    public static SearchMatch AllOf(IEnumerable<SearchMatch> parts) => Join([.. parts.Distinct()], all => new All(all));

    /// <summary>The same without the documents that match any of the others.</summary>
    public SearchMatch Except(IReadOnlyList<SearchMatch> others) => others.Count == 0 ? this : new But(this, OneOf(others));

    /// <summary>Whether a document has it, told by its words alone.</summary>
    public bool Holds(DocumentWords words) => this switch
    {
        Token token => words.Has(token.Text),
        Beginning beginning => words.HasBegun(beginning.Text),
        Phrase phrase => words.HasPhrase(phrase.Words),
        All all => all.Parts.All(part => part.Holds(words)),
        Any any => any.Choices.Any(choice => choice.Holds(words)),
        But but => but.Match.Holds(words) && !but.Not.Holds(words),
        _ => throw new InvalidOperationException($"{GetType()} is no match."),
    };

    private static SearchMatch Join(IReadOnlyList<SearchMatch> parts, Func<IReadOnlyList<SearchMatch>, SearchMatch> join) =>
        parts.Count == 1 ? parts[0] : join(parts);

    /// <summary>A word or mark of the index.</summary>
    internal sealed record Token(string Text) : SearchMatch;

    /// <summary>Any word of the index that begins so.</summary>
    internal sealed record Beginning(string Text) : SearchMatch;

    /// <summary>Words one after another.</summary>
    internal sealed record Phrase(IReadOnlyList<string> Words) : SearchMatch;

    internal sealed record All(IReadOnlyList<SearchMatch> Parts) : SearchMatch;

    internal sealed record Any(IReadOnlyList<SearchMatch> Choices) : SearchMatch;

    internal sealed record But(SearchMatch Match, SearchMatch Not) : SearchMatch;
}
