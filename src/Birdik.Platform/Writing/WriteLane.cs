using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>
/// The waiting changes of one tenant, made in batches of one transaction each. Where the store has one writer all tenants share a lane, so
/// that those who wait for the disk wait together; each tenant's changes still go through a context of that tenant.
/// </summary>
internal sealed class WriteLane(IServiceScopeFactory scopes, IDialect dialect, SearchStore search, Action<int> committed) : IAsyncDisposable
{
    private const int MaxBatch = 64;
    private const string Begin = "SAVEPOINT before_change";
    private const string Release = "RELEASE SAVEPOINT before_change";
    private const string Back = "ROLLBACK TO SAVEPOINT before_change";

    private readonly ConcurrentQueue<PendingChange> _waiting = new();
    private readonly CommittedChanges _committed = new(committed);
    private int _running;
    private Task _draining = Task.CompletedTask;
    private DbConnection? _writer;

    /// <param name="change">What is to be made.</param>
    /// <param name="here">
    /// Where nobody is before it, it is made on the thread that asks: two changes of threads less. A store on SQLite waits for nothing in between, so
    /// who asks so must be ready to have it done on return.
    /// </param>
    public void Add(PendingChange change, bool here)
    {
        _waiting.Enqueue(change);
        StartIfIdle(here);
    }

    public async ValueTask DisposeAsync()
    {
        await _draining;
        await CloseWriterAsync();
    }

    private async Task CloseWriterAsync()
    {
        await _committed.EndAsync();
        if (_writer is { } writer)
        {
            _writer = null;
            await writer.DisposeAsync();
        }
    }

    private void StartIfIdle(bool here)
    {
        if (!_waiting.IsEmpty && Interlocked.CompareExchange(ref _running, 1, 0) == 0)
        {
            _draining = here ? DrainAsync() : Task.Run(DrainAsync);
        }
    }

