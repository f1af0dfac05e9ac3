using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>Finds the matter of a letter and puts letters into matters; to be used within a change.</summary>
public sealed class MatterBook(BirdikDbContext db)
{
    public async Task<Matter?> OfAsync(Id<IncomingLetter> letter, CancellationToken ct) =>
        await FindAsync(await db.Set<MatterLetter>().Where(row => row.IncomingId == letter).Select(row => (Id<Matter>?)row.MatterId).SingleOrDefaultAsync(ct), ct);

    public async Task<Matter?> OfAsync(Id<OutgoingLetter> letter, CancellationToken ct) =>
        await FindAsync(await db.Set<MatterLetter>().Where(row => row.OutgoingId == letter).Select(row => (Id<Matter>?)row.MatterId).SingleOrDefaultAsync(ct), ct);

    /// <summary>Opens a matter with a letter that came, and with the answers it already has.</summary>
    public async Task<Matter> OpenAsync(IncomingLetter letter, string question, CancellationToken ct)
    {
        var matter = new Matter { Question = question, WithId = letter.SenderId, Function = letter.Function, OpenedOn = letter.RegisteredOn };
        db.Add(matter);
        await PutAsync(matter, letter, ct);
        return matter;
    }

    /// <summary>Puts a letter into a matter, with the answers to it; a letter is in one matter only.</summary>
    public async Task PutAsync(Matter matter, IncomingLetter letter, CancellationToken ct)
    {
        var entry = db.Set<MatterLetter>().Local.FirstOrDefault(row => row.IncomingId == letter.Id)
            ?? await db.Set<MatterLetter>().SingleOrDefaultAsync(row => row.IncomingId == letter.Id, ct);
        if (entry is not null && entry.MatterId != matter.Id)
        {
            return;
        }

        if (entry is null)
        {
            db.Add(new MatterLetter { MatterId = matter.Id, IncomingId = letter.Id, On = letter.RegisteredOn });
        }

        foreach (var answer in await db.Set<OutgoingLetter>().Where(row => row.InReplyTo == letter.Id && row.RegisteredOn != null).ToListAsync(ct))
        {
            await PutAsync(matter, answer, ct);
        }
    }

    /// <summary>An answer that has got its number enters the matter of the letter it answers.</summary>
    public async Task PutAnswerAsync(OutgoingLetter answer, CancellationToken ct)
    {
        if (answer.InReplyTo is { } asked && await OfAsync(asked, ct) is { } matter)
        {
            await PutAsync(matter, answer, ct);
        }
    }

    /// <summary>What was told as two matters is one: the letters of the later go to the earlier, which is open if either was.</summary>
    /// <returns>The earlier, and the later, of which nothing is left but its name.</returns>
    public async Task<(Matter Kept, Matter Merged)> MergeAsync(Matter one, Matter other, ChangeContext change, CancellationToken ct)
    {
        var (kept, merged) = one.OpenedOn <= other.OpenedOn ? (one, other) : (other, one);
        foreach (var entry in await db.Set<MatterLetter>().Where(row => row.MatterId == merged.Id).ToListAsync(ct))
        {
            entry.MatterId = kept.Id;
        }

        change.Record("letters.matters-merged", LettersRefs.To(kept.Id), ("question", merged.Question));
        if (merged.IsOpen)
        {
            Reopen(kept, change);
            change.Record("letters.matters-merged", LettersRefs.To(merged.Id), ("question", kept.Question));
            merged.EndWith(MatterEnd.PassedOn, kept.Question, Bishkek.DayOf(change.At));
        }

        return (kept, merged);
    }

    /// <summary>A question that is asked again is open again.</summary>
    public static void Reopen(Matter matter, ChangeContext change)
    {
        if (!matter.IsOpen)
        {
            matter.Reopen();
            change.Record("letters.matter-reopened", LettersRefs.To(matter.Id), ("question", matter.Question));
        }
    }

    public async Task PutAsync(Matter matter, OutgoingLetter letter, CancellationToken ct)
    {
        if (!await db.Set<MatterLetter>().AnyAsync(row => row.OutgoingId == letter.Id, ct)
            && db.Set<MatterLetter>().Local.All(row => row.OutgoingId != letter.Id))
        {
            db.Add(new MatterLetter { MatterId = matter.Id, OutgoingId = letter.Id, On = letter.RegisteredOn!.Value });
        }
    }

    private async Task<Matter?> FindAsync(Id<Matter>? id, CancellationToken ct) =>
        id is { } known ? await db.Set<Matter>().SingleAsync(row => row.Id == known, ct) : null;
}
