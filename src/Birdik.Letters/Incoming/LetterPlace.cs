using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Where letters that came belong: their journals and senders. Both are there for nearly every letter, and are then found for all letters of a
/// batch by one query that was translated once; what is missing the books open.
/// </summary>
public sealed class LetterPlace(
    BirdikDbContext db, JournalBook journals, JournalFiles files, CorrespondentBook correspondents)
{
    private static readonly Func<BirdikDbContext, OrganKind, JournalKind, int, List<string>, IAsyncEnumerable<Found>> Find =
        EF.CompileAsyncQuery((BirdikDbContext db, OrganKind organ, JournalKind kind, int year, List<string> senders) =>
            from journal in db.Set<Journal>().AsNoTracking()
            where journal.Year == year && journal.Kind == kind
                && db.Set<Organ>().Any(one => one.Id == journal.OrganId && one.Kind == organ)
            from correspondent in db.Set<Correspondent>().AsNoTracking().Where(row => senders.Contains(row.NameKey)).DefaultIfEmpty()
            select new Found(journal, correspondent));

    // A query for a list is written anew for each; most often there is one sender.
    private static readonly Func<BirdikDbContext, OrganKind, JournalKind, int, string, IAsyncEnumerable<Found>> FindOne =
        EF.CompileAsyncQuery((BirdikDbContext db, OrganKind organ, JournalKind kind, int year, string sender) =>
            from journal in db.Set<Journal>().AsNoTracking()
            where journal.Year == year && journal.Kind == kind
                && db.Set<Organ>().Any(one => one.Id == journal.OrganId && one.Kind == organ)
            from correspondent in db.Set<Correspondent>().AsNoTracking().Where(row => row.NameKey == sender).DefaultIfEmpty()
            select new Found(journal, correspondent));

    /// <summary>Journals and senders of letters that are registered together.</summary>
    public async Task<Places> OfAsync(IReadOnlyList<Asked<RegisterIncomingLetter>> asked, CancellationToken ct)
    {
        var places = new Places(this);
        foreach (var journal in asked.GroupBy(one => (Kind: JournalOf(one.Command.Kind), Year: YearOf(one.Change), one.Change.Actor.Role)))
        {
            var organ = await OrganAsync(journal.Key.Role, ct);
            List<string> senders = [.. journal.Select(one => Correspondent.Key(one.Command.Sender.Trim())).Distinct()];
            var all = senders is [var only]
                ? FindOne(db, organ, journal.Key.Kind, journal.Key.Year, only)
                : Find(db, organ, journal.Key.Kind, journal.Key.Year, senders);
            await foreach (var found in all.WithCancellation(ct))
            {
                places.Add((organ, journal.Key.Kind, journal.Key.Year), found.Journal);
                if (found.Sender is { } sender)
                {
                    places.Senders[sender.NameKey] = sender;
                }
            }
        }

        return places;
    }

    private static JournalKind JournalOf(LetterKind kind) => kind.IsAppeal() ? JournalKind.Appeals : JournalKind.Incoming;

    /// <summary>What was found for the letters of a batch, and what was opened for those before.</summary>
    public sealed class Places(LetterPlace place)
    {
        private readonly Dictionary<(OrganKind, JournalKind, int), (Journal Journal, int Last)> _journals = [];

        internal Dictionary<string, Correspondent> Senders { get; } = [];

        internal (Journal Journal, int Last) Add((OrganKind, JournalKind, int) key, Journal journal) =>
            _journals.TryGetValue(key, out var known) ? known : _journals[key] = (journal, journal.Last);

        /// <summary>Writes how far the numbers of each journal were given.</summary>
        public void Save(DirectWrites writes, ChangeContext change)
        {
            foreach (var (journal, last) in _journals.Values.Where(one => one.Journal.Last != one.Last))
            {
                writes.Update(journal, nameof(Journal.Last), last, change);
            }
        }

        public async Task<(Journal Journal, Correspondent Sender)> OfAsync(
            RegisterIncomingLetter command, ChangeContext change, CancellationToken ct)
        {
            var journal = await JournalAsync(command, change, ct);
            var name = command.Sender.Trim();
            var key = Correspondent.Key(name);
            if (!Senders.TryGetValue(key, out var sender))
            {
                sender = Senders[key] = await place.EnterAsync(name, command, ct);
            }
            else if (command.SenderClass is { } chosen)
            {
                await place.SetClassAsync(sender, chosen, ct);
            }

            return (journal, sender);
        }

        /// <summary>Why a letter cannot go into the file it names; null where it can, or names none.</summary>
        public async ValueTask<Result<RegisteredLetter>?> RefusalAsync(
            RegisterIncomingLetter command, ChangeContext change, IEnumerable<IncomingLetter> waiting, CancellationToken ct) =>
            command.File is { } file && await place.RefusalAsync(await JournalAsync(command, change, ct), file, waiting, ct) is { } refusal
                ? (Result<RegisteredLetter>)refusal : null;

        private async ValueTask<Journal> JournalAsync(RegisterIncomingLetter command, ChangeContext change, CancellationToken ct)
        {
            var (kind, year) = (JournalOf(command.Kind), YearOf(change));
            var organ = await place.OrganAsync(change.Actor.Role, ct);
            if (!_journals.TryGetValue((organ, kind, year), out var journal))
            {
                journal = Add((organ, kind, year), await place.OpenAsync(organ, kind, year, ct));
            }

            return journal.Journal;
        }
    }

    private static int YearOf(ChangeContext change) => Bishkek.DayOf(change.At).Year;

    private ValueTask<OrganKind> OrganAsync(string? role, CancellationToken ct) => journals.OrganKindAsync(role, ct);

    // Saved at once: the next letter may open another journal of the same organ.
    private async Task<Journal> OpenAsync(OrganKind organ, JournalKind kind, int year, CancellationToken ct)
    {
        var journal = await journals.OfOrganAsync(organ, kind, year, ct);
        await db.SaveChangesAsync(ct);
        db.Entry(journal).State = EntityState.Detached;
        return journal;
    }

    private Task<Problem?> RefusalAsync(Journal journal, string file, IEnumerable<IncomingLetter> waiting, CancellationToken ct) =>
        files.RefusalAsync(journal, file, waiting, ct);

    private Task<Correspondent> EnterAsync(string name, RegisterIncomingLetter command, CancellationToken ct) =>
        correspondents.OfAsync(name, command.Kind, command.SenderClass, ct);

    private Task SetClassAsync(Correspondent sender, CorrespondentClass chosen, CancellationToken ct)
    {
        db.Attach(sender);
        return correspondents.SetClassAsync(sender, chosen, ct);
    }

    private sealed record Found(Journal Journal, Correspondent? Sender);
}
