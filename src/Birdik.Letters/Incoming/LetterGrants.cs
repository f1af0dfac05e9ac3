using Birdik.Letters.Matters;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Letters for named readers in the search: each has a grant of its own, which opens it and what is written about it to those who see it by
/// <see cref="LetterSight"/> now; its matter has one too, for where all of its letters are such.
/// </summary>
internal sealed class LetterGrants(BirdikDbContext db) : ISearchGrants
{
    public static string Of(Id<IncomingLetter> letter) => $"letters.named:{letter}";

    public static string Of(Id<Matter> matter) => $"letters.matter:{matter}";

    public async Task<IReadOnlyList<string>> NowAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.View))
        {
            return [];
        }

        // Begins with the index of letters for named readers, which are few.
        var seen = await (
            from letter in db.Set<IncomingLetter>().AsNoTracking().Where(row => row.Access == LetterAccess.Named).SeenBy(db, user)
            join entry in db.Set<MatterLetter>() on (Id<IncomingLetter>?)letter.Id equals entry.IncomingId into entries
            from entry in entries.DefaultIfEmpty()
            select new { letter.Id, Matter = (Id<Matter>?)entry.MatterId }).ToListAsync(ct);
        return [.. seen.Select(row => Of(row.Id)), .. seen.Select(row => row.Matter).OfType<Id<Matter>>().Distinct().Select(Of)];
    }
}
