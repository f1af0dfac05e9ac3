using System.Security.Cryptography;
using Birdik.Platform.Audit;
using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Persistence;

/// <summary>
/// Which edition of the reference data a store has. The edition is told by the modules' assemblies, which hold the data; that it was entered stands in the
/// journal of the installation, so it goes with every backup and copy of the store.
/// </summary>
internal sealed class ShippedEdition(ModuleCatalog modules, NationalDb national, WritePipeline pipeline)
{
    private const string Entered = "platform.reference-data-entered";
    private const string Kind = "platform.edition";
    private const int Length = 16;

    private readonly SourceRef _edition = new(Kind, Of(modules));

    public Task<bool> IsEnteredAsync(CancellationToken ct) => national.Set<AuditEntry>().AnyAsync(
        entry => entry.TenantId == Tenant.Installation && entry.SubjectKind == Kind && entry.SubjectId == _edition.Id && entry.Action == Entered, ct);

    public async Task RecordAsync(CancellationToken ct)
    {
        if (!await IsEnteredAsync(ct))
        {
            _ = (await pipeline.RunAsync<BirdikDbContext, Done>(Tenant.Installation, Actor.System, (_, change, _) =>
            {
                change.Record(Entered, _edition, ("edition", _edition.Id));
                return Task.FromResult<Result<Done>>(new Done());
            }, ct)).Value;
        }
    }

    // Builds are deterministic: the same sources make the same identifiers.
    private static string Of(ModuleCatalog modules)
    {
        var parts = modules.Assemblies.SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray()).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(parts))[..Length];
    }
}
