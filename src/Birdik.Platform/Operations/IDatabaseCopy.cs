using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Operations;

/// <summary>How one kind of database is saved whole while it serves, and put back.</summary>
internal interface IDatabaseCopy
{
    /// <summary>The name of its copy in the archive.</summary>
    string Member { get; }

    /// <summary>Whether the place to restore to holds nothing yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken ct);

    /// <summary>Writes a consistent copy to a file.</summary>
    Task<Problem?> SaveAsync(string file, CancellationToken ct);

    /// <summary>Puts a copy in the place of the database. What was there stays until the copy is whole, and comes back if it is not.</summary>
    Task<Problem?> ReplaceAsync(string file, CancellationToken ct);

    static IDatabaseCopy Of(IDialect dialect) => dialect switch
    {
        SqliteDialect sqlite => new SqliteCopy(sqlite),
        PostgresDialect postgres => new PostgresCopy(postgres),
        _ => throw new NotSupportedException(dialect.Name),
    };
}
