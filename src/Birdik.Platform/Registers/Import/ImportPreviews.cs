using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Registers.Import;

/// <summary>Lays a file over a register in a context of its own, which is then thrown away.</summary>
public sealed class ImportPreviews(IServiceScopeFactory scopes, CurrentUser user, Texts texts, TimeProvider clock)
{
    internal async Task<Result<ImportVerdict>> OfAsync(
        int tenant, IRegister register, IRegisterImporter importer, string file, IReadOnlyList<CsvRow> rows, Language language, string act,
        CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenant);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        var change = new ChangeContext(tenant, user.Actor, clock.Moment(), null, act);
        return await ImportLaying.LayAsync(
            register, importer, texts, language, file, rows, new ImportScope(db, change, scope.ServiceProvider), ct);
    }
}
