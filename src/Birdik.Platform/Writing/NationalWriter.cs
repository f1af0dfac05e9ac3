using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Writing;

/// <summary>
/// The write pipeline for national registers (norms, calendars): the deed stands in the installation's own chain. Who works in a
/// municipality is refused, whatever their role there.
/// </summary>
public sealed class NationalWriter(WritePipeline pipeline, CurrentUser user, NationalDb db)
{
    public const string NationalOnly = "platform.national-only";

    /// <summary>Whether the person works where national registers are kept: a state body, or the installation itself.</summary>
    public Task<bool> MayWriteAsync(CancellationToken ct) =>
        db.Set<Tenant>().AnyAsync(tenant => tenant.Id == user.TenantId && tenant.Kind != TenantKind.Municipality, ct);

    public async Task<Result<T>> RunAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, CancellationToken ct, string? legalBasis = null)
        where THandler : notnull =>
        await MayWriteAsync(ct)
            ? await pipeline.RunAsync(Tenant.Installation, user.Actor, use, ct, legalBasis: legalBasis)
            : Problem.Forbidden(NationalOnly);
}
