using Birdik.Platform.Audit;
using Birdik.Platform.Keys;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Operations;

/// <summary>What was saved.</summary>
/// <param name="Key">The name of the installation's key that signed the manifest.</param>
public sealed record BackupReport(string File, long Bytes, string Database, int Members, DateTime CreatedAt, string Key);

/// <summary>
/// Saves the whole store into one archive while it serves. The database comes first, then the files: a file is on the disk before the
/// row that names it, so every file that the copy names is there.
/// </summary>
internal sealed class StoreBackup(NationalDb db, StoreLocation location, Signer signer, KeepAuditEnds ends, TimeProvider clock)
{
    /// <summary>The folders under the data folder that belong to a backup.</summary>
    public static readonly string[] Folders = ["files", "keys", "cookie-keys"];

    public async Task<Result<BackupReport>> RunAsync(string path, CancellationToken ct)
    {
        var copy = IDatabaseCopy.Of(location.Dialect);
        var snapshot = Path.GetFullPath(path) + ".database";
        try
        {
            File.Delete(snapshot);
            await PrivateFile.Create(snapshot, FileMode.CreateNew).DisposeAsync();
            var at = clock.Moment();
            await ends.RunAsync(ct);
            var heads = await HeadsAsync(ct);
            var migrations = await db.Database.GetAppliedMigrationsAsync(ct);
            if (await copy.SaveAsync(snapshot, ct) is { } problem)
            {
                return problem;
            }

            await using var archive = new BackupWriter(path);
            await archive.AddAsync(copy.Member, snapshot, ct);
            foreach (var file in Folders.SelectMany(FilesUnder).Order(StringComparer.Ordinal))
            {
                await archive.AddAsync(NameOf(file), file, ct);
            }

            var manifest = new BackupManifest(
                BackupManifest.ThisFormat, at, ProgramVersion.Text, location.Dialect.Name, [.. migrations], heads, archive.Members);
            var bytes = manifest.ToBytes();
            var signature = BackupSignature.Of(bytes, signer);
            var size = await archive.FinishAsync(bytes, signature, ct);
            return new BackupReport(Path.GetFullPath(path), size, manifest.Database, manifest.Members.Count, at, signature.Key.Kid);
        }
        finally
        {
            // SQLite leaves its journal beside a copy that could not be finished.
            Array.ForEach(["", "-journal", "-wal", "-shm"], (string companion) => File.Delete(snapshot + companion));
        }
    }

    private async Task<IReadOnlyList<BackupHead>> HeadsAsync(CancellationToken ct) =>
        await db.Set<AuditHead>()
            .Join(db.Set<Tenant>(), head => head.TenantId, tenant => tenant.Id, (head, tenant) => new { head, tenant.Code })
            .OrderBy(row => row.head.TenantId)
            .Select(row => new BackupHead(row.Code, row.head.Sequence, row.head.Hash))
            .ToListAsync(ct);

    /// <summary>What is still coming in lies in folders whose names begin with a point, and is left out.</summary>
    private IEnumerable<string> FilesUnder(string folder)
    {
        var path = Path.Combine(location.DataDirectory, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !NameOf(file).Contains("/.", StringComparison.Ordinal))
            : [];
    }

    private string NameOf(string file) =>
        Path.GetRelativePath(location.DataDirectory, file).Replace(Path.DirectorySeparatorChar, '/');
}
