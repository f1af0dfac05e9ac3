using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>
/// Notes a call that was refused before it was known whose it is. A day has one entry for each service and reason, with the headers of the last call: no
/// stranger can fill the journal.
/// </summary>
internal sealed record NoteRefusedCall(string Service, string Fault, string Head, string Answer);

internal sealed class NoteRefusedCallHandler(BirdikDbContext db)
{
    public const int MaxHead = 4_000;

    public async Task<Result<Done>> HandleAsync(NoteRefusedCall command, ChangeContext change, CancellationToken ct)
    {
        var day = Bishkek.DayOf(change.At);
        var (from, to) = (Bishkek.StartOf(day), Bishkek.StartOf(day.AddDays(1)));
        var (fault, head) = (EnvelopeBook.Cut(command.Fault, ExchangeEnvelope.MaxFault), EnvelopeBook.Cut(command.Head, MaxHead));
        var counted = await db.Set<ExchangeEnvelope>().FirstOrDefaultAsync(
            row => row.At >= from && row.At < to && row.PartnerId == null && row.Service == command.Service && row.Fault == fault, ct);
        if (counted is not null)
        {
            counted.Count(head, change.At);
        }
        else
        {
            db.Add(new ExchangeEnvelope
            {
                IsOutgoing = false,
                PartnerName = "",
                Service = command.Service,
                Consignment = Guid.Empty,
                Number = "",
                At = change.At,
                Outcome = EnvelopeOutcome.BusinessFault,
                Fault = fault,
                Request = head,
                Answer = command.Answer,
                SearchText = IncomingSearch.Fold("", null, "", command.Service),
            });
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
