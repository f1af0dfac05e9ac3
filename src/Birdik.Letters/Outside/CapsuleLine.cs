using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Birdik.Platform.Keys;

namespace Birdik.Letters.Outside;

/// <summary>The line to other installations: X-Road REST where a security server stands between, plain HTTP(S) where none does.</summary>
internal sealed class CapsuleLine(Signer signer) : IDisposable
{
    private const int MaxAnswer = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Limit,
        MaxResponseContentBufferSize = MaxAnswer,
    };

    public void Dispose() => _client.Dispose();

    /// <summary>Calls a service of a partner. A fault of the line is an outcome, not an exception.</summary>
    public async Task<LineAnswer> CallAsync(ExchangePartner partner, string service, string issue, byte[] body, CancellationToken ct)
    {
        var sent = "";
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{partner.Address.TrimEnd('/')}/{service}");
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.Add("X-Road-Id", Guid.CreateVersion7().ToString());
            request.Headers.Add("X-Road-Issue", Uri.EscapeDataString(issue));
            if (partner.Client.Length > 0)
            {
                request.Headers.Add("X-Road-Client", partner.Client);
            }

            sent = LineHead.Of(request);
            using var answer = await _client.SendAsync(request, ct);
            var text = await answer.Content.ReadAsStringAsync(ct);
            // A security server names its own faults, whatever stands in the answer.
            var fault = answer.Headers.TryGetValues("X-Road-Error", out var named) ? string.Join(", ", named) : "";
            var outcome = fault.Length == 0 && answer.IsSuccessStatusCode && Read(text) is { } read
                ? Of(read, text)
                : new LineAnswer(EnvelopeOutcome.TechnicalFault, $"HTTP {(int)answer.StatusCode} {fault}".TrimEnd(), text);
            return outcome with { Asked = sent, Head = LineHead.Of(answer) };
        }
        catch (Exception failure) when (failure is HttpRequestException or UriFormatException or InvalidOperationException or NotSupportedException
            || (failure is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return new LineAnswer(EnvelopeOutcome.TechnicalFault, $"{failure.GetType().Name}: {failure.Message}", "") { Asked = sent };
        }
    }

    public byte[] Sign(DhxStatus status)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(status, DhxForm.Json);
        var signature = signer.Sign(payload);
        var key = signer.PublicKeys().Keys.Single(one => one.Kid == signature.KeyId);
        return JsonSerializer.SerializeToUtf8Bytes(
            new SignedStatus(payload, new Exchange.StickSignature(key, Base64Url.EncodeToString(signature.Value))), DhxForm.Json);
    }

    /// <summary>The envelope as it is shown: the capsule is only named.</summary>
    public static string Show(DhxDocument document, Exchange.StickManifest? manifest) => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["DHXVersion"] = document.Version,
            ["recipient"] = document.Recipient,
            ["consignmentId"] = document.ConsignmentId,
            ["documentAttachment"] = $"{document.DocumentAttachment?.Length ?? 0} bytes",
            ["manifest"] = manifest,
        },
        Shown);

    public static string Show(byte[] body) => Encoding.UTF8.GetString(body);

    private static LineAnswer Of(DhxAnswer read, string text) => read.Fault is not { } fault
        ? new LineAnswer(EnvelopeOutcome.Accepted, "", text)
        : new LineAnswer(
            fault.Faultcode == DhxFaults.Duplicate ? EnvelopeOutcome.Duplicate : EnvelopeOutcome.BusinessFault,
            $"{fault.Faultcode}: {fault.Faultstring}", text);

    /// <summary>Null for anything that is no answer of the service: a proxy's page, an X-Road fault.</summary>
    private static DhxAnswer? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DhxAnswer>(text, DhxForm.Json) is { } read && (read.ReceiptId is not null || read.Fault is not null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions Shown = new(DhxForm.Json) { WriteIndented = true };
}

/// <summary>How a call ended, and what came back.</summary>
internal sealed record LineAnswer(EnvelopeOutcome Outcome, string Fault, string Text)
{
    /// <summary>First line and headers of the call, and of what came back.</summary>
    public string Asked { get; init; } = "";

    public string Head { get; init; } = "";

    public bool IsTaken => Outcome is EnvelopeOutcome.Accepted or EnvelopeOutcome.Duplicate;
}
