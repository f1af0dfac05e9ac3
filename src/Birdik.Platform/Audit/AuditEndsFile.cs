using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Birdik.Platform.Files;
using Birdik.Platform.Keys;
using Birdik.Platform.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Birdik.Platform.Audit;

/// <summary>
/// The ends of the chains outside the database, in the data folder: the first line is the ends as JSON, the second the installation's
/// signature over the bytes of the first. Each database that the folder has served has a file of its own.
/// </summary>
public sealed class AuditEndsFile(StoreLocation location, Signer signer)
{
    private string Name => Path.Combine(location.DataDirectory, $"audit-ends-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Store)))[..8]}.json");

    private string Store => location.Dialect switch
    {
        PostgresDialect postgres when new NpgsqlConnectionStringBuilder(postgres.ConnectionString) is var at =>
            $"{at.Host}:{at.Port}/{at.Database}",
        SqliteDialect sqlite => Path.GetFileName(new SqliteConnectionStringBuilder(sqlite.ConnectionString).DataSource),
        var other => other.Name,
    };

    /// <summary>The ends kept; null when there are none yet. <paramref name="isForged"/>: there are, and this installation did not sign them.</summary>
    public AuditEnds? Read(out bool isForged)
    {
        isForged = false;
        if (!File.Exists(Name))
        {
            return null;
        }

        try
        {
            var lines = File.ReadAllLines(Name);
            if (lines.Length == 2
                && JsonSerializer.Deserialize<Signature>(lines[1]) is { KeyId: not null, Value: not null } signature
                && signer.Verify(Encoding.UTF8.GetBytes(lines[0]), signature))
            {
                return JsonSerializer.Deserialize<AuditEnds>(lines[0]);
            }
        }
        catch (JsonException)
        {
            // Not ours, as is told below.
        }

        isForged = true;
        return null;
    }

    /// <summary>Keeps the ends, on the disk when it returns.</summary>
    public void Write(AuditEnds ends)
    {
        var text = JsonSerializer.Serialize(ends);
        var made = $"{Name}.new";
        using (var stream = PrivateFile.Create(made, FileMode.Create))
        {
            stream.Write(Encoding.UTF8.GetBytes($"{text}\n{JsonSerializer.Serialize(signer.Sign(Encoding.UTF8.GetBytes(text)))}\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(made, Name, overwrite: true);
        Durable.SyncDirectory(location.DataDirectory);
    }

    /// <summary>The store was replaced by an archive: what was kept of the other says nothing about it.</summary>
    public void Forget() => File.Delete(Name);
}
