using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>An arrival as the owner of its files and in history: for those who register letters.</summary>
internal sealed class ArrivalThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Arrival && user.May(LettersPermissions.Register) && Id<Arrival>.TryParse(source.Id, null, out var id)
            && await db.Set<Arrival>().AsNoTracking().SeenBy(db, user).SingleOrDefaultAsync(row => row.Id == id, ct) is { } arrival
            ? new ThreadNode(source, arrival.Subject, new Words(texts, language)["Letters.Note.Arrival", ("sender", arrival.FromName)], LettersLinks.Arrival(id))
            : null;

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
