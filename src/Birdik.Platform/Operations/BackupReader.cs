using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Operations;

/// <summary>An archive that was read through and found whole; anything else is refused before it is used.</summary>
internal sealed partial class BackupReader : IAsyncDisposable
{
    public const string ManifestName = "manifest.json";
    public const string SignatureName = "manifest.json.sig";
    private const int MaxManifest = 256 << 20;

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private BackupReader(FileStream file, ZipArchive zip, BackupManifest manifest, string key) =>
        (_file, _zip, Manifest, Key) = (file, zip, manifest, key);

    public BackupManifest Manifest { get; }

    /// <summary>The name of the key that signed it.</summary>
    public string Key { get; }

    public static async Task<Result<BackupReader>> OpenAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return Problem.NotFound("platform.backup-missing", ("file", path));
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var read = await ReadAsync(file, ct);
            if (!read.Succeeded)
            {
                await file.DisposeAsync();
            }

            return read;
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or JsonException)
        {
            await file.DisposeAsync();
            return Damaged(damage.Message);
        }
    }

    /// <summary>Unpacks every member under a folder, checked against the manifest once more.</summary>
    public async Task UnpackAsync(string folder, CancellationToken ct)
    {
        foreach (var member in Manifest.Members)
        {
            var target = Path.Combine(folder, member.Name);
            PrivateFile.MakeFolder(Path.GetDirectoryName(target)!);
            await using var from = await _zip.GetEntry(member.Name)!.OpenAsync(ct);
            await using var to = PrivateFile.Create(target, FileMode.CreateNew);
            if (await HashingCopy.RunAsync(from, to, ct) != (member.Size, member.Sha256))
            {
                throw new InvalidDataException(member.Name);
            }

            to.Flush(flushToDisk: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
    }

    private static async Task<Result<BackupReader>> ReadAsync(FileStream file, CancellationToken ct)
    {
        if (!await ArchiveSeal.HoldsAsync(file, ct))
        {
            return Damaged("SHA-256");
        }

        var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        var bytes = await BytesAsync(zip, ManifestName, ct);
        var signature = BackupSignature.FromBytes(await BytesAsync(zip, SignatureName, ct));
        if (signature?.Holds(bytes) != true)
        {
            return Damaged(SignatureName);
        }

        if (BackupManifest.FromBytes(bytes) is not { Format: BackupManifest.ThisFormat } manifest)
        {
            return Damaged(ManifestName);
        }

        return await WrongMemberAsync(zip, manifest, ct) is { } wrong
            ? Damaged(wrong)
            : new BackupReader(file, zip, manifest, signature.Key.Kid);
    }

    private static async Task<string?> WrongMemberAsync(ZipArchive zip, BackupManifest manifest, CancellationToken ct)
    {
        var expected = manifest.Members.ToDictionary(member => member.Name);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName is not (ManifestName or SignatureName)))
        {
            if (!expected.Remove(entry.FullName, out var member) || !MemberName().IsMatch(member.Name))
            {
                return entry.FullName;
            }

            await using var content = await entry.OpenAsync(ct);
            if (await HashingCopy.RunAsync(content, Stream.Null, ct) != (member.Size, member.Sha256))
            {
                return entry.FullName;
            }
        }

        return expected.Keys.FirstOrDefault();
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name, CancellationToken ct)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException(name);
        if (entry.Length > MaxManifest)
        {
            throw new InvalidDataException(name);
        }

        using var bytes = new MemoryStream();
        await using var content = await entry.OpenAsync(ct);
        await content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static Problem Damaged(string what) => Problem.Invalid("platform.backup-damaged", null, ("what", what));

    [GeneratedRegex(@"^(database\.(sqlite|pgdump)|(files|keys|cookie-keys)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)$")]
    private static partial Regex MemberName();
}
