using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>An entry as its row will be, cut to the room there is.</summary>
internal sealed record SearchRow(SearchEntry Entry, long Key) : ISearchDocument
{
    private Lazy<DocumentWords>? _words;

    /// <summary>Its words, made once, by whoever asks first.</summary>
    public DocumentWords Words => LazyInitializer.EnsureInitialized(ref _words, () => new Lazy<DocumentWords>(() => DocumentWords.Of(this))).Value;

    public string Kind => Entry.Source.Kind;

    public string ObjectId => Entry.Source.Id;

    public LocalizedText Title { get; } = Cut(Entry.Title);

    public LocalizedText Note { get; } = Cut(Entry.Note);

    public DateOnly? Day => Entry.Day;

    public string Href => Entry.Href;

    public string? Permission => Entry.Permission;

    public string? SenderClass => Entry.SenderClass;

    public string? Sphere => Entry.Sphere;

    public string Numbers { get; } = Cut(Entry.Numbers, SearchEntry.MaxNumbers);

    public string People { get; } = Cut(Entry.People, SearchEntry.MaxPeople);

    public string Body { get; } = Cut(Entry.Body, SearchEntry.MaxBody);

    public int Edition => DocumentWords.Edition;

    private static LocalizedText Cut(LocalizedText text) =>
        new(Cut(text.Ky, LocalizedText.MaxLength), Cut(text.Ru, LocalizedText.MaxLength), Cut(text.En, LocalizedText.MaxLength));

    // NUL is refused by PostgreSQL.
    private static string Cut(string text, int most)
    {
        text = text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', ' ') : text;
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
