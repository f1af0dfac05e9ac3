using Birdik.Platform.Audit;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Birdik.Platform.Persistence;

/// <summary>
/// What every save goes through: rows of another tenant are refused, versions rise, and what is altered is noted for the audit; an
/// audited row saved outside a change is a bug and stops the save.
/// </summary>
internal sealed class SaveGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((BirdikDbContext)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((BirdikDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Check(BirdikDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            RefuseForeign(db, entry);
            if (entry.State == EntityState.Modified && entry.Entity is IVersioned versioned)
            {
                entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
            }

            if (entry.Metadata.IsUnaudited())
            {
                continue;
            }

            var change = db.ChangeOf(entry.Entity) ?? throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} is saved outside a change: use the write pipeline.");
            if (!change.InBulk)
            {
                change.FieldChanges.AddRange(FieldChanges.Of(entry));
            }
        }
    }

    private static void RefuseForeign(BirdikDbContext db, EntityEntry entry)
    {
        if (entry.Entity is ITenantOwned owned && (owned.TenantId != db.Tenant || db.Tenant == 0))
        {
            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} of tenant {owned.TenantId} cannot be saved by tenant {db.Tenant}.");
        }
    }
}
