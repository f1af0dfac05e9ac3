using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>
/// What can be told of a call by its headers, before anything of it is read. They prove nothing, the signature does that; but who could be no partner of
/// any office is not listened to.
/// </summary>
internal sealed class DhxDoor(NationalDb db, WritePipeline pipeline)
{
    public const string ClientHeader = "X-Road-Client";

    private const string XRoadPath = "/r1/";
    private const int MemberParts = 3;

    /// <summary>Why a call is not read; null where it is.</summary>
    public async Task<DhxFault?> RefuseUnreadAsync(HttpRequest request, int max, CancellationToken ct) =>
        request.ContentLength > max ? TooLarge(max)
        : await MayBePartnerAsync(request, ct) ? null
        : new DhxFault(DhxFaults.Validation, "No office here exchanges letters with this caller.");

    public static DhxFault TooLarge(int max) => new(DhxFaults.SizeLimitExceeded, $"At most {max} bytes.");

    /// <summary>Answers a call of which it is not known whose it is, and notes it in the journal of the office that was called.</summary>
    /// <param name="office">The installation's own where no office is known either.</param>
    public async Task<IResult> RefuseAsync(HttpRequest request, string service, DhxFault fault, CancellationToken ct, int office = Tenant.Installation)
    {
        var answer = DhxText.Fault(fault.Faultcode, fault.Faultstring);
        var call = new NoteRefusedCall(service, $"{fault.Faultcode}: {fault.Faultstring}", LineHead.Of(request), answer);
        _ = await pipeline.RunAsync<NoteRefusedCallHandler, Done>(
            office, Actor.System, (handler, change, token) => handler.HandleAsync(call, change, token), ct);
        return Results.Content(answer, "application/json");
    }

    /// <summary>Anyone, where some partner is called past X-Road; else the member by whose name a partner is called through it.</summary>
    private async Task<bool> MayBePartnerAsync(HttpRequest request, CancellationToken ct)
    {
        var member = request.Headers[ClientHeader].ToString().Split('/') is { Length: MemberParts or MemberParts + 1 } parts && !parts.Contains("")
            ? $"{XRoadPath}{string.Join('/', parts.Take(MemberParts))}/" : null;
        return await db.Set<ExchangePartner>().AnyAsync(
            row => row.IsOn && (!row.Address.Contains(XRoadPath) || (member != null && row.Address.Contains(member))), ct);
    }
}
