using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Who finds a letter that came, and what is written about it: the same for the letter, its answers and notices. To whom it is open because they
/// are named or carry it out is told by <see cref="LetterGrants"/>.
/// </summary>
/// <param name="Permission">What one needs to find it.</param>
/// <param name="OfCitizen">A citizen wrote: not all who may see it know who it was, and what was written.</param>
/// <param name="HasReaders">Some may see it by name.</param>
internal sealed record LetterFinding(string Permission, bool OfCitizen, bool HasReaders)
{
    /// <param name="access">Who may see the letter.</param>
    /// <param name="kind">What a citizen wrote, and who it was, is found only by those who may see it.</param>
    /// <param name="otherwise">The permission where nothing closes it.</param>
    public static LetterFinding Of(LetterAccess access, LetterKind kind, string otherwise) => new(
        access == LetterAccess.Named ? LetterGrants.Nobody
        : access == LetterAccess.Restricted || kind.IsAppeal() ? LettersPermissions.Confidential
        : otherwise,
        kind.IsAppeal(), access != LetterAccess.Office);

    /// <summary>Of what may be about a letter.</summary>
    public static async Task<LetterFinding> OfAsync(BirdikDbContext db, Id<IncomingLetter>? about, string otherwise, CancellationToken ct)
    {
        if (about is not { } id)
        {
            return new(otherwise, false, false);
        }

        var letter = await db.Set<IncomingLetter>().Where(row => row.Id == id).Select(row => new { row.Access, row.Kind }).SingleAsync(ct);
        return Of(letter.Access, letter.Kind, otherwise);
    }

    /// <summary>Puts an entry, and where readers by name may not know the citizen, what is left of it for them.</summary>
    public async Task PutAsync(SearchIndex index, SearchEntry whole, SearchEntry forReaders, CancellationToken ct)
    {
        await index.PutAsync(whole, ct);
        if (OfCitizen)
        {
            await index.PutLesserAsync(whole.Source, HasReaders ? forReaders : null, ct);
        }
    }
}

internal static class LesserEntries
{
    /// <summary>Puts what those find to whom <see cref="LetterGrants"/> opens only a part, or takes it away.</summary>
    public static Task PutLesserAsync(this SearchIndex index, SourceRef of, SearchEntry? lesser, CancellationToken ct)
    {
        var source = LesserEntry.Of(of);
        return lesser is null
            ? index.RemoveAsync(source, ct)
            : index.PutAsync(lesser with { Source = source, Permission = LetterGrants.Nobody }, ct);
    }
}
