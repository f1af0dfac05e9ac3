using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Tells the sender of an arrival under which number it was registered, or why it was refused.</summary>
internal sealed class TellSender(NationalDb db, WritePipeline pipeline) : IOutboxSender<ArrivalDecided>
{
    public async Task SendAsync(ArrivalDecided happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var here = delivery.TenantId;
        var arrival = await db.Set<Arrival>().AsNoTracking().SingleAsync(row => row.TenantId == here && row.Id == happened.Arrival, ct);
        if (arrival.FromTenant == 0)
        {
            // It came on a stick: there is no line by which to tell.
            return;
        }

        var word = arrival.LetterId is { } letter
            ? await db.Set<IncomingLetter>().Where(row => row.TenantId == here && row.Id == letter).Select(row => row.Number).SingleAsync(ct)
            : arrival.Reason;
        var state = arrival.LetterId is null ? ParcelState.Refused : ParcelState.Registered;
        _ = (await pipeline.RunAsync<NoteParcelHandler, Done>(
            arrival.FromTenant, Actor.System,
            (handler, change, token) => handler.HandleAsync(
                new NoteParcel(new Id<Parcel>(arrival.Consignment), state, word, delivery.At), change, token),
            ct)).Value;
    }
}
