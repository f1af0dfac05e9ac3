using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>A kept entry, with the texts as they were given: from them its words can be made anew.</summary>
public interface ISearchDocument
{
    string Kind { get; }

    string ObjectId { get; }

    /// <summary>Its place in the order of what is found, and its number in the index of words.</summary>
    long Key { get; }

    LocalizedText Title { get; }

    LocalizedText Note { get; }

    DateOnly? Day { get; }

    string Href { get; }

    string? Permission { get; }

    string? SenderClass { get; }

    string? Sphere { get; }

    string Numbers { get; }

    string People { get; }

    string Body { get; }

    /// <summary>The rules by which its words were made: <see cref="DocumentWords.Edition"/>.</summary>
    int Edition { get; }
}
