using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Import;

/// <summary>An import as threads and downloads know it: seen by those who may import into the register.</summary>
internal sealed class ImportThread(
    IEnumerable<IRegister> registers, IEnumerable<IRegisterImporter> importers, BirdikDbContext db, CurrentUser user) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind != RegisterImport.Kind || !Id<RegisterImport>.TryParse(source.Id, null, out var id)
            || await db.Set<RegisterImport>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, ct) is not { } import
            || !importers.Any(importer => importer.Register == import.Register && user.May(importer.Permission)))
        {
            return null;
        }

        var register = registers.Single(register => register.Key == import.Register);
        return new ThreadNode(source, import.FileName, null, ImportLinks.Details(register, id));
    }

    public Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ThreadLink>>([]);
}
