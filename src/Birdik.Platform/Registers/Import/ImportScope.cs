using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Registers.Import;

/// <summary>What an importer works with: the tenant's context, the change, and the services of the same scope.</summary>
public sealed class ImportScope(BirdikDbContext db, ChangeContext change, IServiceProvider services)
{
    public BirdikDbContext Db { get; } = db;

    public ChangeContext Change { get; } = change;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
