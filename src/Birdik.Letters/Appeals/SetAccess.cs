using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Appeals;

/// <summary>Changes who may see a letter, and with it what is written about it; the search obeys from the same moment.</summary>
/// <param name="Readers">Who may see it by name. For <see cref="LetterAccess.Named"/> one of them must be able to give resolutions, or nobody could.</param>
/// <param name="Version">The version that was looked at; another one refuses the change.</param>
public sealed record SetAccess(Id<IncomingLetter> Letter, LetterAccess Access, IReadOnlyList<Guid> Readers, int? Version = null)
{
    internal static int VersionOf(LetterAccess access, IEnumerable<Guid> readers) => ContentVersion.Of([access, .. readers.Order()]);
}

public sealed class SetAccessHandler(
    BirdikDbContext db, Colleagues colleagues, IncomingSearch search, OutgoingSearch answers, MatterSearch matters,
    ArrivalSearch arrivals, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(SetAccess command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!Enum.IsDefined(command.Access))
        {
            return LettersProblems.Missing(nameof(command.Access));
        }

        var known = await db.Set<LetterReader>().Where(row => row.LetterId == letter.Id).ToListAsync(ct);
        if (ChangedMeanwhile.Refuse(command.Version, SetAccess.VersionOf(letter.Access, known.Select(row => row.UserId))) is { } stale)
        {
            return stale;
        }

        var people = await colleagues.OfDayAsync(Bishkek.DayOf(change.At), ct);
        var wanted = command.Access == LetterAccess.Office ? [] : command.Readers.Distinct().ToList();
        if (wanted.Select(id => people.Refuse(id, nameof(command.Readers))).FirstOrDefault(problem => problem is not null) is { } refused)
        {
            return refused;
        }

        if (command.Access == LetterAccess.Named && !wanted.Exists(id => people[id].GivesResolutions))
        {
            return Problem.Invalid("letters.readers-without-head", nameof(command.Readers));
        }

        db.RemoveRange(known.Where(row => !wanted.Contains(row.UserId)));
        db.AddRange(wanted.Where(id => known.TrueForAll(row => row.UserId != id))
            .Select(id => new LetterReader { LetterId = letter.Id, UserId = id, Name = people[id].Name }));
        letter.Access = command.Access;
        change.Record(
            "letters.access-set", LettersRefs.To(letter.Id), ("number", letter.Number), ("access", texts.In($"Letters.Access.{command.Access}")),
            ("readers", string.Join(", ", wanted.Select(id => people[id].Name))));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(letter, ct);
        await matters.PutOfAsync(letter.Id, ct);
        await arrivals.PutOfAsync(letter.Id, ct);
        foreach (var answer in await db.Set<OutgoingLetter>().Where(row => (row.InReplyTo == letter.Id || row.NoticeTo == letter.Id || row.ForwardOf == letter.Id) && row.RegisteredOn != null).ToListAsync(ct))
        {
            await answers.PutAsync(answer, ct);
        }

        return new Done();
    }
}
