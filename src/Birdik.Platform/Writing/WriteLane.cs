using System.Collections.Concurrent;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>The waiting changes of one tenant, made in batches of one transaction each.</summary>
internal sealed class WriteLane(
    int tenantId, IServiceScopeFactory scopes, SemaphoreSlim? oneWriter, IDialect dialect, Action<int> committed)
{
    private const int MaxBatch = 64;
    private const string Before = "before_change";

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
                if (oneWriter is not null)
                {
                    await oneWriter.WaitAsync();
                }

                try
                {
                    await MakeAsync(TakeBatch());
                }
                finally
                {
                    oneWriter?.Release();
                }
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

        var kept = new List<PendingChange>();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
            var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync();
            var audit = new AuditWriter(db, dialect);
            await audit.LockAsync(CancellationToken.None);
            foreach (var change in batch)
            {
                if (await TryAsync(change, db, transaction, scope.ServiceProvider))
                {
                    kept.Add(change);
                }
            }

            await audit.AppendAsync([.. kept.Select(change => change.Change)], CancellationToken.None);
            await transaction.CommitAsync();
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
            committed(tenantId);
        }
        finally
        {
            kept.ForEach(change => change.Tell());
        }
    }

    private async Task<bool> TryAsync(
        PendingChange pending, BirdikDbContext db, IDbContextTransaction transaction, IServiceProvider services)
    {
        await transaction.CreateSavepointAsync(Before);
        try
        {
            if (await pending.TryAsync(db, services))
            {
                RefuseSilent(pending.Change, db);
                await transaction.ReleaseSavepointAsync(Before);
                db.ChangeTracker.Clear();
                return true;
            }

            await UndoAsync(db, transaction);
            pending.Tell();
        }
        catch (DbUpdateConcurrencyException)
        {
            await UndoAsync(db, transaction);
            pending.Refuse(ChangedMeanwhile.Problem);
        }
        // A full disk ends the whole transaction: there is no savepoint to go back to.
        catch (Exception exception) when (!dialect.IsDiskFull(exception))
        {
            await UndoAsync(db, transaction);
            pending.Fail(exception);
        }

        return false;
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

    private static async Task UndoAsync(BirdikDbContext db, IDbContextTransaction transaction)
    {
        await transaction.RollbackToSavepointAsync(Before);
        db.ChangeTracker.Clear();
    }
}
