using Birdik.Letters.Incoming;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Exchange;

/// <summary>A letter that another office sent electronically. All of it is here already: registering it needs no typing.</summary>
public sealed class Arrival : TenantEntity<Arrival>
{
    /// <summary>The office of this installation that sent it; 0 where it came from outside.</summary>
    public required int FromTenant { get; init; }

    /// <summary>The office of another installation that sent it by a line.</summary>
    public Id<ExchangePartner>? Partner { get; init; }

    /// <summary>The key of the installation that signed the archive it came in; empty within this installation.</summary>
    public string FromKey { get; init; } = "";

    /// <summary>Files that were named and did not come: the archive was cut off.</summary>
    public int Missing { get; set; }

    /// <summary>The sender's parcel: one arrival, however often it is brought.</summary>
    public required Guid Consignment { get; init; }

    public required string FromName { get; init; }

    public required string Number { get; init; }

    public required DateOnly Day { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required string SignedBy { get; init; }

    /// <summary>The parcel of this office that it answers.</summary>
    public Id<Parcel>? Answers { get; init; }

    public required DateTime ArrivedAt { get; init; }

    public ArrivalState State { get; private set; } = ArrivalState.Waiting;

    public Id<IncomingLetter>? LetterId { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Number, sender and subject, folded.</summary>
    public required string SearchText { get; init; }

    public void Register(Id<IncomingLetter> letter) => (State, LetterId) = (ArrivalState.Registered, letter);

    public void Refuse(string reason) => (State, Reason) = (ArrivalState.Refused, reason);
}

/// <summary>What became of an arrival.</summary>
public enum ArrivalState
{
    Waiting,
    Registered,
    Refused,
}
