using System.IO.Compression;
using System.Security.Cryptography;
using Birdik.Letters.Exchange;
using Birdik.Platform.Results;

namespace Birdik.Letters.Outside;

/// <summary>
/// The files beside a table. Each is unpacked once to be known, however many rows name it, and once more to be taken: none is held. Together they
/// may unpack to so many times what one file may have.
/// </summary>
internal sealed class TableFiles(ZipArchive? zip, long maxFile)
{
    private const string Folder = "files/";
    private const int MostUnpacked = 8;

    private readonly Dictionary<string, StickFile?> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (StickFile File, ZipArchiveEntry Entry)> _contents = new(StringComparer.Ordinal);
    private readonly long _most = maxFile * MostUnpacked;
    private long _unpacked;

    public bool IsTooMuch => _unpacked > _most;

    public Problem TooMuch => Problem.Invalid("letters.table-files-too-large", null, ("megabytes", _most / 1_048_576));

    public IReadOnlyList<StickFile> All => [.. _contents.Values.Select(one => one.File)];

    /// <summary>Null where the archive has no such file, or where it unpacks to more than a file may have.</summary>
    public async Task<StickFile?> FindAsync(string name, CancellationToken ct)
    {
        if (!_named.TryGetValue(name, out var file))
        {
            file = (zip?.GetEntry(Folder + name) ?? zip?.GetEntry(name)) is { } entry && entry.Length <= maxFile ? await KnowAsync(name, entry, ct) : null;
            _named[name] = file;
        }

        return file;
    }

    public async Task<Problem?> TakeAsync(StickFile file, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        await using var packed = await _contents[file.Sha256].Entry.OpenAsync(ct);
        using var content = new MemoryStream();
        await packed.CopyToAsync(content, ct);
        content.Position = 0;
        return await take(file, content);
    }

    private async Task<StickFile?> KnowAsync(string name, ZipArchiveEntry entry, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var packed = await entry.OpenAsync(ct);
        var buffer = new byte[81_920];
        var size = 0L;
        while (await packed.ReadAsync(buffer, ct) is var count and > 0)
        {
            (size, _unpacked) = (size + count, _unpacked + count);
            if (size > maxFile || IsTooMuch)
            {
                return null;
            }

            hash.AppendData(buffer, 0, count);
        }

        var file = new StickFile(Path.GetFileName(name), Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        _contents.TryAdd(file.Sha256, (file, entry));
        return file;
    }
}
