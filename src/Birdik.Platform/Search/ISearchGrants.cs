using Birdik.Platform.Identity;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// What a person may find beside what their permissions open. A module whose objects are open to people because they are named or have work
/// with them tells here to whom each is open now: a change of people needs no new indexing.
/// </summary>
public interface ISearchGrants
{
    /// <summary>What is open to the person in the tenant of the context. Asked once by every search, so one indexed query where there is nothing.</summary>
    Task<SearchGrants> NowAsync(CurrentUser user, CancellationToken ct);
}

/// <summary>What a person may find in their tenant, whatever their role.</summary>
/// <param name="Permissions">Values of <see cref="SearchEntry.Permission"/> that no role holds.</param>
/// <param name="Entries">Single entries, whatever their permission.</param>
public sealed record SearchGrants(IReadOnlyList<string> Permissions, IReadOnlyList<SourceRef> Entries)
{
    public static readonly SearchGrants None = new([], []);
}
