using System.Buffers.Text;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Birdik.Platform.Keys;
using Birdik.Platform.Results;

namespace Birdik.Letters.Exchange;

/// <summary>
/// Letters on a stick, for offices without a line: a tar of the manifest, the signature under it and the files, in this order, so that of an archive cut
/// off what came before the cut can still be relied on. Nothing in it is secret; whoever carries it can read it, and nobody can alter it unseen.
/// </summary>
internal static class StickArchive
{
    public const string MediaType = "application/x-tar";
    public const int MaxManifest = 4 * 1024 * 1024;
    private const string Manifest = "manifest.json";
    private const string Signature = "signature.json";
    private const string Folder = "files/";
    private const int MostEntries = 2_000;

    public static async Task WriteAsync(
        Stream target, StickManifest manifest, Signer signer, Func<string, Stream?> open, CancellationToken ct)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, JsonSerializerOptions.Web);
        var signature = signer.Sign(bytes);
        var key = signer.PublicKeys().Keys.Single(key => key.Kid == signature.KeyId);
        await using var tar = new TarWriter(target, TarEntryFormat.Pax, leaveOpen: true);
        await PutAsync(tar, Manifest, new MemoryStream(bytes), ct);
        await PutAsync(tar, Signature, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(
            new StickSignature(key, Base64Url.EncodeToString(signature.Value)), JsonSerializerOptions.Web)), ct);
        foreach (var sha256 in manifest.Letters.SelectMany(letter => letter.Files).Select(file => file.Sha256).Distinct())
        {
            await using var content = open(sha256) ?? throw new InvalidOperationException($"The content {sha256} is missing from the store.");
            await PutAsync(tar, Folder + sha256, content, ct);
        }
    }

    /// <summary>Reads as far as the archive goes. Files are handed over one by one, already checked against the manifest.</summary>
    public static async Task<Result<StickRead>> ReadAsync(
        Stream source, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        byte[]? manifest = null;
        StickRead? read = null;
        var problems = new List<Problem>();
        try
        {
            await using var tar = new TarReader(source, leaveOpen: true);
            for (var count = 0; count < MostEntries && await tar.GetNextEntryAsync(copyData: false, ct) is { } entry; count++)
            {
                if (entry.Name == Manifest && manifest is null)
                {
                    manifest = await BytesAsync(entry, MaxManifest, ct);
                }
                else if (entry.Name == Signature && manifest is not null && read is null)
                {
                    var checkedManifest = Check(manifest, await BytesAsync(entry, MaxManifest, ct));
                    if (!checkedManifest.TryGet(out read))
                    {
                        return checkedManifest;
                    }
                }
                else if (read is not null && entry.Name.StartsWith(Folder, StringComparison.Ordinal)
                    && read.FileOf(entry.Name[Folder.Length..]) is { } file && await BytesAsync(entry, maxFile, ct) is { } content)
                {
                    await TakeAsync(file, content, read, take, problems);
                }
            }
        }
        // Where the stick was pulled out, or the bytes are none of a tar.
        catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            read?.Cut();
        }

        return read is null ? Problem.Invalid("letters.stick-unreadable", "Upload")
            : read with { Problems = problems };
    }

    private static async Task TakeAsync(
        StickFile file, byte[] content, StickRead read, Func<StickFile, Stream, Task<Problem?>> take, List<Problem> problems)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
        {
            problems.Add(Problem.Invalid("letters.stick-file-altered", null, ("name", file.Name)));
            return;
        }

        using var stream = new MemoryStream(content, writable: false);
        if (await take(file, stream) is { } refused)
        {
            problems.Add(refused);
            return;
        }

        read.Have.Add(file.Sha256);
    }

    private static Result<StickRead> Check(byte[] bytes, byte[]? signature)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<StickManifest>(bytes, JsonSerializerOptions.Web);
            var seal = JsonSerializer.Deserialize<StickSignature>(signature ?? [], JsonSerializerOptions.Web);
            if (manifest is not { Format: StickManifest.Known, Letters: not null } || seal?.Key is null || !seal.Holds(bytes))
            {
                return Problem.Invalid("letters.stick-altered", "Upload");
            }

            return new StickRead(manifest, seal.Key.Kid, [], []);
        }
        catch (JsonException)
        {
            return Problem.Invalid("letters.stick-altered", "Upload");
        }
    }

    private static async Task PutAsync(TarWriter tar, string name, Stream content, CancellationToken ct) =>
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content }, ct);

    private static async Task<byte[]?> BytesAsync(TarEntry entry, long most, CancellationToken ct)
    {
        if (entry.DataStream is not { } data || entry.Length > most)
        {
            return null;
        }

        var bytes = new byte[entry.Length];
        await data.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}

/// <summary>The installation's signature under a manifest.</summary>
/// <param name="Value">ECDSA P-256 over SHA-256, r‖s, as base64url.</param>
internal sealed record StickSignature(JsonWebKey Key, string Value)
{
    public bool Holds(byte[] manifest)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.DecodeFromChars(Key.X), Y = Base64Url.DecodeFromChars(Key.Y) },
            });
            return Key.Kid == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(
                    $$"""{"crv":"P-256","kty":"EC","x":"{{Key.X}}","y":"{{Key.Y}}"}""")))
                && key.VerifyData(manifest, Base64Url.DecodeFromChars(Value), HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>What could be read of an archive.</summary>
/// <param name="KeyId">The key of the installation that signed it.</param>
/// <param name="Have">The contents that are here.</param>
internal sealed record StickRead(StickManifest Manifest, string KeyId, HashSet<string> Have, IReadOnlyList<Problem> Problems)
{
    /// <summary>The archive ends before its end.</summary>
    public bool IsCut { get; private set; }

    public void Cut() => IsCut = true;

    public StickFile? FileOf(string sha256) =>
        Manifest.Letters.SelectMany(letter => letter.Files).FirstOrDefault(file => file.Sha256 == sha256 && !Have.Contains(sha256));
}
