using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Exchange;

/// <summary>An outgoing letter on its way to another office, as its sender knows it. Its id is the consignment's: the same at every attempt.</summary>
public sealed class Parcel : TenantEntity<Parcel>
{
    public const int MaxName = 300;
    public const int MaxFault = 500;
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public required Id<OutgoingLetter> LetterId { get; init; }

    /// <summary>The office of this installation; 0 where it goes to another one.</summary>
    public required int ToTenant { get; init; }

    /// <summary>The office of another installation.</summary>
    public Id<ExchangePartner>? Partner { get; init; }

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

    /// <summary>How often the line failed.</summary>
    public int Attempts { get; private set; }

    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>Number and addressee, folded.</summary>
    public required string SearchText { get; init; }

    /// <summary>News may come twice and late; none takes a parcel back.</summary>
    public void Deliver(DateTime at)
    {
        if (State == ParcelState.Sent)
        {
            (State, DeliveredAt, NextAttemptAt, Fault) = (ParcelState.Delivered, at, null, "");
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

    /// <summary>The line failed: tried again after 1, 2, 4 … minutes, at most <see cref="LongestWait"/> apart, for as long as it takes.</summary>
    public void Fail(string fault, DateTime at)
    {
        Attempts++;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts, 12) - 1));
        (Fault, NextAttemptAt) = (fault, at + (wait < LongestWait ? wait : LongestWait));
    }

    public void Answer(Id<IncomingLetter> letter) => (State, AnswerId) = (ParcelState.Answered, letter);

    public void Refuse(string reason, DateTime at) => (State, Fault, DeliveredAt, NextAttemptAt) = (ParcelState.Refused, reason, DeliveredAt ?? at, null);
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
