using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>A person leaves, or is away for long: all they have in hand goes to another – letters in work, drafts, and letters they alone may read by name.</summary>
public sealed record HandOver(Guid? From, Guid? To);

public sealed class HandOverHandler(BirdikDbContext db, Colleagues colleagues)
{
    public async Task<Result<HandedOver>> HandleAsync(HandOver command, ChangeContext change, CancellationToken ct)
    {
        var people = await colleagues.OfDayAsync(Bishkek.DayOf(change.At), ct);
        if (command.To is not { } to || !people.TryGetValue(to, out var taker) || command.To == command.From)
        {
            return LettersProblems.ExecutorUnknown(nameof(command.To));
        }

        if (!taker.SeesLetters)
        {
            return LettersProblems.SeesNoLetters(nameof(command.To), taker.Name);
        }

        if (command.From is not { } from)
        {
            return LettersProblems.ExecutorMissing() with { Field = nameof(command.From) };
        }

        var work = await db.Set<ResolutionExecutor>().Where(row => row.UserId == from && row.DoneAt == null).ToListAsync(ct);
        var already = await db.Set<ResolutionExecutor>().Where(row => row.UserId == to).Select(row => row.ResolutionId).ToListAsync(ct);
        foreach (var one in work)
        {
            if (already.Contains(one.ResolutionId))
            {
                // The taker has a part in it already: this one ends with the hand-over.
                one.Finish(change.At, taker.Name);
            }
            else
            {
                one.HandTo(to, taker.Name);
            }

            change.Record("letters.work-handed-over", LettersRefs.To(one.LetterId), ("from", one.TakenFrom), ("to", taker.Name));
        }

        var drafts = await db.Set<OutgoingLetter>().Where(row => row.AuthorId == from && row.State == OutgoingState.Draft).ToListAsync(ct);
        foreach (var draft in drafts)
        {
            change.Record("letters.draft-handed-over", LettersRefs.To(draft.Id), ("from", draft.AuthorName), ("to", taker.Name));
            (draft.AuthorId, draft.AuthorName) = (to, taker.Name);
        }

        var given = await db.Set<LetterReader>().Where(row => row.UserId == from).ToListAsync(ct);
        if (work.Count + drafts.Count + given.Count == 0)
        {
            return Problem.Invalid("letters.nothing-in-hand", nameof(command.From));
        }

        if (!taker.GivesResolutions && await LeavesUnsettledAsync(from, people, ct))
        {
            return Problem.Invalid("letters.readers-without-head", nameof(command.To));
        }

        await HandReadershipAsync(given, to, taker.Name, change, ct);
        await db.SaveChangesAsync(ct);
        return new HandedOver(work.Count, drafts.Count, given.Count);
    }

    /// <summary>Whether a letter for named readers would be left without one who can settle it.</summary>
    private async Task<bool> LeavesUnsettledAsync(Guid from, IReadOnlyDictionary<Guid, Colleague> people, CancellationToken ct)
    {
        var named = db.Set<IncomingLetter>().Where(letter => letter.Access == LetterAccess.Named).Select(letter => letter.Id);
        var readers = await db.Set<LetterReader>().Where(row => named.Contains(row.LetterId)
            && db.Set<LetterReader>().Any(one => one.LetterId == row.LetterId && one.UserId == from)).ToListAsync(ct);
        return readers.GroupBy(row => row.LetterId)
            .Any(letter => letter.All(row => row.UserId == from || people.GetValueOrDefault(row.UserId)?.GivesResolutions != true));
    }

    /// <summary>What only named people may read would else be read by nobody.</summary>
    private async Task HandReadershipAsync(List<LetterReader> given, Guid to, string taker, ChangeContext change, CancellationToken ct)
    {
        var known = await db.Set<LetterReader>().Where(row => row.UserId == to).Select(row => row.LetterId).ToListAsync(ct);
        foreach (var reader in given)
        {
            change.Record("letters.readership-handed-over", LettersRefs.To(reader.LetterId), ("from", reader.Name), ("to", taker));
        }

        db.RemoveRange(given);
        db.AddRange(given.Where(reader => !known.Contains(reader.LetterId))
            .Select(reader => new LetterReader { LetterId = reader.LetterId, UserId = to, Name = taker }));
    }
}

/// <param name="Readings">Letters that the other may read by name now.</param>
public sealed record HandedOver(int Letters, int Drafts, int Readings);
