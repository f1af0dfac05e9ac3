using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>The language in which a person works, wherever they sign in.</summary>
public sealed record SetLanguage(Guid UserId, Language Language);

public sealed class SetLanguageHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetLanguage command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(row => row.Id == command.UserId, ct) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (account.Language != command.Language)
        {
            account.Language = command.Language;
            change.Record(
                "platform.language-chosen", AccountRef.To(account.Id), ("name", account.DisplayName), ("language", command.Language.Code()));
            await db.SaveChangesAsync(ct);
        }

        return new Done();
    }
}