    private async Task DrainAsync()
    {
        try
        {
            await MakeAsync(TakeBatch());
            while (!_waiting.IsEmpty)
            {
                await Task.Yield();
                await MakeAsync(TakeBatch());
            }
        }
        finally
        {
            Volatile.Write(ref _running, 0);
            StartIfIdle(here: false);
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

        try
        {
            var kept = await CommitAsync(batch);
            if (kept.Count > 0)
            {
                _committed.Add(kept, _writer is { } writer ? () => dialect.Flush(writer) : null, isLast: _waiting.IsEmpty);
            }
        }
        catch (Exception exception) when (dialect.IsDiskFull(exception))
        {
            await CloseWriterAsync();
            var full = StoreFaults.Of(dialect, exception)!;
            batch.ForEach(change => change.Refuse(full));
        }
        catch (Exception exception)
        {
            await CloseWriterAsync();
            batch.ForEach(change => change.Fail(exception));
        }
    }

    /// <summary>
    /// Makes the changes and commits those that are to be kept. Each change is made once: what is refused or fails among several goes back
    /// to its savepoint; one alone needs none.
    /// </summary>
    private async Task<List<PendingChange>> CommitAsync(List<PendingChange> batch)
    {
        var kept = new List<PendingChange>();
        var alone = batch.Count == 1;
        // In the order in which the index of words keeps them: a row below the last one makes it write out what it had gathered.
        var tenants = batch.GroupBy(change => change.Change.TenantId).OrderBy(changes => changes.Key).ToList();

        await using var scope = scopes.CreateAsyncScope();
        var db = Bind(scope, tenants[0].Key);
        _writer ??= dialect.OpenWriter();
        await using var lent = new LentConnection(db, _writer);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await MakeOfTenantAsync([.. tenants[0]], kept, db, scope.ServiceProvider, alone);
        foreach (var others in tenants.Skip(1))
        {
            await using var otherScope = scopes.CreateAsyncScope();
            var other = Bind(otherScope, others.Key);
            await using var alsoLent = new LentConnection(other, _writer);
            await other.Database.UseTransactionAsync(transaction.GetDbTransaction());
            await MakeOfTenantAsync([.. others], kept, other, otherScope.ServiceProvider, alone);
        }

        if (kept.Count == 0)
        {
            await transaction.RollbackAsync();
            return kept;
        }

        // At the end: the index of words of SQLite writes out what it has gathered before every savepoint.
        await search.WriteAsync(db, kept.SelectMany(change => change.Change.SearchWrites), CancellationToken.None);
        await transaction.CommitAsync();
        return kept;
    }

    private static BirdikDbContext Bind(AsyncServiceScope scope, int tenantId)
    {
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    private async Task MakeOfTenantAsync(
        IReadOnlyList<PendingChange> changes, List<PendingChange> kept, BirdikDbContext db, IServiceProvider services, bool alone)
    {
        var audit = new AuditWriter(db, dialect);
        await audit.LockAsync(CancellationToken.None);
        var made = new List<PendingChange>();
        foreach (var run in Runs(changes))
        {
            if (run.Count > 1 && await TryTogetherAsync(run, db, services) is { } together)
            {
                made.AddRange(together);
                continue;
            }

            foreach (var change in run)
            {
                if (await TryAsync(change, db, services, alone))
                {
                    made.Add(change);
                }
            }
        }

        if (made.Count > 0)
        {
            kept.AddRange(made);
            List<ChangeContext> contexts = [.. made.Select(change => change.Change)];
            await audit.AppendAsync(contexts, CancellationToken.None);
        }
    }

    /// <summary>The changes in their order; those that follow one another and may be made together, together.</summary>
    private static List<List<PendingChange>> Runs(IReadOnlyList<PendingChange> changes)
    {
        var runs = new List<List<PendingChange>>();
        foreach (var change in changes)
        {
            if (change.Handler is { } handler && runs is [.., [{ Handler: { } same }, ..] run] && same == handler)
            {
                run.Add(change);
            }
            else
            {
                runs.Add([change]);
            }
        }

        return runs;
    }

    /// <summary>Those of a run that are to be kept; null when it failed as a whole and each is to be tried alone.</summary>
    private async Task<List<PendingChange>?> TryTogetherAsync(
        List<PendingChange> run, BirdikDbContext db, IServiceProvider services)
    {
        await SayAsync(db, Begin);
        try
        {
            var answers = await run[0].TryTogetherAsync(run, db, services);
            RefuseUnsaved(db);
            db.ChangeTracker.Clear();
            var made = new List<PendingChange>();
            for (var place = 0; place < run.Count; place++)
            {
                if (answers[place])
                {
                    RefuseSilent(run[place].Change);
                    await RefusePastAsync(run[place].Change, db);
                    made.Add(run[place]);
                }
                else
                {
                    run[place].Tell();
                }
            }

            return made;
        }
        catch (Exception exception) when (!dialect.IsDiskFull(exception))
        {
            await UndoAsync(db, alone: false);
            foreach (var change in run)
            {
                change.Change.BeginAnew();
            }

            return null;
        }
    }

    private async Task<bool> TryAsync(PendingChange pending, BirdikDbContext db, IServiceProvider services, bool alone)
    {
        if (!alone)
        {
            await SayAsync(db, Begin);
        }

        try
        {
            if (await pending.TryAsync(db, services))
            {
                RefuseSilent(pending.Change);
                await RefusePastAsync(pending.Change, db);
                RefuseUnsaved(db);
                db.ChangeTracker.Clear();
                if (!alone)
                {
                    await SayAsync(db, Release);
                }

                return true;
            }

            await UndoAsync(db, alone);
            pending.Tell();
        }
        catch (DbUpdateConcurrencyException)
        {
            await UndoAsync(db, alone);
            pending.Refuse(ChangedMeanwhile.Problem);
        }
        // A full disk ends the whole transaction: there is no savepoint to go back to.
        catch (Exception exception) when (!dialect.IsDiskFull(exception))
        {
            await UndoAsync(db, alone);
            pending.Fail(exception);
        }

        return false;
    }

    private static void RefuseSilent(ChangeContext change)
    {
        if (change.Deeds.Count == 0 && (change.FieldChanges.Count > 0 || change.InBulk))
        {
            throw new InvalidOperationException("A change was saved without a deed: the handler must record what it did.");
        }
    }

    private static async Task RefusePastAsync(ChangeContext change, BirdikDbContext db)
    {
        if (change.Deeds.Any(deed => deed.Past is not null) && !await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == db.Tenant && tenant.IsDemo))
        {
            throw new InvalidOperationException("A past was told to a tenant that is no demo.");
        }
    }

    private static void RefuseUnsaved(BirdikDbContext db)
    {
        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("A handler answered before it saved its changes.");
        }
    }

    private static async Task UndoAsync(BirdikDbContext db, bool alone)
    {
        if (!alone)
        {
            await SayAsync(db, Back);
        }

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
