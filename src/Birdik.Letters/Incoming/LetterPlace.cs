using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Where a letter that came belongs: its journal and its sender. Both are there for nearly every letter, and are then found by one query that
/// was translated once; what is missing the books open.
/// </summary>
public sealed class LetterPlace(BirdikDbContext db, JournalBook journals, CorrespondentBook correspondents)
{
    private static readonly Func<BirdikDbContext, OrganKind, JournalKind, int, string, CancellationToken, Task<Found?>> Find =
        EF.CompileAsyncQuery((BirdikDbContext db, OrganKind organ, JournalKind kind, int year, string sender, CancellationToken ct) => (
            from journal in db.Set<Journal>()
            where journal.Year == year && journal.Kind == kind
                && db.Set<Organ>().Any(one => one.Id == journal.OrganId && one.Kind == organ)
            from correspondent in db.Set<Correspondent>().Where(row => row.NameKey == sender).DefaultIfEmpty()
            select new Found(journal, correspondent)).FirstOrDefault());

    public async Task<(Journal Journal, Correspondent Sender)> OfAsync(
        RegisterIncomingLetter command, int year, ChangeContext change, CancellationToken ct)
    {
        var kind = command.Kind.IsAppeal() ? JournalKind.Appeals : JournalKind.Incoming;
        var name = command.Sender.Trim();
        var found = await Find(
            db, await journals.OrganKindAsync(change.Actor.Role, ct), kind, year, Correspondent.Key(name), ct);
        if (found?.Sender is { } known && command.SenderClass is { } chosen)
        {
            await correspondents.SetClassAsync(known, chosen, ct);
        }

        return (
            found?.Journal ?? await journals.OfAsync(kind, year, change, ct),
            found?.Sender ?? await correspondents.OfAsync(name, command.Kind, command.SenderClass, ct));
    }

    private sealed record Found(Journal Journal, Correspondent? Sender);
}
