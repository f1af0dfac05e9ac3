using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Tokens;

/// <summary>Makes a token for a person's programs, in one of their offices.</summary>
/// <param name="Scopes">Permission codes, or nothing for all the person may do.</param>
public sealed record CreateToken(Guid UserId, int TenantId, string Name, IReadOnlyList<string> Scopes, int Days = ApiToken.DefaultDays);

public sealed class CreateTokenHandler(BirdikDbContext db, ModuleCatalog modules)
{
    /// <returns>The token itself; it is not kept and cannot be shown again.</returns>
    public async Task<Result<NewToken>> HandleAsync(CreateToken command, ChangeContext change, CancellationToken ct)
    {
        if (Check(command) is { Count: > 0 } problems)
        {
            return problems;
        }

        var account = await db.Users.SingleOrDefaultAsync(row => row.Id == command.UserId && row.ClosedAt == null, ct);
        if (account is null)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        var inForce = await db.Set<ApiToken>().CountAsync(
            row => row.UserId == command.UserId && row.RevokedAt == null && row.ExpiresAt > change.At, ct);
        if (inForce >= ApiToken.MaxPerPerson)
        {
            return Problem.Conflict("platform.tokens-too-many", null, ("max", ApiToken.MaxPerPerson));
        }

        var secret = TokenSecret.Make();
        var token = new ApiToken
        {
            UserId = command.UserId,
            TenantId = command.TenantId,
            Name = command.Name.Trim(),
            Prefix = TokenSecret.Prefix(secret),
            Hash = TokenSecret.Hash(secret),
            Scopes = command.Scopes.Count == 0 ? ApiToken.Everything : string.Join(' ', command.Scopes.Distinct()),
            CreatedAt = change.At,
            ExpiresAt = change.At.AddDays(command.Days),
        };
        db.Add(token);
        change.Record(
            "platform.token-made",
            AccountRef.To(account.Id),
            ("name", account.DisplayName),
            ("token", token.Name),
            ("until", Bishkek.DayOf(token.ExpiresAt)));
        await db.SaveChangesAsync(ct);
        return new NewToken(token.Id, secret, token.ExpiresAt);
    }

    private List<Problem> Check(CreateToken command)
    {
        var problems = new List<Problem>();
        if (command.Name.Trim().Length is 0 or > ApiToken.MaxName)
        {
            problems.Add(Problem.Invalid("platform.token-name-invalid", nameof(command.Name), ("max", ApiToken.MaxName)));
        }

        if (command.Days is < 1 or > ApiToken.MaxDays)
        {
            problems.Add(Problem.Invalid("platform.token-days-invalid", nameof(command.Days), ("max", ApiToken.MaxDays)));
        }

        if (command.Scopes.Count > ApiToken.MaxScopes)
        {
            problems.Add(Problem.Invalid("platform.token-scopes-too-many", nameof(command.Scopes), ("max", ApiToken.MaxScopes)));
            return problems;
        }

        problems.AddRange(command.Scopes
            .Where(scope => scope != ApiToken.Everything && !modules.Permissions.ContainsKey(scope))
            .Select(scope => Problem.Invalid("platform.scope-unknown", nameof(command.Scopes), ("scope", scope))));
        return problems;
    }
}

/// <summary>A token just made, with its text.</summary>
public sealed record NewToken(Guid Id, string Token, DateTime ExpiresAt);
