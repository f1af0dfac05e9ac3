using System.Text.Json;
using Birdik.Letters.Exchange;
using Birdik.Platform.Keys;
using Birdik.Platform.Results;

namespace Birdik.Letters.Outside;

/// <summary>
/// Letters as DHX sends them over X-Road: a capsule with metadata and files, signed by the sending installation, in an envelope that names
/// recipient and consignment. Shaped after the protocol's <c>sendDocument</c>; the capsule is this program's own archive, since no national one is in force.
/// </summary>
internal sealed class DhxForm(Signer signer) : IOutsideSystem
{
    public const string Version = "1.0";
    public const string SystemCode = "dhx";

    /// <summary>What an envelope may weigh on the line, base64 and all.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Code => SystemCode;

    public string Extension => "json";

    /// <summary>Who is to have it, by the code of the other installation; empty in an envelope kept as a file.</summary>
    public string Recipient { get; init; } = "";

    public async Task WriteAsync(Stream target, StickManifest letters, Func<string, Stream?> open, CancellationToken ct)
    {
        using var capsule = new MemoryStream();
        await StickArchive.WriteAsync(capsule, letters, signer, open, ct);
        await JsonSerializer.SerializeAsync(
            target, new DhxDocument(Version, Recipient, letters.Letters[0].Consignment, capsule.ToArray()), Json, ct);
    }

    public async Task<Result<StickRead>> ReadAsync(Stream source, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        try
        {
            var document = await JsonSerializer.DeserializeAsync<DhxDocument>(source, Json, ct);
            return document?.DocumentAttachment is { Length: > 0 }
                ? await CapsuleAsync(document, maxFile, take, ct) : Problem.Invalid("letters.stick-unreadable", "Upload");
        }
        catch (JsonException)
        {
            return Problem.Invalid("letters.stick-unreadable", "Upload");
        }
    }

    public static async Task<Result<StickRead>> CapsuleAsync(
        DhxDocument document, long maxFile, Func<StickFile, Stream, Task<Problem?>> take, CancellationToken ct)
    {
        using var capsule = new MemoryStream(document.DocumentAttachment!, writable: false);
        return await StickArchive.ReadAsync(capsule, maxFile, take, ct);
    }
}

/// <summary>The input of <c>sendDocument</c>; parameters that are not known are passed over.</summary>
/// <param name="DocumentAttachment">The capsule; base64 in JSON.</param>
internal sealed record DhxDocument(
    [property: System.Text.Json.Serialization.JsonPropertyName("DHXVersion")] string? Version,
    string? Recipient,
    Guid ConsignmentId,
    byte[]? DocumentAttachment);

/// <summary>The output of <c>sendDocument</c>: a receipt or a business fault.</summary>
internal sealed record DhxAnswer(string? ReceiptId, DhxFault? Fault);

internal sealed record DhxFault(string Faultcode, string Faultstring);

/// <summary>The fault codes of DHX.</summary>
internal static class DhxFaults
{
    public const string UnsupportedVersion = "DHX.UnsupportedVersion";
    public const string Duplicate = "DHX.Duplicate";
    public const string Validation = "DHX.Validation";
    public const string InvalidAddressee = "DHX.InvalidAddressee";
    public const string SizeLimitExceeded = "DHX.SizeLimitExceeded";
}

/// <summary>What became of a document, told back to its sender.</summary>
/// <param name="Recipient">The code of the office that sent the document.</param>
/// <param name="Word">The number there, or why it is refused.</param>
internal sealed record DhxStatus(string Recipient, Guid ConsignmentId, string Status, string Word)
{
    public const string Registered = "registered";
    public const string Refused = "refused";
}

/// <summary>A status under the signature of the installation that tells it.</summary>
internal sealed record SignedStatus(byte[] Payload, StickSignature Signature);
