using Birdik.Letters.Incoming;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Tells the sender of an arrival under which number it was registered, or why it was refused.</summary>
internal sealed class TellSender(NationalDb db, CapsuleLine line, WritePipeline pipeline) : IOutboxSender<ArrivalDecided>
{
    public async Task SendAsync(ArrivalDecided happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var here = delivery.TenantId;
        var arrival = await db.Set<Arrival>().AsNoTracking().SingleAsync(row => row.TenantId == here && row.Id == happened.Arrival, ct);
        if (arrival is { FromTenant: 0, Partner: null })
        {
            // It came on a stick or in a file: there is no line by which to tell.
            return;
        }

        var word = arrival.LetterId is { } letter
            ? await db.Set<IncomingLetter>().Where(row => row.TenantId == here && row.Id == letter).Select(row => row.Number).SingleAsync(ct)
            : arrival.Reason;
        if (arrival.Partner is { } partner)
        {
            await TellOutAsync(arrival, partner, word, delivery.At, ct);
            return;
        }

        var state = arrival.LetterId is null ? ParcelState.Refused : ParcelState.Registered;
        _ = (await pipeline.RunAsync<NoteParcelHandler, Done>(
            arrival.FromTenant, Actor.System,
            (handler, change, token) => handler.HandleAsync(
                new NoteParcel(new Id<Parcel>(arrival.Consignment), state, word, delivery.At), change, token),
            ct)).Value;
    }

    /// <summary>To another installation; what the line does not take is thrown, and the outbox tries again.</summary>
    private async Task TellOutAsync(Arrival arrival, Id<ExchangePartner> id, string word, DateTime at, CancellationToken ct)
    {
        var partner = await db.Set<ExchangePartner>().AsNoTracking().SingleAsync(row => row.TenantId == arrival.TenantId && row.Id == id, ct);
        var status = arrival.LetterId is null ? DhxStatus.Refused : DhxStatus.Registered;
        var body = line.Sign(new DhxStatus(partner.TheirCode, arrival.Consignment, status, word));
        var answer = await line.CallAsync(partner, "documentStatus", word, body, ct);
        _ = (await pipeline.RunAsync<BirdikDbContext, Done>(arrival.TenantId, Actor.System, async (own, change, token) =>
        {
            own.Add(EnvelopeBook.Of(true, partner, "documentStatus", arrival.Consignment, arrival.Number, CapsuleLine.Show(body), answer, change.At));
            await own.SaveChangesAsync(token);
            return new Done();
        }, ct)).Value;
        if (answer.Outcome == EnvelopeOutcome.TechnicalFault)
        {
            throw new HttpRequestException(answer.Fault);
        }
    }
}
