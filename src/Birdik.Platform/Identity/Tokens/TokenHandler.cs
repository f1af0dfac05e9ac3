using System.Security.Claims;
using System.Text.Encodings.Web;
using Birdik.Platform.Api;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Identity.Tokens;

/// <summary><c>Authorization: Bearer birdik_…</c></summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, NationalDb national)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Bearer = "Bearer ";

    private static readonly Func<NationalDb, string, CancellationToken, Task<ApiToken?>> Find =
        EF.CompileAsyncQuery((NationalDb db, string hash, CancellationToken ct) => db.Set<ApiToken>().SingleOrDefault(row => row.Hash == hash));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var secret = header[Bearer.Length..].Trim();
        if (!TokenSecret.LooksRight(secret))
        {
            return AuthenticateResult.Fail("The token is not one of Birdik's.");
        }

        var token = await Find(national, TokenSecret.Hash(secret), Context.RequestAborted);
        if (token is null || !token.InForceAt(TimeProvider.Moment()))
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");
        }

        await NoteUseAsync(token);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(token), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer.Trim();
        return ApiProblems.WriteAsync(Context, new Problem("platform.token-refused"), StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblems.WriteAsync(Context, Problem.Forbidden("platform.not-permitted"));

    private ClaimsPrincipal Principal(ApiToken token)
    {
        var identity = new ClaimsIdentity(Scheme.Name, BirdikClaims.Name, BirdikClaims.Role);
        identity.AddClaim(new Claim(BirdikClaims.User, token.UserId.ToString("D")));
        identity.AddClaim(new Claim(BirdikClaims.Tenant, $"{token.TenantId}", ClaimValueTypes.Integer32));
        identity.AddClaim(new Claim(BirdikClaims.Token, token.Id.ToString("D")));
        identity.AddClaims(token.ScopeList.Select(scope => new Claim(BirdikClaims.Scope, scope)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Once a day, from a scope of its own: the request's context is not bound to a tenant yet.</summary>
    private async Task NoteUseAsync(ApiToken token)
    {
        var today = TimeProvider.Today();
        if (token.LastUsedOn == today)
        {
            return;
        }

        await using var scope = Context.RequestServices.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Set<ApiToken>()
            .Where(row => row.Id == token.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedOn, today), Context.RequestAborted);
    }
}
