using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;

namespace Birdik.Letters.Exchange;

/// <summary>A letter is to be brought to another office of this installation.</summary>
public sealed record ParcelSent(Id<Parcel> Parcel) : IOutboxEvent
{
    public static string Name => "letters.parcel-sent";
}

/// <summary>What became of an arrival; its sender is to know.</summary>
public sealed record ArrivalDecided(Id<Arrival> Arrival) : IOutboxEvent
{
    public static string Name => "letters.arrival-decided";
}
