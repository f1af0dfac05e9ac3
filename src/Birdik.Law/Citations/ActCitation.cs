using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Citations;

/// <summary>
/// A reference that stands in a text, one row for each provision that it means. What it names is found again whenever the act that it
/// names gets a text.
/// </summary>
public sealed class ActCitation : ReferenceEntity<ActCitation>
{
    public const int MaxWords = 400;
    public const int MaxNumber = 60;

    public required Id<Act> ActId { get; init; }

    public required Id<ActVersion> VersionId { get; init; }

    /// <summary>Where it stands.</summary>
    public required Id<Provision> ProvisionId { get; init; }

    /// <summary>Where it begins in the words of the provision.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>The words of the reference.</summary>
    public required string Words { get; init; }

    public required CitationStatus Status { get; init; }

    /// <summary>The act that is meant; null where it is not in the register.</summary>
    public Id<Act>? ToActId { get; init; }

    /// <summary>The provision that is meant; null for a whole act and where it is not found.</summary>
    public Id<Provision>? ToProvisionId { get; init; }

    /// <summary>The name under which the act may be found later (<see cref="ActMatcher.KeyOf"/>), where the reference gives one.</summary>
    public string? NamedKey { get; init; }

    public DateOnly? NamedDate { get; init; }

    public string? NamedNumber { get; init; }
}
