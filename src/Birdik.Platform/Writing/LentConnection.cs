using System.Data.Common;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Writing;

/// <summary>
/// The writer's connection, lent to a context for one transaction: contexts are used again, and the next must not write through it.
/// </summary>
internal sealed class LentConnection : IAsyncDisposable
{
    private readonly BirdikDbContext _db;
    private readonly string? _own;

    /// <param name="db">The context.</param>
    /// <param name="writer">The connection; null leaves the context its own.</param>
    public LentConnection(BirdikDbContext db, DbConnection? writer)
    {
        _db = db;
        if (writer is not null)
        {
            _own = db.Database.GetConnectionString();
            db.Database.SetDbConnection(writer, contextOwnsConnection: false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is { } own)
        {
            await _db.Database.UseTransactionAsync(null);
            _db.Database.SetDbConnection(null);
            _db.Database.SetConnectionString(own);
        }
    }
}
