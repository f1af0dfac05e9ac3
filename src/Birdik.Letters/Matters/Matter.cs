using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Matters;

/// <summary>A question that letters are about, from the first of them to its end.</summary>
public sealed class Matter : TenantEntity<Matter>
{
    public const int MaxQuestion = 500;
    public const int MaxNote = 1_000;

    public required string Question { get; set; }

    /// <summary>With whom; null where several write.</summary>
    public Id<Correspondent>? WithId { get; init; }

    /// <summary>The function it concerns, by its code.</summary>
    public string? Function { get; set; }

    public required DateOnly OpenedOn { get; init; }

    public MatterEnd? End { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>What was settled, the ground of a refusal, to whom it was passed on, why there is no result.</summary>
    public string EndNote { get; private set; } = "";

    /// <summary>What was proposed to end it.</summary>
    public MatterProposal? Proposed { get; private set; }

    public DateOnly? ProposedOn { get; private set; }

    public bool IsOpen => End is null;

    public void EndWith(MatterEnd end, string note, DateOnly on) => (End, EndNote, EndedOn) = (end, note, on);

    public void Reopen() => (End, EndNote, EndedOn) = (null, "", null);

    public void Propose(MatterProposal proposal, DateOnly on) => (Proposed, ProposedOn) = (proposal, on);
}

/// <summary>How a matter ended.</summary>
public enum MatterEnd
{
    Settled,
    Refused,
    PassedOn,
    NoResult,
}

/// <summary>What may end an endless exchange of letters.</summary>
public enum MatterProposal
{
    Meeting,
    Agreement,
    Gap,
}

/// <summary>A letter of a matter: one that came, or one that was written.</summary>
public sealed class MatterLetter : TenantEntity<MatterLetter>
{
    public required Id<Matter> MatterId { get; set; }

    public Id<IncomingLetter>? IncomingId { get; init; }

    public Id<OutgoingLetter>? OutgoingId { get; init; }

    public required DateOnly On { get; init; }
}
