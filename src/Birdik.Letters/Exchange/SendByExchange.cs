using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Sends a registered letter to another office, of this installation or of another one: no paper, and nobody there types it again.</summary>
public sealed record SendByExchange(Id<OutgoingLetter> Letter, int To)
{
    /// <summary>The office of another installation; then <see cref="To"/> is 0.</summary>
    public Id<ExchangePartner>? Partner { get; init; }
}

public sealed class SendByExchangeHandler(BirdikDbContext db, SendLetterHandler send, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(SendByExchange command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (command.Partner is { } id)
        {
            return await SendOutAsync(letter, id, change, ct);
        }

        var today = Bishkek.DayOf(change.At);
        var to = await db.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(
            row => row.Id == command.To && row.Id != db.Tenant && row.Kind != TenantKind.Installation && (row.To == null || row.To >= today), ct);
        if (to is null)
        {
            return Problem.Invalid("letters.office-unknown", nameof(command.To));
        }

        var parcel = new Parcel
        {
            LetterId = letter.Id,
            ToTenant = to.Id,
            ToName = to.Name.Ky,
            SentAt = change.At,
            SearchText = IncomingSearch.Fold(letter.Number, null, to.Name.Ky, letter.Subject),
        };
        db.Add(parcel);
        await outbox.AddAsync(new ParcelSent(parcel.Id), change, ct);
        // It saves both, or neither where the letter cannot be sent.
        var sent = await send.HandleAsync(new SendLetter(letter.Id, Channel.Exchange), change, ct);
        return sent;
    }

    private async Task<Result<Done>> SendOutAsync(OutgoingLetter letter, Id<ExchangePartner> id, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ExchangePartner>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.IsOn, ct) is not { } partner)
        {
            return Problem.Invalid("letters.partner-unknown", nameof(SendByExchange.To));
        }

        var parcel = new Parcel
        {
            LetterId = letter.Id,
            ToTenant = 0,
            Partner = id,
            ToName = partner.Name,
            SentAt = change.At,
            SearchText = IncomingSearch.Fold(letter.Number, null, partner.Name, letter.Subject),
        };
        db.Add(parcel);
        await outbox.AddAsync(new CapsuleQueued(parcel.Id), change, ct);
        return await send.HandleAsync(new SendLetter(letter.Id, Channel.Exchange), change, ct);
    }
}
