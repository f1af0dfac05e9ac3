using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Persistence;

/// <summary>All that differs between the databases; raw SQL stands nowhere else.</summary>
public interface IDialect
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    /// <summary>One writer at a time in the whole store, not one per tenant.</summary>
    bool HasOneWriter { get; }

    /// <summary>Null comes before all values in an ascending order, not after them.</summary>
    bool EmptyIsLeast { get; }

    /// <summary>A connection for all changes of a store that has one writer; null where each change takes one of the pool.</summary>
    DbConnection? OpenWriter();

    /// <summary>Brings to the disk what such a connection has committed: its commits do not wait for it themselves.</summary>
    void Flush(DbConnection writer);

    void Configure(DbContextOptionsBuilder options);

    /// <summary>A unique key or index was violated: someone else was first.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>The outage may pass; the same change may be tried again if it did not reach its commit.</summary>
    bool IsTransient(Exception exception);

    /// <summary>The disk, or what the account may use of it, is full: the change was not made, what was there is untouched.</summary>
    bool IsDiskFull(Exception exception);

    /// <summary>Takes the store for a use until disposed, also by the death of the process; null when another process stands in the way.</summary>
    Task<IAsyncDisposable?> TryHoldAsync(StoreUse use, CancellationToken ct);

    /// <summary>The tables with rows that point at nothing. PostgreSQL never lets one in.</summary>
    Task<IReadOnlyList<string>> BrokenForeignKeysAsync(BirdikDbContext db, CancellationToken ct);
}
