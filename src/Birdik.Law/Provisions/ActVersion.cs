using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Provisions;

/// <summary>
/// The text of an act in a language from a day on (an expression, FRBR), until the next one. It is never changed: a mistake is mended
/// by a version of the same day, which takes its place.
/// </summary>
public sealed class ActVersion : ReferenceEntity<ActVersion>
{
    public const int MaxSource = 300;
    public const int MaxTitle = 600;
    public const int MaxProvisions = 40_000;

    public required Id<Act> ActId { get; init; }

    public required ActLanguage Language { get; init; }

    /// <summary>The first day on which this text is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The title as the text gives it.</summary>
    public string? Title { get; init; }

    /// <summary>Where the text came from: the name of the file, or what the demonstration says.</summary>
    public required string Source { get; init; }

    public required int Provisions { get; init; }

    public required int Articles { get; init; }

    public required DateTime ImportedAt { get; init; }

    public bool IsSynthetic { get; init; }

    /// <summary>Set when a later import of the same day took its place; the text stays for the record.</summary>
    public DateTime? ReplacedAt { get; set; }
}
