using Birdik.Platform.Api;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Identity.Api;

/// <summary><c>/api/v1/tokens</c>: one's own tokens.</summary>
internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/tokens").WithTags("Identity").RequireSignedIn();
        group.MapGet("", ListAsync).WithName("ListTokens");
        group.MapPost("", CreateAsync).WithName("CreateToken");
        group.MapDelete("{id:guid}", RevokeAsync).WithName("RevokeToken");
    }

    private static async Task<IEnumerable<TokenAnswer>> ListAsync(CurrentUser user, TokensOfPerson tokens, CancellationToken ct) =>
        (await tokens.OfAsync(user.Id!.Value, ct)).Select(TokenAnswer.Of);

    private static async Task<IResult> CreateAsync(
        CreateTokenRequest request, HttpContext http, CurrentUser user, AccountWriter writer, Words words, CancellationToken ct)
    {
        if (TokenLimits.Refusal(http.User) is { } problem)
        {
            return problem.ToHttp(words);
        }

        var command = new CreateToken(
            user.Id!.Value, user.TenantId, request.Name, request.Scopes ?? [], request.Days ?? ApiToken.DefaultDays);
        var made = await writer.RunAsync<CreateTokenHandler, NewToken>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return made.ToHttp(words, token => TypedResults.Created($"/api/v1/tokens/{token.Id}", token));
    }

    private static async Task<IResult> RevokeAsync(
        Guid id, HttpContext http, CurrentUser user, AccountWriter writer, Words words, CancellationToken ct)
    {
        if (TokenLimits.Refusal(http.User) is { } problem)
        {
            return problem.ToHttp(words);
        }

        var revoked = await writer.RunAsync<RevokeTokenHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new RevokeToken(user.Id!.Value, id), change, token), ct);
        return revoked.ToHttp(words, _ => TypedResults.NoContent());
    }

    internal sealed record CreateTokenRequest(string Name, IReadOnlyList<string>? Scopes = null, int? Days = null);
}
