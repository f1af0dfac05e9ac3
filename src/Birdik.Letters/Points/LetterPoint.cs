using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Points;

/// <summary>One thing a letter asks.</summary>
public sealed class LetterPoint : TenantEntity<LetterPoint>
{
    public const int MaxText = 500;
    public const int MaxPoints = 40;

    public required Id<IncomingLetter> LetterId { get; init; }

    public required int Place { get; set; }

    public required string Text { get; set; }
}

/// <summary>What an answer says to one of the points: answered, or why not.</summary>
public sealed class PointAnswer : TenantEntity<PointAnswer>
{
    public const int MaxReason = 500;

    public required Id<LetterPoint> PointId { get; init; }

    public required Id<OutgoingLetter> AnswerId { get; init; }

    public required bool IsAnswered { get; set; }

    /// <summary>Why it is not answered.</summary>
    public string Reason { get; set; } = "";
}

/// <summary>The addressee says that an answer is not whole.</summary>
public sealed class IncompleteMark : TenantEntity<IncompleteMark>
{
    public const int MaxText = 1_000;

    public required Id<OutgoingLetter> AnswerId { get; init; }

    /// <summary>What is missing, in the addressee's words.</summary>
    public required string Text { get; init; }

    public required DateTime MarkedAt { get; init; }

    /// <summary>The person of the office who wrote it down; empty where the addressee did it by the code on the answer.</summary>
    public required string MarkedBy { get; init; }
}
