using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Operations;

/// <summary>What was brought back.</summary>
/// <param name="Key">The name of the key that signed the archive.</param>
public sealed record RestoreReport(string File, string Database, DateTime CreatedAt, int Members, string Key);

/// <summary>
/// Brings back an archive into an empty place, or in place of what is there. The archive is read through before anything is touched;
/// it is unpacked beside the store; only then are database and files exchanged.
/// </summary>
internal sealed class StoreRestore(BirdikDbContext db, StoreLocation location, AuditEndsFile ends)
{
    /// <param name="path">The archive.</param>
    /// <param name="force">Whether to replace what the store holds.</param>
    /// <param name="key">When not null, the only key whose signature is taken.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<RestoreReport>> RunAsync(string path, bool force, string? key, CancellationToken ct)
    {
        var taken = await StoreHold.TakeAsync(location, StoreUse.Maintenance, ct);
        if (!taken.TryGet(out var hold))
        {
            return Result<RestoreReport>.Refused(taken.Problems);
        }

        await using var _ = hold;
        var opened = await BackupReader.OpenAsync(path, ct);
        if (!opened.TryGet(out var archive))
        {
            return Result<RestoreReport>.Refused(opened.Problems);
        }

        await using (archive)
        {
            if (key is not null && key != archive.Key)
            {
                return Problem.Invalid("platform.backup-other-key", null, ("key", archive.Key));
            }

            var copy = IDatabaseCopy.Of(location.Dialect);
            if (await RefusalAsync(archive.Manifest, copy, force, ct) is { } refusal)
            {
                return refusal;
            }

            return await ReplaceAsync(archive, copy, ct) is { } problem
                ? problem
                : new RestoreReport(
                    Path.GetFullPath(path), archive.Manifest.Database, archive.Manifest.CreatedAt, archive.Manifest.Members.Count, archive.Key);
        }
    }

    private async Task<Problem?> RefusalAsync(BackupManifest manifest, IDatabaseCopy copy, bool force, CancellationToken ct)
    {
        if (manifest.Database != location.Dialect.Name)
        {
            return Problem.Conflict(
                "platform.backup-other-database", null, ("archive", manifest.Database), ("store", location.Dialect.Name));
        }

        if (manifest.Migrations.Except(db.Database.GetMigrations()).FirstOrDefault() is { } newer)
        {
            return Problem.Conflict("platform.backup-newer", null, ("migration", newer), ("program", manifest.Program));
        }

        var empty = await copy.IsEmptyAsync(ct) && !StoreBackup.Folders.Any(folder => HoldsFiles(Path.Combine(location.DataDirectory, folder)));
        return empty || force ? null : Problem.Conflict("platform.store-not-empty", null, ("directory", location.DataDirectory));
    }

    private async Task<Problem?> ReplaceAsync(BackupReader archive, IDatabaseCopy copy, CancellationToken ct)
    {
        var staging = Path.Combine(location.DataDirectory, ".restore");
        Clear(staging);
        try
        {
            await archive.UnpackAsync(staging, ct);
            using var swap = new FileSwap();
            foreach (var folder in StoreBackup.Folders)
            {
                swap.PutAside(Path.Combine(location.DataDirectory, folder), Path.Combine(location.DataDirectory, $".before-restore-{folder}"));
                swap.PutInPlace(Path.Combine(staging, folder), Path.Combine(location.DataDirectory, folder));
            }

            if (await copy.ReplaceAsync(Path.Combine(staging, copy.Member), ct) is { } problem)
            {
                return problem;
            }

            swap.Keep();
            ends.Forget();
            return null;
        }
        finally
        {
            Clear(staging);
        }
    }

    private static bool HoldsFiles(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
