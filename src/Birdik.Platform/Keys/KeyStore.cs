using System.Security.Cryptography;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Keys;

/// <summary>
/// The installation's signing keys in <c>keys/</c> of the data folder: one file per key, readable by its owner only, and the name of the
/// one that signs now. Keys are never taken away, so that what they signed stays verifiable.
/// </summary>
internal sealed class KeyStore(StoreLocation location)
{
    private const string Extension = ".pem";
    private const string CurrentFile = "current";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Folder => Path.Combine(location.DataDirectory, "keys");

    /// <summary>The key that signs now; null before the first is made.</summary>
    public string? CurrentId()
    {
        var file = Path.Combine(Folder, CurrentFile);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    public IReadOnlyList<string> Ids() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, $"*{Extension}").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A key by its id; null when there is none. Ids are compared, never used as a path.</summary>
    public ECDsa? Open(string id)
    {
        if (!Ids().Contains(id))
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(Folder, id + Extension)));
        return key;
    }

    /// <summary>Makes a key and lets it sign from now on.</summary>
    public string Add()
    {
        Directory.CreateDirectory(Folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = JsonWebKeys.IdOf(key);
        Write(id + Extension, key.ExportPkcs8PrivateKeyPem());
        Write(CurrentFile, id);
        return id;
    }

    private void Write(string name, string text)
    {
        var made = Path.Combine(Folder, $".{name}.new");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(made, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(made, Path.Combine(Folder, name), overwrite: true);
        Files.Durable.SyncDirectory(Folder);
    }
}
