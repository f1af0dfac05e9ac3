using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>What was found, and where the next page begins.</summary>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, string? Next)
{
    public static readonly SearchPage Empty = new([], null);
}

/// <summary>One document found.</summary>
/// <param name="Snippet">The place in its text where the words stand, in pieces; empty when it has no text.</param>
public sealed record SearchHit(
    string Kind, string ObjectId, LocalizedText Title, LocalizedText Note, DateOnly? Day, string Href, IReadOnlyList<TextPiece> Snippet)
{
    private readonly SearchMarker? _marker;

    internal SearchHit(ShownDocument row, SearchMarker marker)
        : this(row.Kind, LesserEntry.ObjectOf(row.ObjectId), row.Title, row.Note, row.Day, row.Href, marker.Snippet(row.Body)) => _marker = marker;

    /// <summary>The title with the found words told apart.</summary>
    public IReadOnlyList<TextPiece> TitleIn(Language language) => _marker?.Mark(Title.In(language)) ?? [new(Title.In(language), false)];
}

/// <summary>A piece of a text, and whether it is a word that was asked for.</summary>
public sealed record TextPiece(string Text, bool IsFound);

/// <summary>The columns a hit is made of.</summary>
internal sealed record ShownDocument(
    long Key, string Kind, string ObjectId, LocalizedText Title, LocalizedText Note, DateOnly? Day, string Href, string Body)
{
    public SearchHit Hit(SearchMarker marker) => new(this, marker);
}
