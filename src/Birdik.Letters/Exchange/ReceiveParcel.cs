using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Puts a letter of another office among the arrivals; the same consignment a second time changes nothing.</summary>
/// <param name="Answers">The parcel of this office that it answers.</param>
internal sealed record ReceiveParcel(
    int From, Guid Consignment, string FromName, string Number, DateOnly Day, string Subject, string Body, string SignedBy, Id<Parcel>? Answers,
    IReadOnlyList<ReceivedFile> Files);

internal sealed class ReceiveParcelHandler(BirdikDbContext db, ArrivalSearch search)
{
    public async Task<Result<Done>> HandleAsync(ReceiveParcel command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Arrival>().AnyAsync(row => row.FromTenant == command.From && row.Consignment == command.Consignment, ct))
        {
            return new Done();
        }

        var arrival = new Arrival
        {
            FromTenant = command.From,
            Consignment = command.Consignment,
            FromName = command.FromName,
            Number = command.Number,
            Day = command.Day,
            Subject = command.Subject,
            Body = command.Body,
            SignedBy = command.SignedBy,
            // What another office says it answers is believed only of a parcel that went to it.
            Answers = command.Answers is { } answers && await db.Set<Parcel>().AnyAsync(row => row.Id == answers && row.ToTenant == command.From, ct)
                ? answers : null,
            ArrivedAt = change.At,
            SearchText = IncomingSearch.Fold(command.Number, null, command.FromName, command.Subject),
        };
        db.Add(arrival);
        db.AddRange(command.Files.Select(file => StoredFile.Of(file, LettersRefs.To(arrival.Id), change)));
        change.Record(
            "letters.parcel-arrived", LettersRefs.To(arrival.Id), ("sender", command.FromName), ("number", command.Number), ("files", command.Files.Count));
        await search.PutAsync(arrival, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
