using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Tokens;

/// <summary>A token stops working at once.</summary>
/// <param name="UserId">Its owner: nobody revokes another's through this.</param>
public sealed record RevokeToken(Guid UserId, Guid TokenId);

public sealed class RevokeTokenHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(RevokeToken command, ChangeContext change, CancellationToken ct)
    {
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(
            row => row.Id == command.TokenId && row.UserId == command.UserId, ct);
        if (token is null)
        {
            return Problem.NotFound("platform.token-unknown");
        }

        if (token.RevokedAt is null)
        {
            token.RevokedAt = change.At;
            change.Record("platform.token-revoked", AccountRef.To(token.UserId), ("token", token.Name), ("prefix", token.Prefix));
            await db.SaveChangesAsync(ct);
        }

        return new Done();
    }
}
