using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>Matters and their letters, for those who may see them.</summary>
public sealed class ReadMatters(BirdikDbContext db, NormRegister norms, CurrentUser user)
{
    public async Task<MatterView?> ByIdAsync(Id<Matter> id, CancellationToken ct)
    {
        if (await db.Set<Matter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } matter)
        {
            return null;
        }

        var may = user.May(LettersPermissions.Confidential);
        var came = await (
            from entry in db.Set<MatterLetter>().AsNoTracking()
            where entry.MatterId == id
            join letter in db.Set<IncomingLetter>().SeenBy(db, user) on entry.IncomingId equals (Id<IncomingLetter>?)letter.Id
            select new { letter.Id, letter.Number, letter.Subject, entry.On, letter.Kind, letter.SenderName }).ToListAsync(ct);
        var sent = await (
            from entry in db.Set<MatterLetter>().AsNoTracking()
            where entry.MatterId == id
            join letter in ReadOutgoingLetter.Visible(db, user) on entry.OutgoingId equals (Id<OutgoingLetter>?)letter.Id
            select new { letter.Id, letter.Number, letter.Subject, entry.On }).ToListAsync(ct);
        if (came.Count == 0 && sent.Count == 0)
        {
            return null;
        }

        var with = matter.WithId is { } sender ? await db.Set<Correspondent>().AsNoTracking().SingleAsync(row => row.Id == sender, ct) : null;
        return new MatterView(
            matter,
            with is null || (with.Class == CorrespondentClass.Citizen && !may) ? null : with,
            [
                .. came.Select(row => new MatterEntry(
                        LettersRefs.To(row.Id), row.On, true, row.Number, row.Subject, LettersLinks.Letter(row.Id), row.Kind.IsAppeal() && !may ? "" : row.SenderName))
                    .Concat(sent.Select(row => new MatterEntry(LettersRefs.To(row.Id), row.On, false, row.Number, row.Subject, LettersLinks.Outgoing(row.Id), "")))
                    .OrderBy(entry => entry.On).ThenByDescending(entry => entry.Came),
            ]);
    }

    /// <summary>Open matters above the norm of rounds or of days, the longest first.</summary>
    public async Task<EndlessMatters> EndlessAsync(DateOnly today, CancellationToken ct)
    {
        var values = await norms.NowAsync(ct);
        var rounds = (int)(values.On(LettersNorms.MatterRounds.Code, today)?.Number ?? int.MaxValue);
        var days = (int)(values.On(LettersNorms.MatterDays.Code, today)?.Number ?? int.MaxValue);
        var may = user.May(LettersPermissions.Confidential);
        var since = days == int.MaxValue ? DateOnly.MinValue : today.AddDays(-days);
        var rows = await Visible(db, user).AsNoTracking().Where(row => row.End == null)
            .Select(row => new { Matter = row, Letters = db.Set<MatterLetter>().Count(entry => entry.MatterId == row.Id) })
            .Where(row => row.Letters > rounds || row.Matter.OpenedOn < since)
            .ToListAsync(ct);
        var senders = await db.Set<Correspondent>().AsNoTracking().ToDictionaryAsync(row => row.Id, ct);
        return new EndlessMatters(
            rounds, days,
            [
                .. rows.Select(row => new EndlessMatter(
                        row.Matter,
                        row.Matter.WithId is { } with && senders[with] is { } body && (may || body.Class != CorrespondentClass.Citizen) ? body.Name : "",
                        row.Letters, today.DayNumber - row.Matter.OpenedOn.DayNumber))
                    .Where(one => one.With.Length > 0 || may)
                    .OrderByDescending(one => one.Letters).ThenByDescending(one => one.Days),
            ]);
    }

    /// <summary>A matter is as open as its letters: the reader may see one of them at least.</summary>
    internal static IQueryable<Matter> Visible(BirdikDbContext db, CurrentUser user)
    {
        var seen = db.Set<IncomingLetter>().SeenBy(db, user);
        return db.Set<Matter>().Where(matter => db.Set<MatterLetter>()
            .Any(entry => entry.MatterId == matter.Id && seen.Any(letter => letter.Id == entry.IncomingId)));
    }
}

/// <param name="With">Null where it is a citizen and the reader is outside the circle.</param>
public sealed record MatterView(Matter Matter, Correspondent? With, IReadOnlyList<MatterEntry> Letters);

/// <param name="Came">It came; else it was written.</param>
public sealed record MatterEntry(SourceRef Ref, DateOnly On, bool Came, string Number, string Subject, string Href, string From);

public sealed record EndlessMatters(int Rounds, int Days, IReadOnlyList<EndlessMatter> All);

public sealed record EndlessMatter(Matter Matter, string With, int Letters, int Days);
