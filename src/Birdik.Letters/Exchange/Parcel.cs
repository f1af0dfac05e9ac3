using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Exchange;

/// <summary>An outgoing letter on its way to another office, as its sender knows it. Its id is the consignment's: the same at every attempt.</summary>
public sealed class Parcel : TenantEntity<Parcel>
{
    public const int MaxName = 300;
    public const int MaxFault = 500;

    public required Id<OutgoingLetter> LetterId { get; init; }

    public required int ToTenant { get; init; }

    public required string ToName { get; init; }

    public required DateTime SentAt { get; init; }

    public ParcelState State { get; private set; } = ParcelState.Sent;

    /// <summary>The receipt: when the other office had it.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>The number under which the other office registered it.</summary>
    public string TheirNumber { get; private set; } = "";

    public DateTime? RegisteredAt { get; private set; }

    /// <summary>The arrival that answers it.</summary>
    public Id<IncomingLetter>? AnswerId { get; private set; }

    /// <summary>Why the other office does not take it.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Number and addressee, folded.</summary>
    public required string SearchText { get; init; }

    /// <summary>News may come twice and late; none takes a parcel back.</summary>
    public void Deliver(DateTime at)
    {
        if (State == ParcelState.Sent)
        {
            (State, DeliveredAt) = (ParcelState.Delivered, at);
        }
    }

    public void Register(string number, DateTime at)
    {
        if (State is ParcelState.Sent or ParcelState.Delivered)
        {
            State = ParcelState.Registered;
        }

        (DeliveredAt, TheirNumber, RegisteredAt) = (DeliveredAt ?? at, number, at);
    }

    public void Answer(Id<IncomingLetter> letter) => (State, AnswerId) = (ParcelState.Answered, letter);

    public void Refuse(string reason, DateTime at) => (State, Fault, DeliveredAt) = (ParcelState.Refused, reason, DeliveredAt ?? at);
}

/// <summary>How far a parcel is.</summary>
public enum ParcelState
{
    Sent,
    Delivered,
    Registered,
    Answered,
    Refused,
}
