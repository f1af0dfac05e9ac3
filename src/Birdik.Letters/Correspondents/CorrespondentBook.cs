using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Correspondents;

/// <summary>Finds a correspondent by name, or enters it.</summary>
public sealed class CorrespondentBook(BirdikDbContext db, CorrespondentSearch search)
{
    public async Task<Correspondent> OfAsync(string name, LetterKind kind, CorrespondentClass? sort, CancellationToken ct)
    {
        var key = Correspondent.Key(name);
        var known = await db.Set<Correspondent>().FirstOrDefaultAsync(row => row.NameKey == key, ct);
        if (known is null)
        {
            known = Correspondent.Of(name, sort ?? CorrespondentClasses.Guess(name, kind));
            db.Add(known);
            await search.PutAsync(known, ct);
        }
        else if (sort is { } chosen)
        {
            await SetClassAsync(known, chosen, ct);
        }

        return known;
    }

    public async Task SetClassAsync(Correspondent known, CorrespondentClass chosen, CancellationToken ct)
    {
        if (known.Class != chosen)
        {
            known.Class = chosen;
            await search.PutAsync(known, ct);
        }
    }
}
