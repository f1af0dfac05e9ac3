using System.Text;
using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>What a signed file is worth: an ASiC or BDOC container, or a CMS beside or around its document. Never throws over a file.</summary>
internal static class ContainerCheck
{
    public const int MaxBytes = 100 * 1024 * 1024;

    /// <param name="content">The file as it came.</param>
    /// <param name="name">Its name; says what a detached signature is of, and an old BDOC by its extension.</param>
    /// <param name="document">What a detached signature is of, where it is at hand.</param>
    /// <param name="now">The moment at which certificates are judged.</param>
    public static ContainerVerdict Of(byte[] content, string name, SignedDocument? document, DateTime now)
    {
        if (content.AsSpan().StartsWith("PK"u8))
        {
            var files = ContainerFiles.Read(content);
            return files.TryGet(out var read)
                ? new AsicCheck(read, name, now).Verify()
                : ContainerVerdict.Unreadable(FormatByName(name), files.Problems[0]);
        }

        return DetachedCms.Verify(content, name, document, now)
            ?? ContainerVerdict.Unreadable(
                FormatByName(name), content.Length == 0 ? Problem.Invalid("platform.file-empty", null, ("name", name)) : SignatureProblems.ContainerUnknown());
    }

    internal static ContainerFormat FormatByName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".asice" or ".sce" => ContainerFormat.AsicE,
        ".asics" or ".scs" => ContainerFormat.AsicS,
        ".bdoc" => ContainerFormat.Bdoc,
        ".p7s" or ".p7m" or ".sig" => ContainerFormat.Cms,
        _ => ContainerFormat.Unknown,
    };

    internal static string Ascii(byte[] bytes) => Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
}

/// <summary>The file that a detached signature is of.</summary>
internal sealed record SignedDocument(string Name, byte[] Content);
