using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Appeals;

/// <summary>Changes who may see a letter; the search obeys from the same moment.</summary>
public sealed record SetAccess(Id<IncomingLetter> Letter, LetterAccess Access);

public sealed class SetAccessHandler(BirdikDbContext db, IncomingSearch search)
{
    public async Task<Result<Done>> HandleAsync(SetAccess command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!Enum.IsDefined(command.Access))
        {
            return LettersProblems.Missing(nameof(command.Access));
        }

        letter.Access = command.Access;
        await search.PutAsync(letter, ct);
        change.Record("letters.access-set", LettersRefs.To(letter.Id), ("number", letter.Number), ("access", command.Access.ToString()));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
