using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Journals;

/// <summary>Keeps a letter for which a file is named from bearing a number that another journal gives, or has given.</summary>
public sealed class JournalFiles(BirdikDbContext db, TenantKinds tenants)
{
    private static readonly JournalKind[] OfWhatComes = [JournalKind.Incoming, JournalKind.Appeals];

    /// <param name="own">The journal in which the letter gets its running number.</param>
    /// <param name="file">The file it is to go into.</param>
    /// <param name="waiting">Letters that are registered together with it and are not in the store yet.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Problem?> RefusalAsync(Journal own, string file, IEnumerable<IncomingLetter> waiting, CancellationToken ct)
    {
        if (file == own.FileIndex)
        {
            return null;
        }

        var known = await (
            from journal in db.Set<Journal>().AsNoTracking()
            where journal.Kind != JournalKind.Outgoing && journal.Year <= own.Year && (journal.OrganId != own.OrganId || journal.Kind != own.Kind)
            join organ in db.Set<Organ>() on journal.OrganId equals organ.Id
            orderby journal.Year descending
            select new Other(organ.Kind, journal)).ToListAsync(ct);
        if ((await PatternsAsync(known, own, ct)).Contains(Journal.Pattern(file, own.Template, own.Year)))
        {
            return Problem.Conflict("letters.file-of-journal", "File", ("file", file));
        }

        var number = own.Next(file);
        var beside = known.Where(one => one.Journal.Year == own.Year).Select(one => one.Journal.Id).ToList();
        var isTaken = waiting.Any(row => beside.Contains(row.JournalId) && row.Number == number.Text)
            || await db.Set<IncomingLetter>().AnyAsync(
                row => beside.Contains(row.JournalId) && row.Serial == number.Serial && row.Number == number.Text, ct);
        return isTaken ? Problem.Conflict("letters.number-taken", "File", ("number", number.Text)) : null;
    }

    /// <summary>The same for a letter that goes out: its number is neither of another journal of outgoing letters, nor given there already.</summary>
    public async Task<Problem?> RefusalOfSentAsync(Journal own, string file, CancellationToken ct)
    {
        if (!RegisterChecks.IsFileIndex(file))
        {
            return LettersProblems.FileIndexWrong(file);
        }

        var others = await db.Set<Journal>().AsNoTracking()
            .Where(row => row.Kind == JournalKind.Outgoing && row.Year == own.Year && row.Id != own.Id).ToListAsync(ct);
        if (others.Exists(row => Journal.Pattern(row.FileIndex, row.Template, row.Year) == Journal.Pattern(file, own.Template, own.Year)))
        {
            return Problem.Conflict("letters.file-of-journal", "File", ("file", file));
        }

        var number = own.Next(file).Text;
        var ids = others.ConvertAll(row => (Id<Journal>?)row.Id);
        return await db.Set<OutgoingLetter>().AnyAsync(row => ids.Contains(row.JournalId) && row.Number == number, ct)
            ? Problem.Conflict("letters.number-taken", "File", ("number", number)) : null;
    }

    /// <summary>How the other journals of the year write their numbers, those too that are opened only by their first letter.</summary>
    private async Task<HashSet<string>> PatternsAsync(List<Other> known, Journal own, CancellationToken ct)
    {
        var organs = await tenants.OfAsync(db, ct) == TenantKind.Municipality
            ? new[] { OrganKind.Executive, OrganKind.Council } : [OrganKind.Office];
        var ownOrgan = await db.Set<Organ>().Where(row => row.Id == own.OrganId).Select(row => row.Kind).SingleAsync(ct);
        return
        [
            .. from organ in organs
               from kind in OfWhatComes
               where organ != ownOrgan || kind != own.Kind
               let last = known.Find(one => one.Organ == organ && one.Journal.Kind == kind)?.Journal
               select Journal.Pattern(
                   last?.FileIndex ?? JournalBook.StandardFile(organ, kind), last?.Template ?? Journal.StandardTemplate, own.Year),
        ];
    }

    private sealed record Other(OrganKind Organ, Journal Journal);
}
