using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Search;

/// <summary>Makes the index of words after each upgrade, before anything is put into it.</summary>
internal sealed class SearchStart(BirdikDbContext db, SearchStore store) : IReferenceData
{
    public int Order => -1_000;

    public Task BringUpToDateAsync(CancellationToken ct) => store.EnsureAsync(db, ct);
}
