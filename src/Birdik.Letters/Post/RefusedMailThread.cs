using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>A refused message as the owner of its bytes and in history: for those who register letters.</summary>
internal sealed class RefusedMailThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.RefusedMail && user.May(LettersPermissions.Register) && Id<RefusedMail>.TryParse(source.Id, null, out var id)
            && await db.Set<RefusedMail>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } mail
            ? new ThreadNode(
                source, mail.Subject, new Words(texts, language)["Letters.Note.RefusedMail", ("sender", mail.From)], LettersLinks.Refused(id))
            : null;

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
