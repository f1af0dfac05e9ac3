using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Puts the letters of an archive among the arrivals; what is known already gains the files it lacked.</summary>
/// <param name="Files">The contents that are here, by SHA-256.</param>
internal sealed record ReceiveStick(StickRead Read, IReadOnlyDictionary<string, ReceivedFile> Files)
{
    /// <summary>The office that sent it by a line.</summary>
    public Id<ExchangePartner>? Partner { get; init; }
}

/// <param name="Letters">Letters new here.</param>
/// <param name="Missing">Files that the archive names and does not hold.</param>
internal sealed record StickTaken(int Letters, int Missing);

internal sealed class ReceiveStickHandler(BirdikDbContext db, ArrivalSearch search)
{
    public async Task<Result<StickTaken>> HandleAsync(ReceiveStick command, ChangeContext change, CancellationToken ct)
    {
        var manifest = command.Read.Manifest;
        if (Check(manifest, Bishkek.DayOf(change.At)) is { } wrong)
        {
            return wrong;
        }

        var (letters, missing) = (0, 0);
        foreach (var letter in manifest.Letters)
        {
            var arrival = await db.Set<Arrival>().SingleOrDefaultAsync(
                row => row.FromTenant == 0 && row.FromKey == command.Read.KeyId && row.Consignment == letter.Consignment, ct);
            var isNew = arrival is null;
            arrival ??= await BeginAsync(letter, command, change, ct);
            var owner = LettersRefs.To(arrival.Id);
            var here = await db.Set<StoredFile>().Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).Select(row => row.Sha256).ToListAsync(ct);
            var lacking = letter.Files.Count(file => !here.Contains(file.Sha256) && !command.Files.ContainsKey(file.Sha256));
            missing += lacking;
            var brought = arrival.State != ArrivalState.Waiting ? [] : letter.Files
                .Where(file => !here.Contains(file.Sha256) && command.Files.ContainsKey(file.Sha256)).DistinctBy(file => file.Sha256).ToList();
            if (arrival.State == ArrivalState.Waiting)
            {
                db.AddRange(brought.Select(file => StoredFile.Of(command.Files[file.Sha256], owner, change)));
                arrival.Missing = lacking;
            }

            if (isNew)
            {
                letters++;
                change.Record(
                    "letters.parcel-arrived", owner, ("sender", arrival.FromName), ("number", arrival.Number), ("files", letter.Files.Count - lacking));
            }
            else if (brought.Count > 0)
            {
                change.Record("letters.stick-again", owner, ("number", arrival.Number), ("missing", lacking));
            }
        }

        await db.SaveChangesAsync(ct);
        return new StickTaken(letters, missing);
    }

    private static Problem? Check(StickManifest manifest, DateOnly today) =>
        manifest.Letters.Count == 0 || manifest.SenderName is not { Length: > 0 and <= Correspondent.MaxName }
            || manifest.Letters.Any(letter => letter.Files is null || letter.Body is not { Length: <= IncomingLetter.MaxBody }
                || letter.Subject is not { Length: > 0 and <= IncomingLetter.MaxSubject }
                || letter.Number is not { Length: > 0 and <= IncomingLetter.MaxNumber }
                || letter.Sender is { Length: 0 or > Correspondent.MaxName }
                || letter.SignedBy is not { Length: <= OutgoingLetter.MaxName } || letter.Day > today)
            ? Problem.Invalid("letters.stick-unreadable", "Upload") : null;

    private async Task<Arrival> BeginAsync(StickLetter letter, ReceiveStick command, ChangeContext change, CancellationToken ct)
    {
        var (read, sender) = (command.Read, letter.Sender ?? command.Read.Manifest.SenderName);
        // What another office says it answers is believed only of a parcel that went to it.
        var answers = letter.Answers is { } consignment && command.Partner is { } partner
            ? await db.Set<Parcel>().Where(row => row.Id == new Id<Parcel>(consignment) && row.Partner == partner).Select(row => (Id<Parcel>?)row.Id).SingleOrDefaultAsync(ct)
            : null;
        var arrival = new Arrival
        {
            FromTenant = 0,
            FromKey = read.KeyId,
            Consignment = letter.Consignment,
            Partner = command.Partner,
            Answers = answers,
            FromName = sender,
            Number = letter.Number,
            Day = letter.Day,
            Subject = letter.Subject,
            Body = letter.Body,
            SignedBy = letter.SignedBy,
            ArrivedAt = change.At,
            SearchText = IncomingSearch.Fold(letter.Number, null, sender, letter.Subject),
        };
        db.Add(arrival);
        await search.PutAsync(arrival, ct);
        return arrival;
    }
}
