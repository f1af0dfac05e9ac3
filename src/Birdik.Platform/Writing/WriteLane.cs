using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>
/// The waiting changes of one tenant, made in batches of one transaction each. Where the store has one writer all tenants share a lane, so
/// that those who wait for the disk wait together; each tenant's changes still go through a context of that tenant.
/// </summary>
internal sealed class WriteLane(IServiceScopeFactory scopes, IDialect dialect, Action<int> committed)
{
    private const int MaxBatch = 64;
    private const string Begin = "SAVEPOINT before_change";
    private const string Release = "RELEASE SAVEPOINT before_change";
    private const string Back = "ROLLBACK TO SAVEPOINT before_change";

    private readonly ConcurrentQueue<PendingChange> _waiting = new();
    private int _running;

    public void Add(PendingChange change)
    {
        _waiting.Enqueue(change);
        StartIfIdle();
    }

    private void StartIfIdle()
    {
        if (!_waiting.IsEmpty && Interlocked.CompareExchange(ref _running, 1, 0) == 0)
        {
            _ = Task.Run(DrainAsync);
        }
    }

    private async Task DrainAsync()
    {
        try
        {
            while (!_waiting.IsEmpty)
            {
                await MakeAsync(TakeBatch());
            }
        }
        finally
        {
            Volatile.Write(ref _running, 0);
            StartIfIdle();
        }
    }

    private List<PendingChange> TakeBatch()
    {
        var batch = new List<PendingChange>();
        while (batch.Count < MaxBatch && _waiting.TryDequeue(out var change))
        {
            if (change.IsAbandoned)
            {
                change.Abandon();
            }
            else
            {
                batch.Add(change);
            }
        }

        return batch;
    }

    private async Task MakeAsync(List<PendingChange> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        List<PendingChange> kept;
        try
        {
            kept = await CommitAsync(batch, careful: false) ?? (await CommitAsync(batch, careful: true))!;
        }
        catch (Exception exception) when (dialect.IsDiskFull(exception))
        {
            var full = StoreFaults.Of(dialect, exception)!;
            batch.ForEach(change => change.Refuse(full));
            return;
        }
        catch (Exception exception)
        {
            batch.ForEach(change => change.Fail(exception));
            return;
        }

        try
        {
            foreach (var tenantId in kept.Select(change => change.Change.TenantId).Distinct())
            {
                committed(tenantId);
            }
        }
        finally
        {
            kept.ForEach(change => change.Tell());
        }
    }

    /// <summary>
    /// Makes the changes and commits those that are to be kept. Nearly all are, so the first attempt does without savepoints; null when one of
    /// several is refused or fails, which the careful attempt then undoes alone.
    /// </summary>
    private async Task<List<PendingChange>?> CommitAsync(List<PendingChange> batch, bool careful)
    {
        var kept = new List<PendingChange>();
        var tenants = batch.GroupBy(change => change.Change.TenantId).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = Bind(scope, tenants[0].Key);
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await MakeOfTenantAsync([.. tenants[0]], kept, db, scope.ServiceProvider, careful) && !careful)
        {
            return await UndoAllAsync(batch, transaction);
        }

        foreach (var others in tenants.Skip(1))
        {
            await using var otherScope = scopes.CreateAsyncScope();
            var other = Bind(otherScope, others.Key);
            other.Database.SetDbConnection(transaction.GetDbTransaction().Connection, contextOwnsConnection: false);
            await other.Database.UseTransactionAsync(transaction.GetDbTransaction());
            if (!await MakeOfTenantAsync([.. others], kept, other, otherScope.ServiceProvider, careful) && !careful)
            {
                return await UndoAllAsync(batch, transaction);
            }
        }

        await transaction.CommitAsync();
        return kept;
    }

    /// <summary>One alone that was refused has its answer; several, and one that failed, are made anew.</summary>
    private static async Task<List<PendingChange>?> UndoAllAsync(List<PendingChange> batch, IDbContextTransaction transaction)
    {
        await transaction.RollbackAsync();
        if (batch is not [{ IsRefused: true } only])
        {
            return null;
        }

        only.Tell();
        return [];
    }

    private static BirdikDbContext Bind(AsyncServiceScope scope, int tenantId)
    {
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    /// <summary>Makes the changes of one tenant; false when not all are kept. Without care the first such ends it.</summary>
    private async Task<bool> MakeOfTenantAsync(
        IReadOnlyList<PendingChange> changes, List<PendingChange> kept, BirdikDbContext db, IServiceProvider services, bool careful)
    {
        var audit = new AuditWriter(db, dialect);
        await audit.LockAsync(CancellationToken.None);
        var made = new List<ChangeContext>();
        foreach (var change in changes)
        {
            if (!careful)
            {
                if (!await TryPlainlyAsync(change, db, services))
                {
                    return false;
                }
            }
            else if (!await TryAsync(change, db, services))
            {
                continue;
            }

            kept.Add(change);
            made.Add(change.Change);
        }

        if (made.Count > 0)
        {
            await audit.AppendAsync(made, CancellationToken.None);
        }

        return made.Count == changes.Count;
    }

    private async Task<bool> TryPlainlyAsync(PendingChange pending, BirdikDbContext db, IServiceProvider services)
    {
        try
        {
            if (!await pending.TryAsync(db, services))
            {
                return false;
            }

            Accept(pending, db);
            return true;
        }
        catch (Exception exception) when (!dialect.IsDiskFull(exception))
        {
            return false;
        }
    }

    private async Task<bool> TryAsync(PendingChange pending, BirdikDbContext db, IServiceProvider services)
    {
        await SayAsync(db, Begin);
        try
        {
            if (await pending.TryAsync(db, services))
            {
                Accept(pending, db);
                await SayAsync(db, Release);
                return true;
            }

            await UndoAsync(db);
            pending.Tell();
        }
        catch (DbUpdateConcurrencyException)
        {
            await UndoAsync(db);
            pending.Refuse(ChangedMeanwhile.Problem);
        }
        // A full disk ends the whole transaction: there is no savepoint to go back to.
        catch (Exception exception) when (!dialect.IsDiskFull(exception))
        {
            await UndoAsync(db);
            pending.Fail(exception);
        }

        return false;
    }

    private static void Accept(PendingChange pending, BirdikDbContext db)
    {
        RefuseSilent(pending.Change, db);
        db.ChangeTracker.Clear();
    }

    private static void RefuseSilent(ChangeContext change, BirdikDbContext db)
    {
        if (change.Deeds.Count == 0 && (change.FieldChanges.Count > 0 || change.InBulk))
        {
            throw new InvalidOperationException("A change was saved without a deed: the handler must record what it did.");
        }

        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("A handler answered before it saved its changes.");
        }
    }

    private static async Task UndoAsync(BirdikDbContext db)
    {
        await SayAsync(db, Back);
        db.ChangeTracker.Clear();
    }

    [SuppressMessage("Security", "CA2100", Justification = "One of the three texts above.")]
    private static async Task SayAsync(BirdikDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
