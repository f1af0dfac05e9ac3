using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>Who acts for a head may do with letters what the head does; only to say who acts for whom is left to the head.</summary>
internal sealed class ActingPermissions(NationalDb national, TimeProvider clock) : IPermissionGrants
{
    private static readonly string[] OfHead =
        [LettersPermissions.Resolve, LettersPermissions.Draft, LettersPermissions.Dispatch, LettersPermissions.Confidential];

    private static readonly Func<NationalDb, int, Guid, DateOnly, Task<bool>> Acts = EF.CompileAsyncQuery(
        (NationalDb db, int tenant, Guid person, DateOnly today) => db.Set<Substitution>()
            .Any(row => row.TenantId == tenant && row.DeputyId == person && row.From <= today && row.To >= today));

    public async Task<IReadOnlyList<string>> NowAsync(Guid person, int tenant, IReadOnlyList<string> roles, CancellationToken ct) =>
        roles.Any(LettersPermissions.Viewers.Contains) && !roles.Any(role => role is Role.Head or Role.CouncilChair)
        && await Acts(national, tenant, person, clock.Today())
            ? OfHead
            : [];
}
