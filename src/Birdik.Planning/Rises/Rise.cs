using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Planning.Rises;

/// <summary>
/// A need beyond the municipality's powers, put to a higher level. Both offices keep a copy under one id: the sender its question, the receiver
/// its answer; the outbox brings each part to the other side. It holds nothing of who raised the need.
/// </summary>
public sealed class Rise : TenantEntity<Rise>
{
    public const int MaxReason = 1_000;
    public const int MaxAnswer = 2_000;

    public required int FromTenantId { get; init; }

    public required int ToTenantId { get; init; }

    public required Guid NeedId { get; init; }

    public required string Number { get; init; }

    public required NeedSphere Sphere { get; init; }

    public required string Text { get; init; }

    public required string Place { get; init; }

    public required int People { get; init; }

    public string Function { get; init; } = "";

    /// <summary>Which part of the matter is asked of the receiver, in percent.</summary>
    public decimal Percent { get; init; } = 100;

    /// <summary>Why it is beyond the sender's powers.</summary>
    public required string Reason { get; init; }

    public required DateOnly RaisedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public NeedAnswer Answer { get; private set; }

    public string AnswerText { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public void Give(NeedAnswer answer, string text, DateOnly on) => (Answer, AnswerText, AnsweredOn) = (answer, text, on);

    public bool IsSender => TenantId == FromTenantId;
}

/// <summary>
/// What a state programme gives to a municipality, in money or units; kept by both sides under one id as <see cref="Rise"/> is.
/// </summary>
public sealed class Allocation : TenantEntity<Allocation>
{
    public const int MaxUnit = 40;
    public const int MaxReason = 1_000;

    public required int FromTenantId { get; init; }

    public required int ToTenantId { get; init; }

    public required Guid DocumentId { get; init; }

    public required LocalizedText Programme { get; init; }

    public required Guid MeasureId { get; init; }

    public required LocalizedText Measure { get; init; }

    public required int Year { get; init; }

    public required decimal Som { get; init; }

    public decimal Units { get; init; }

    public string Unit { get; init; } = "";

    public required DateOnly GivenOn { get; init; }

    public AllocationAnswer Answer { get; private set; }

    public string AnswerText { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>How many households or groups have received theirs, of how many on the list.</summary>
    public int Listed { get; private set; }

    public int Received { get; private set; }

    public void Give(AllocationAnswer answer, string text, DateOnly on) => (Answer, AnswerText, AnsweredOn) = (answer, text, on);

    public void Count(int listed, int received) => (Listed, Received) = (listed, received);
}

public enum AllocationAnswer
{
    None,
    Accepted,
    Questioned,
    NotFunded,
}

/// <summary>A household or group that a state measure reaches. The name is personal data: masked outside, out of the audit.</summary>
public sealed class Recipient : TenantEntity<Recipient>
{
    public const int MaxName = 200;
    public const int MaxCriterion = 300;

    public required Id<Allocation> AllocationId { get; init; }

    public required string Name { get; init; }

    public required string Criterion { get; init; }

    public DateOnly? DeliveredOn { get; set; }

    /// <summary>When the recipient confirmed it.</summary>
    public DateOnly? ConfirmedOn { get; set; }
}
