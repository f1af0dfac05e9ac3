using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.TimeLimits;

/// <summary>A term made longer, with its reason and the notice that went to the applicant.</summary>
public sealed class LetterExtension : TenantEntity<LetterExtension>
{
    public const int MaxReason = 500;

    public required Id<IncomingLetter> LetterId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required string Reason { get; init; }

    public required string AllowedBy { get; init; }

    public required DateTime AllowedAt { get; init; }

    /// <summary>The draft of the notice.</summary>
    public required Id<OutgoingLetter> NoticeId { get; init; }
}

/// <summary>A reminder given to one who carries a letter out; one of a kind for a term.</summary>
public sealed class LetterReminder : TenantEntity<LetterReminder>
{
    public required Id<IncomingLetter> LetterId { get; init; }

    public required Guid UserId { get; init; }

    public required ReminderKind Kind { get; init; }

    /// <summary>The term it reminds of.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateTime GivenAt { get; init; }
}

public enum ReminderKind
{
    DayBefore,
    SameDay,
    Overdue,
}
