using System.IO.Compression;
using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>
/// The files of a zip container, unpacked into memory within bounds: a bomb, a name given twice or one that leads out is told and not
/// followed.
/// </summary>
internal sealed class ContainerFiles
{
    public const int MaxEntries = 1_000;
    public const long MaxUnpacked = 200L * 1024 * 1024;
    private const int MaxName = 1_000;
    private const int BufferBytes = 81_920;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<Problem> _faults = [];
    private long _unpacked;

    private ContainerFiles()
    {
    }

    /// <summary>All names but folders, in the order of the archive.</summary>
    public IReadOnlyList<string> Names => _order;

    public IReadOnlyList<Problem> Faults => _faults;

    public byte[]? Find(string name) => _files.GetValueOrDefault(name);

    public static Result<ContainerFiles> Read(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
            {
                return SignatureProblems.ContainerTooLarge();
            }

            var files = new ContainerFiles();
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                if (!files.Take(entry))
                {
                    return SignatureProblems.ContainerTooLarge();
                }
            }

            return files;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException
            or OverflowException or IndexOutOfRangeException)
        {
            return SignatureProblems.ContainerUnreadable();
        }
    }

    private bool Take(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Length is 0 or > MaxName || name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal)
            || name.Any(char.IsControl) || name.Split('/').Any(part => part is "." or ".."))
        {
            _faults.Add(SignatureProblems.NameWrong(name.Length > MaxName ? name[..MaxName] : name));
            return true;
        }

        if (_files.ContainsKey(name))
        {
            _faults.Add(SignatureProblems.NameTwice(name));
            return true;
        }

        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[BufferBytes];
        while (content.Read(buffer) is var count and > 0)
        {
            _unpacked += count;
            if (_unpacked > MaxUnpacked)
            {
                return false;
            }

            bytes.Write(buffer, 0, count);
        }

        _files[name] = bytes.ToArray();
        _order.Add(name);
        return true;
    }
}
