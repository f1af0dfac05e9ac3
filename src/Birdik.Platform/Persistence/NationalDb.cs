using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Persistence;

/// <summary>
/// The same model seen across all tenants, for national pages, jobs and checks that have been permitted to; it reads and never writes.
/// </summary>
public sealed class NationalDb : BirdikDbContext
{
    public NationalDb(DbContextOptions<NationalDb> options)
        : base(options) => ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

    protected override bool SeesOneTenant => false;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadOnly();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    private static InvalidOperationException ReadOnly() => new("The national view reads; it does not write.");
}
