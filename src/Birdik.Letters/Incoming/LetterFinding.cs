using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Who finds a letter that came, and what is written about it: the same for the letter, its answers, notices and arrival.</summary>
/// <param name="Permission">What one needs to find it.</param>
/// <param name="HidesCitizen">Readers by name may be outside the circle that knows who wrote an appeal, and what.</param>
internal sealed record LetterFinding(string Permission, bool HidesCitizen)
{
    /// <param name="id">The letter.</param>
    /// <param name="access">Who may see it.</param>
    /// <param name="kind">What a citizen wrote, and who it was, is found only by those who may see it.</param>
    /// <param name="otherwise">The permission where nothing closes it.</param>
    public static LetterFinding Of(Id<IncomingLetter> id, LetterAccess access, LetterKind kind, string otherwise) =>
        access == LetterAccess.Named ? new(LetterGrants.Of(id), kind.IsAppeal())
        : access == LetterAccess.Restricted || kind.IsAppeal() ? new(LettersPermissions.Confidential, false)
        : new(otherwise, false);

    /// <summary>Of what may be about a letter.</summary>
    public static async Task<LetterFinding> OfAsync(BirdikDbContext db, Id<IncomingLetter>? about, string otherwise, CancellationToken ct)
    {
        if (about is not { } id)
        {
            return new(otherwise, false);
        }

        var letter = await db.Set<IncomingLetter>().Where(row => row.Id == id).Select(row => new { row.Access, row.Kind }).SingleAsync(ct);
        return Of(id, letter.Access, letter.Kind, otherwise);
    }
}
