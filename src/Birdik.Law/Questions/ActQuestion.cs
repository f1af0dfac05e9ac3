using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Questions;

/// <summary>A question of an office on a provision, and the ministry's answer, which stays with the text for everyone.</summary>
public sealed class ActQuestion : ReferenceEntity<ActQuestion>
{
    public const int MaxText = 2_000;
    public const int MaxAnswer = 5_000;
    public const int MaxName = 200;

    public required Id<Provision> ProvisionId { get; init; }

    public required int AskedIn { get; init; }

    public required LocalizedText Office { get; init; }

    public required string AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    public required string Text { get; init; }

    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTime? AnsweredAt { get; set; }
}
