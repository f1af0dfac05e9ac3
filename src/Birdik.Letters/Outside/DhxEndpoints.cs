using System.Text.Json;
using Birdik.Letters.Exchange;
using Birdik.Platform.Files;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>
/// What other installations call, directly or by X-Road: <c>POST /dhx/v1/sendDocument</c>, <c>POST /dhx/v1/documentStatus</c>,
/// <c>GET /dhx/v1/representationList</c>. Nobody signs in: a capsule is believed by its signature, and only of a key that the office has entered. A
/// business fault is an answer with <c>fault</c>; anything but 200 is a technical one.
/// </summary>
internal static class DhxEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/dhx/v1").WithTags("Exchange");
        group.MapPost("/sendDocument", SendDocumentAsync).WithName("DhxSendDocument").Produces<DhxAnswer>().Public()
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        group.MapPost("/documentStatus", StatusAsync).WithName("DhxDocumentStatus").Produces<DhxAnswer>().Public();
        group.MapGet("/representationList", ListAsync).WithName("DhxRepresentationList").Public();
    }

    private static async Task<IResult> SendDocumentAsync(
        HttpContext http, DhxDoor door, NationalDb db, FileStore store, FileSettings settings, WritePipeline pipeline, CancellationToken ct)
    {
        if (await door.RefuseUnreadAsync(http.Request, DhxForm.MaxBytes, ct) is { } unread)
        {
            return await RefuseAsync(unread);
        }

        if (await BodyAsync(http, DhxForm.MaxBytes, ct) is not { } body)
        {
            return await RefuseAsync(DhxDoor.TooLarge(DhxForm.MaxBytes));
        }

        if (Read<DhxDocument>(body) is not { DocumentAttachment.Length: > 0 } document)
        {
            return await RefuseAsync(new(DhxFaults.Validation, "The envelope cannot be read."));
        }

        if (document.Version != DhxForm.Version)
        {
            return await RefuseAsync(new(DhxFaults.UnsupportedVersion, $"Version {DhxForm.Version} is spoken here."));
        }

        var office = await db.Set<Tenant>().SingleOrDefaultAsync(
            row => row.Code == document.Recipient && row.Kind != TenantKind.Installation && row.To == null, ct);
        if (office is null)
        {
            return await RefuseAsync(new(DhxFaults.InvalidAddressee, "There is no such office here."));
        }

        var files = new Dictionary<string, ReceivedFile>();
        var opened = await DhxForm.CapsuleAsync(document, settings.MaxBytes, async (file, content) =>
        {
            var received = await store.ReceiveAsync(content, file.Name, ct);
            if (received.TryGet(out var kept))
            {
                files[file.Sha256] = kept;
            }

            return received.Succeeded ? null : received.Problems[0];
        }, ct);
        if (!opened.TryGet(out var read))
        {
            return await RefuseAsync(new(DhxFaults.Validation, opened.Problems[0].Code), office.Id);
        }

        var partner = await db.Set<ExchangePartner>().FirstOrDefaultAsync(row => row.TenantId == office.Id && row.KeyId == read.KeyId && row.IsOn, ct);
        if (partner is null)
        {
            return await RefuseAsync(new(DhxFaults.Validation, "The key of the capsule is not known to the office."), office.Id);
        }

        var answer = await pipeline.RunAsync<ReceiveCapsuleHandler, LineAnswer>(
            office.Id, Actor.System,
            (handler, change, token) => handler.HandleAsync(new ReceiveCapsule(partner, document, read, files, LineHead.Of(http.Request)), change, token), ct);
        return Results.Content(answer.Value.Text, "application/json");

        Task<IResult> RefuseAsync(DhxFault fault, int office = Tenant.Installation) => door.RefuseAsync(http.Request, "sendDocument", fault, ct, office);
    }

    private static async Task<IResult> StatusAsync(HttpContext http, DhxDoor door, NationalDb db, WritePipeline pipeline, CancellationToken ct)
    {
        if (await door.RefuseUnreadAsync(http.Request, StickArchive.MaxManifest, ct) is { } unread)
        {
            return await RefuseAsync(unread);
        }

        if (await BodyAsync(http, StickArchive.MaxManifest, ct) is not { } body || Read<SignedStatus>(body) is not { Payload: { } payload, Signature: { Key: not null } seal }
            || !seal.Holds(payload) || Read<DhxStatus>(payload) is not { Recipient: not null, Word: not null } status)
        {
            return await RefuseAsync(new(DhxFaults.Validation, "The status cannot be read, or its signature does not hold."));
        }

        var found = await (
            from office in db.Set<Tenant>()
            where office.Code == status.Recipient
            join partner in db.Set<ExchangePartner>() on office.Id equals partner.TenantId
            where partner.KeyId == seal.Key.Kid && partner.IsOn
            select partner).ToListAsync(ct);
        if (found.Count == 0)
        {
            return await RefuseAsync(new(DhxFaults.InvalidAddressee, "No office here exchanges letters with this key."));
        }

        var answer = await pipeline.RunAsync<TakeStatusHandler, LineAnswer>(
            found[0].TenantId, Actor.System,
            (handler, change, token) => handler.HandleAsync(new TakeStatus(found, status, body, LineHead.Of(http.Request)), change, token), ct);
        return Results.Content(answer.Value.Text, "application/json");

        Task<IResult> RefuseAsync(DhxFault fault) => door.RefuseAsync(http.Request, "documentStatus", fault, ct);
    }

    /// <summary>The offices this installation stands for.</summary>
    private static async Task<IResult> ListAsync(NationalDb db, CancellationToken ct) => TypedResults.Ok(
        (await db.Set<Tenant>().Where(row => row.Kind != TenantKind.Installation && row.To == null).OrderBy(row => row.Code).ToListAsync(ct))
            .Select(row => new { memberCode = row.Code, representeeName = row.Name.Ky }));

    /// <summary>Null where it is larger than it may be.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContext http, int max, CancellationToken ct)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = max;
        }

        using var bytes = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(bytes, ct);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return bytes.ToArray();
    }

    private static T? Read<T>(byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, DhxForm.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Answers of the services as text.</summary>
internal static class DhxText
{
    public static string Fault(string code, string text) => JsonSerializer.Serialize(new DhxAnswer(null, new DhxFault(code, text)), DhxForm.Json);

    public static string Receipt(string id) => JsonSerializer.Serialize(new DhxAnswer(id, null), DhxForm.Json);
}
