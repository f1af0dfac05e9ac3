using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Agreements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Powers.Api;

/// <summary><c>/api/v1/powers/agreements</c>: drafts and steps of one's own office. The list is the register's own.</summary>
internal static class AgreementEndpoints
{
    private const string Path = "/api/v1/powers/agreements";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("powers");
        group.MapPost("/", DraftAsync).WithName("Draft delegation").Require(PowersPermissions.Delegate);
        group.MapPost("/{id:guid}/steps", StepAsync).WithName("Step of a delegation").Require(PowersPermissions.Delegate);
    }

    private static async Task<IResult> DraftAsync(DraftAgreement body, Writer writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<DraftAgreementHandler, Id<DelegationAgreement>>(
            (handler, change, token) => handler.HandleAsync(body, change, token), ct);
        return answer.ToHttp(words, id => TypedResults.Created($"{Path}/{id}", new { id }));
    }

    private static async Task<IResult> StepAsync(Guid id, StepBody body, Writer writer, Words words, CancellationToken ct)
    {
        var command = new StepAgreement(new Id<DelegationAgreement>(id), body.Step, body.Reason);
        var answer = await writer.RunAsync<StepAgreementHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }
}

/// <summary>The next step, with its reason where one is needed.</summary>
public sealed record StepBody(AgreementStep Step, string Reason = "");
