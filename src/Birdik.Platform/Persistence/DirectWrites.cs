using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Persistence;

/// <summary>
/// Rows written without being tracked, by one way to the database: for what an office does all day. What a save does is done: columns and conversions
/// are the model's, the tenant is stamped, the version rises, the fields are noted for the audit. Rows they refer to are saved before.
/// </summary>
public sealed class DirectWrites : IAsyncDisposable
{
    private readonly BirdikDbContext _db;
    private readonly DbCommand _command;
    private readonly StringBuilder _text = new();
    private DirectRows? _inserted;
    private int _rows;

    internal DirectWrites(BirdikDbContext db)
    {
        _db = db;
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
    }

    /// <summary>A new row.</summary>
    public void Insert<T>(T row, ChangeContext change)
        where T : TenantEntity<T>
    {
        var kind = DirectRows.Of<T>(_db);
        var isAnother = kind == _inserted;
        Begin(isAnother ? "" : ";", kind);
        kind.Insert(_command, _text, _db.Tenant, row, change, isAnother);
    }

    /// <summary>One field of a row that was read without being tracked.</summary>
    public void Update<T>(T row, string field, object? before, ChangeContext change)
        where T : TenantEntity<T>
    {
        Begin(";", inserted: null);
        DirectRows.Of<T>(_db).Update(_command, _text, _db.Tenant, row, field, before, change);
    }

    /// <exception cref="DbUpdateConcurrencyException">A row was changed since it was read: the whole is to be rolled back.</exception>
    [SuppressMessage("Security", "CA2100", Justification = "The names are the model's; all values are parameters.")]
    public async Task SaveAsync(CancellationToken ct)
    {
        if (_rows == 0)
        {
            return;
        }

        _command.CommandText = _text.ToString();
        if (await _command.ExecuteNonQueryAsync(ct) != _rows)
        {
            throw new DbUpdateConcurrencyException("A row was changed since it was read.");
        }
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private void Begin(string end, DirectRows? inserted)
    {
        _text.Append(_rows++ == 0 ? "" : end);
        _inserted = inserted;
    }
}
