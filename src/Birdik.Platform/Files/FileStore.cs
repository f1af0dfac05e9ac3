using System.Buffers;
using System.Security.Cryptography;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Files;

/// <summary>
/// Contents as they came, each under its SHA-256 (<c>files/ab/cd/…</c>), never rewritten. A content is on disk, synced, before any row names
/// it; one whose row never came is an orphan and harmless.
/// </summary>
public sealed class FileStore(StoreLocation location, FileSettings settings)
{
    private const int BufferBytes = 128 * 1024;

    private string Incoming => Path.Combine(location.FilesDirectory, ".incoming");

    /// <summary>Takes a content in, outside any transaction; refuses what is too large, empty or not of an allowed type.</summary>
    public async Task<Result<ReceivedFile>> ReceiveAsync(Stream content, string? writtenName, CancellationToken ct)
    {
        if (FileNames.Clean(writtenName) is not { } name)
        {
            return FileProblems.NameWrong();
        }

        if (FileTypes.OfName(name) is not { } type || !settings.Types.Contains(type.Extension))
        {
            return FileProblems.TypeForbidden(name);
        }

        return await StoreFaults.GuardAsync(location.Dialect, () => TakeInAsync(content, name, type, ct));
    }

    /// <summary>The content under a hash; null when it is not there.</summary>
    public FileStream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path)
            ? new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan })
            : null;
    }

    private string PathOf(string sha256) =>
        sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(location.FilesDirectory, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("A content is named by 64 hex digits.", nameof(sha256));

    private async Task<Result<ReceivedFile>> TakeInAsync(Stream content, string name, FileType type, CancellationToken ct)
    {
        Directory.CreateDirectory(Incoming);
        var made = Path.Combine(Incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            var written = await WriteAsync(content, made, name, type, ct);
            if (written.TryGet(out var file))
            {
                Keep(made, file);
            }

            return written;
        }
        finally
        {
            File.Delete(made);
        }
    }

    private async Task<Result<ReceivedFile>> WriteAsync(Stream content, string made, string name, FileType type, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var target = new FileStream(made, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous,
            });
            var size = 0L;
            int read;
            while ((read = await content.ReadAtLeastAsync(buffer.AsMemory(0, BufferBytes), BufferBytes, throwOnEndOfStream: false, ct)) > 0)
            {
                if (size == 0 && !type.Fits(buffer.AsSpan(0, Math.Min(read, FileTypes.SniffBytes))))
                {
                    return FileProblems.ContentIsOther(name);
                }

                size += read;
                if (size > settings.MaxBytes)
                {
                    return FileProblems.TooLarge(name, settings.MaxBytes);
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            if (size == 0)
            {
                return FileProblems.Empty(name);
            }

            target.Flush(flushToDisk: true);
            return new ReceivedFile(name, type.MediaType, Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A content already there stays; one of another length under the same hash is damaged and gives way.</summary>
    private void Keep(string made, ReceivedFile file)
    {
        var path = PathOf(file.Sha256);
        if (File.Exists(path) && new FileInfo(path).Length == file.Size)
        {
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        File.Move(made, path, overwrite: true);
        Durable.SyncDirectory(folder);
        if (isNew)
        {
            Durable.SyncDirectory(Path.GetDirectoryName(folder)!);
            Durable.SyncDirectory(location.FilesDirectory);
        }
    }
}
