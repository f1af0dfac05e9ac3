using Birdik.Platform.Files;

namespace Birdik.Letters.Signatures;

/// <summary>Checks signed files as they lie in the store, with what they sign beside them.</summary>
public sealed class SignedFiles(FileStore store, TimeProvider clock)
{
    private static readonly string[] Detached = [".p7s", ".sig", ".p7m"];

    public static bool MayBeSigned(string name) =>
        ContainerCheck.FormatByName(name) != ContainerFormat.Unknown || Path.GetExtension(name).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    internal async Task<ContainerVerdict> VerifyAsync(ReceivedFile signed, IReadOnlyList<ReceivedFile> beside, CancellationToken ct)
    {
        if (signed.Size > ContainerCheck.MaxBytes || await BytesAsync(signed, ct) is not { } content)
        {
            return ContainerVerdict.Unreadable(ContainerCheck.FormatByName(signed.Name), SignatureProblems.ContainerUnknown());
        }

        var document = Detached.Contains(Path.GetExtension(signed.Name).ToLowerInvariant()) ? DocumentOf(signed, beside) : null;
        return ContainerCheck.Of(
            content, signed.Name, document is not null && await BytesAsync(document, ct) is { } bytes ? new SignedDocument(document.Name, bytes) : null,
            clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>«letter.pdf.p7s» signs «letter.pdf»; where no name fits, the only other file.</summary>
    private static ReceivedFile? DocumentOf(ReceivedFile signed, IReadOnlyList<ReceivedFile> beside)
    {
        var name = Path.GetFileNameWithoutExtension(signed.Name);
        return beside.FirstOrDefault(file => file.Name == name) ?? (beside.Count == 1 ? beside[0] : null);
    }

    private async Task<byte[]?> BytesAsync(ReceivedFile file, CancellationToken ct)
    {
        await using var content = store.Open(file.Sha256);
        if (content is null || content.Length > ContainerCheck.MaxBytes)
        {
            return null;
        }

        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
