using Birdik.Platform.Ids;

namespace Birdik.Letters.Outgoing;

/// <summary>An outgoing letter as a row of the journal.</summary>
public sealed record OutgoingRow
{
    public Id<OutgoingLetter> Id { get; init; }

    public string Number { get; init; } = "";

    public DateTime DraftedAt { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    public string Subject { get; init; } = "";

    public string Addressee { get; init; } = "";

    public string Author { get; init; } = "";

    public string SignedBy { get; init; } = "";

    public OutgoingState State { get; init; }

    public bool IsReply { get; init; }

    public string SearchText { get; init; } = "";
}
