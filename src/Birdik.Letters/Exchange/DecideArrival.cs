using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Registers an arrival as an incoming letter, as it came, or refuses it with a reason; the sender is told either way.</summary>
/// <param name="Refusal">Why it is refused; null registers it.</param>
public sealed record DecideArrival(Id<Arrival> Arrival, string? Refusal);

public sealed class DecideArrivalHandler(BirdikDbContext db, RegisterIncomingLetterHandler register, ArrivalSearch search, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(DecideArrival command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Arrival, ct) is not { } seen)
        {
            return LettersProblems.LetterUnknown();
        }

        if (seen.State != ArrivalState.Waiting)
        {
            return Problem.Conflict("letters.arrival-decided");
        }

        Id<IncomingLetter>? letter = null;
        if (command.Refusal is null)
        {
            var answer = await RegisterAsync(seen, change, ct);
            if (!answer.TryGet(out var registered))
            {
                return Result<Done>.Refused(answer.Problems);
            }

            letter = registered.Id;
        }
        else if (command.Refusal.Trim().Length is 0 or > Parcel.MaxFault)
        {
            return command.Refusal.Trim().Length == 0 ? LettersProblems.Missing("Reason") : LettersProblems.TooLong("Reason", Parcel.MaxFault);
        }

        var arrival = await db.Set<Arrival>().SingleAsync(row => row.Id == command.Arrival, ct);
        if (letter is { } id)
        {
            arrival.Register(id);
            await AnswerAsync(arrival, id, ct);
        }
        else
        {
            arrival.Refuse(command.Refusal!.Trim());
            change.Record("letters.arrival-refused", LettersRefs.To(arrival.Id), ("number", arrival.Number), ("reason", arrival.Reason));
        }

        await outbox.AddAsync(new ArrivalDecided(arrival.Id), change, ct);
        await db.SaveChangesAsync(ct);
        await search.PutAsync(arrival, ct);
        return new Done();
    }

    private async Task<Result<RegisteredLetter>> RegisterAsync(Arrival arrival, ChangeContext change, CancellationToken ct)
    {
        var owner = LettersRefs.To(arrival.Id);
        var files = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        return await register.HandleAsync(
            new RegisterIncomingLetter(arrival.FromName, arrival.Subject, Bishkek.DayOf(arrival.ArrivedAt))
            {
                SenderNumber = arrival.Number,
                SenderDate = arrival.Day,
                Body = arrival.Body,
                Channel = Channel.Exchange,
                Files = [.. files.Select(file => new ReceivedFile(file.Name, file.MediaType, file.Sha256, file.Size))],
            },
            change,
            ct);
    }

    private async Task AnswerAsync(Arrival arrival, Id<IncomingLetter> letter, CancellationToken ct)
    {
        if (arrival.Answers is { } answers)
        {
            (await db.Set<Parcel>().SingleAsync(row => row.Id == answers, ct)).Answer(letter);
        }
    }
}
