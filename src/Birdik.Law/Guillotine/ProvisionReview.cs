using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Guillotine;

/// <summary>The questionnaire on an article and its verdict: proposed by one person, confirmed or returned by another.</summary>
public sealed class ProvisionReview : ReferenceEntity<ProvisionReview>
{
    public const int MaxWhy = 2_000;
    public const int MaxName = 200;

    public required Id<Provision> ProvisionId { get; init; }

    public required Id<Act> ActId { get; init; }

    /// <summary>It rests on a power to make it and contradicts nothing higher.</summary>
    public required bool IsLegal { get; set; }

    /// <summary>What it is for is still wanted.</summary>
    public required bool IsNeeded { get; set; }

    public required ReviewLevel Burden { get; set; }

    public required ReviewLevel CorruptionRisk { get; set; }

    public required ReviewVerdict Verdict { get; set; }

    public required string Why { get; set; }

    public ReviewState State { get; set; }

    public required Guid ProposedById { get; set; }

    public required string ProposedBy { get; set; }

    public required DateTime ProposedAt { get; set; }

    public string? SecondBy { get; set; }

    public DateTime? SecondAt { get; set; }

    public string SecondWhy { get; set; } = "";
}
