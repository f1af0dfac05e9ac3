using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;

namespace Birdik.Letters.Incoming;

/// <summary>A letter as a row of the journal.</summary>
public sealed record IncomingRow
{
    public Id<IncomingLetter> Id { get; init; }

    public string Number { get; init; } = "";

    public DateTime RegisteredAt { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Empty where the reader may not see who wrote an appeal.</summary>
    public string Sender { get; init; } = "";

    public string? SenderNumber { get; init; }

    public DateOnly? SenderDate { get; init; }

    public LetterKind Kind { get; init; }

    public Channel Channel { get; init; }

    public LetterState State { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string Label { get; init; } = "";

    public string SearchText { get; init; } = "";
}
