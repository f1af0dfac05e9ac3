using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Audit;

/// <summary>
/// Appends the deeds of changes to the tenant's chain, inside the transaction that made them: the end of the chain is locked and read by one
/// command, and all entries are written by one, since every change of the store passes here.
/// </summary>
internal sealed class AuditWriter(BirdikDbContext db, IDialect dialect)
{
    /// <summary>Entries a command writes: sixteen values each, within the parameters that both databases take.</summary>
    private const int Most = 200;

    private long _sequence;
    private string _hash = "";

    /// <summary>Locks the end of the chain until the transaction ends; changes of one tenant thus follow one another.</summary>
    public async Task LockAsync(CancellationToken ct)
    {
        if (!await TryLockAsync("", ct)
            && !await TryLockAsync(
                "INSERT INTO platform_audit_head (tenant_id, sequence, hash) VALUES (@tenant, 0, @start) ON CONFLICT DO NOTHING; ", ct))
        {
            throw new InvalidOperationException($"The audit chain of tenant {db.Tenant} has no end.");
        }
    }

    private async Task<bool> TryLockAsync(string first, CancellationToken ct)
    {
        await using var command = Command(
            $"{first}SELECT sequence, hash FROM platform_audit_head WHERE tenant_id = @tenant{(dialect.HasOneWriter ? "" : " FOR UPDATE")}");
        Add(command, "tenant", db.Tenant);
        if (first.Length > 0)
        {
            Add(command, "start", AuditHash.Start);
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            return false;
        }

        (_sequence, _hash) = (reader.GetInt64(0), reader.GetString(1));
        return true;
    }

    public async Task AppendAsync(IReadOnlyList<ChangeContext> changes, CancellationToken ct)
    {
        var entries = changes.SelectMany(Entries).ToList();
        foreach (var part in entries.Chunk(Most))
        {
            await WriteAsync(part, ct);
        }
    }

    private IEnumerable<(AuditEntry Entry, byte[] Salt, string Json)> Entries(ChangeContext change)
    {
        IReadOnlyList<FieldChange> fields = change.FieldChanges;
        foreach (var deed in change.Deeds)
        {
            yield return Seal(change, deed, fields);
            fields = [];
        }
    }

    private (AuditEntry Entry, byte[] Salt, string Json) Seal(ChangeContext change, Deed deed, IReadOnlyList<FieldChange> fields)
    {
        var (actor, at) = deed.Past is { } past ? (past.Actor, past.At) : (change.Actor, change.At);
        var json = new AuditFacts(actor.Name, actor.Role, change.Why, change.LegalBasis, deed.Facts, fields).ToJson();
        var salt = RandomNumberGenerator.GetBytes(AuditHash.SaltBytes);
        var entry = new AuditEntry
        {
            Sequence = _sequence + 1,
            At = at,
            ActorKind = actor.Kind,
            ActorId = actor.UserId,
            Action = deed.Action,
            SubjectKind = deed.Subject.Kind,
            SubjectId = deed.Subject.Id,
            ContentHash = AuditHash.OfContent(salt, json),
            PreviousHash = _hash,
        }.Sealed(db.Tenant);
        (_sequence, _hash) = (entry.Sequence, entry.Hash);
        return (entry, salt, json);
    }

    private async Task WriteAsync((AuditEntry Entry, byte[] Salt, string Json)[] entries, CancellationToken ct)
    {
        var rows = new StringBuilder(
            "INSERT INTO platform_audit_entry (tenant_id, id, sequence, at, actor_kind, actor_id, action, subject_kind, subject_id, "
            + "content_hash, previous_hash, hash, version) VALUES ");
        var contents = new StringBuilder("; INSERT INTO platform_audit_content (tenant_id, entry_id, salt, json) VALUES ");
        await using var command = Command("");
        Add(command, "t", db.Tenant);
        Add(command, "s", entries[^1].Entry.Sequence);
        Add(command, "h", entries[^1].Entry.Hash);
        for (var place = 0; place < entries.Length; place++)
        {
            var (entry, salt, json) = entries[place];
            var n = place.ToString(CultureInfo.InvariantCulture);
            var comma = place == 0 ? "" : ", ";
            rows.Append(CultureInfo.InvariantCulture,
                $"{comma}(@t, @i{n}, @q{n}, @a{n}, @k{n}, @u{n}, @d{n}, @b{n}, @o{n}, @c{n}, @p{n}, @e{n}, 0)");
            contents.Append(CultureInfo.InvariantCulture, $"{comma}(@t, @i{n}, @x{n}, @j{n})");
            Add(command, "i" + n, entry.Id.Value);
            Add(command, "q" + n, entry.Sequence);
            Add(command, "a" + n, entry.At);
            Add(command, "k" + n, entry.ActorKind.ToString());
            Add(command, "u" + n, entry.ActorId, System.Data.DbType.Guid);
            Add(command, "d" + n, entry.Action);
            Add(command, "b" + n, entry.SubjectKind);
            Add(command, "o" + n, entry.SubjectId);
            Add(command, "c" + n, entry.ContentHash);
            Add(command, "p" + n, entry.PreviousHash);
            Add(command, "e" + n, entry.Hash);
            Add(command, "x" + n, salt);
            Add(command, "j" + n, json);
        }

        SetText(command, rows.Append(contents)
            .Append("; UPDATE platform_audit_head SET sequence = @s, hash = @h WHERE tenant_id = @t").ToString());
        await command.ExecuteNonQueryAsync(ct);
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        SetText(command, sql);
        return command;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are written here; all values are parameters.")]
    private static void SetText(DbCommand command, string sql) => command.CommandText = sql;

    private static void Add(DbCommand command, string name, object? value, System.Data.DbType? type = null)
    {
        var parameter = command.CreateParameter();
        // SQLite looks for a name without its sign three times.
        parameter.ParameterName = "@" + name;
        if (type is { } known)
        {
            parameter.DbType = known;
        }

        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
