using System.IO.Compression;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Operations;

/// <summary>Writes an archive beside its place and moves it there when it is whole and on the disk.</summary>
internal sealed class BackupWriter : IAsyncDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly List<BackupMember> _members = [];
    private bool _done;

    public BackupWriter(string path)
    {
        _path = Path.GetFullPath(path);
        _file = PrivateFile.Create(_path + ".partial", FileMode.Create);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    public IReadOnlyList<BackupMember> Members => _members;

    public async Task AddAsync(string name, string file, CancellationToken ct)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var to = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        var (size, sha256) = await HashingCopy.RunAsync(from, to, ct);
        _members.Add(new BackupMember(name, size, sha256));
    }

    public async Task<long> FinishAsync(byte[] manifest, BackupSignature signature, CancellationToken ct)
    {
        await PutAsync(BackupReader.ManifestName, manifest, ct);
        await PutAsync(BackupReader.SignatureName, signature.ToBytes(), ct);
        _zip.Comment = ArchiveSeal.Blank;
        await _zip.DisposeAsync();
        await ArchiveSeal.PutAsync(_file, ct);
        _file.Flush(flushToDisk: true);
        var size = _file.Length;
        await _file.DisposeAsync();
        File.Move(_path + ".partial", _path, overwrite: true);
        _done = true;
        return size;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_done)
        {
            await _file.DisposeAsync();
            File.Delete(_path + ".partial");
        }
    }

    private async Task PutAsync(string name, byte[] bytes, CancellationToken ct)
    {
        await using var to = await _zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        await to.WriteAsync(bytes, ct);
    }
}
