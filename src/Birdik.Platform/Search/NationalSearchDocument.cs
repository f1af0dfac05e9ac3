using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>An entry of a national register, found in every tenant.</summary>
public sealed class NationalSearchDocument : ISearchDocument
{
    public required string Kind { get; init; }

    public required string ObjectId { get; init; }

    public required long Key { get; init; }

    public required LocalizedText Title { get; init; }

    public required LocalizedText Note { get; init; }

    public DateOnly? Day { get; init; }

    public required string Href { get; init; }

    public string? Permission { get; init; }

    public string? SenderClass { get; init; }

    public string? Sphere { get; init; }

    public string Numbers { get; init; } = "";

    public string People { get; init; } = "";

    public string Body { get; init; } = "";

    public int Edition { get; init; }
}
