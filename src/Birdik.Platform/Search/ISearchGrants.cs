using Birdik.Platform.Identity;

namespace Birdik.Platform.Search;

/// <summary>
/// What a person may find beside what their permissions open. A module whose objects are open to people by name puts a grant of its own into
/// <see cref="SearchEntry.Permission"/> and tells here who has it now: a change of people needs no new indexing.
/// </summary>
public interface ISearchGrants
{
    /// <summary>The grants the person has in the tenant of the context. Asked once by every search, so one indexed query at most.</summary>
    Task<IReadOnlyList<string>> NowAsync(CurrentUser user, CancellationToken ct);
}
