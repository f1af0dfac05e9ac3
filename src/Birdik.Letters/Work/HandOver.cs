using Birdik.Letters.Agreements;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>
/// A person leaves, or is away for long: all they have in hand goes to another – letters in work, drafts, agreements that wait for them, and
/// letters they alone may read by name. Acting for a head ends: the order named them.
/// </summary>
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
        var own = await db.Set<ResolutionExecutor>().Where(row => row.UserId == to && row.DoneAt == null).ToListAsync(ct);
        foreach (var one in work)
        {
            change.Record("letters.work-handed-over", LettersRefs.To(one.LetterId), ("from", one.Name), ("to", taker.Name));
            if (own.Find(part => part.ResolutionId == one.ResolutionId) is { } known)
            {
                known.TakeOver(one);
                one.Withdraw(change.At);
            }
            else
            {
                one.HandTo(to, taker.Name);
            }
        }

        var drafts = await db.Set<OutgoingLetter>().Where(row => row.AuthorId == from && row.State == OutgoingState.Draft).ToListAsync(ct);
        foreach (var draft in drafts)
        {
            change.Record("letters.draft-handed-over", LettersRefs.To(draft.Id), ("from", draft.AuthorName), ("to", taker.Name));
            (draft.AuthorId, draft.AuthorName) = (to, taker.Name);
        }

        var agreements = await HandAgreementsAsync(from, taker, change, ct);
        var acting = await EndActingAsync(from, change, ct);
        var given = await db.Set<LetterReader>().Where(row => row.UserId == from).ToListAsync(ct);
        if (work.Count + drafts.Count + agreements + acting + given.Count == 0)
        {
            return Problem.Invalid("letters.nothing-in-hand", nameof(command.From));
        }

        if (!taker.GivesResolutions && await LeavesUnsettledAsync(from, people, ct))
        {
            return Problem.Invalid("letters.readers-without-head", nameof(command.To));
        }

        await HandReadershipAsync(given, to, taker.Name, change, ct);
        await db.SaveChangesAsync(ct);
        return new HandedOver(work.Count, drafts.Count, agreements, given.Count, acting);
    }

    /// <summary>Where the taker is asked already, the leaver is asked no more.</summary>
    private async Task<int> HandAgreementsAsync(Guid from, Colleague taker, ChangeContext change, CancellationToken ct)
    {
        var asked = await db.Set<Agreement>().Where(row => row.UserId == from && row.State == AgreementState.Asked
            && db.Set<OutgoingLetter>().Any(letter => letter.Id == row.LetterId && letter.State == OutgoingState.Draft)).ToListAsync(ct);
        if (asked.Count == 0)
        {
            return 0;
        }

        var letters = asked.ConvertAll(row => row.LetterId);
        var known = await db.Set<Agreement>().Where(row => row.UserId == taker.Id && letters.Contains(row.LetterId)).Select(row => row.LetterId).ToListAsync(ct);
        foreach (var one in asked)
        {
            change.Record("letters.agreement-handed-over", LettersRefs.To(one.LetterId), ("from", one.Name), ("to", taker.Name));
            if (known.Contains(one.LetterId))
            {
                db.Remove(one);
            }
            else
            {
                (one.UserId, one.Name) = (taker.Id, taker.Name);
            }
        }

        return asked.Count;
    }

    private async Task<int> EndActingAsync(Guid from, ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var acting = await db.Set<Substitution>().Where(row => row.DeputyId == from && row.To >= today).ToListAsync(ct);
        acting.ForEach(one => one.End(change));
        return acting.Count;
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

/// <param name="Agreements">Drafts to which the other is asked to agree now.</param>
/// <param name="Readings">Letters that the other may read by name now.</param>
/// <param name="Substitutions">Ended: another deputy needs an order.</param>
public sealed record HandedOver(int Letters, int Drafts, int Agreements, int Readings, int Substitutions);
