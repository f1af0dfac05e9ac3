using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Provisions;

/// <summary>What a provision says in a version of its act.</summary>
public sealed class ProvisionText : ReferenceEntity<ProvisionText>
{
    public const int MaxLabel = 100;
    public const int MaxHeading = 1_000;
    public const int MaxText = 20_000;
    public const int MaxFolded = MaxLabel + MaxHeading + MaxText + 2;

    public required Id<ActVersion> VersionId { get; init; }

    public required Id<Provision> ProvisionId { get; init; }

    /// <summary>The place in reading order, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>How deep it lies; 0 directly in the act.</summary>
    public required int Depth { get; init; }

    public required string EId { get; init; }

    public required ProvisionKind Kind { get; init; }

    /// <summary>The number as printed: «Статья 28¹», «2.».</summary>
    public string? Label { get; init; }

    public string? Heading { get; init; }

    public required string Text { get; init; }

    /// <summary>Line of the source where it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Label, heading and text, folded for search.</summary>
    public required string Folded { get; init; }

    /// <summary>Label, heading and text as one.</summary>
    public string OwnText => string.Join(' ', new[] { Label, Heading, Text }.Where(part => !string.IsNullOrEmpty(part)));
}
