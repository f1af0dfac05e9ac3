using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Templates;

/// <summary>A template in history and as the owner of its files: for those who may see letters.</summary>
internal sealed class TemplateThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Template && user.May(LettersPermissions.View) && Id<LetterTemplate>.TryParse(source.Id, null, out var id)
            && await db.Set<LetterTemplate>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } template
            ? new ThreadNode(source, template.Name.In(language), new Words(texts, language)["Letters.Template.Note"], LettersLinks.Template(id))
            : null;

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
