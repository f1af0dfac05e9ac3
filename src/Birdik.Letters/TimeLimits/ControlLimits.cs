using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.TimeLimits;

/// <summary>The last day that may be set as a control date: the term by law, or the day to which it was extended.</summary>
public sealed class ControlLimits(BirdikDbContext db, Terms terms)
{
    /// <summary>Null where no rule applies.</summary>
    public async Task<DateOnly?> OfAsync(IncomingLetter letter, CancellationToken ct)
    {
        var sender = await db.Set<Correspondent>().Where(row => row.Id == letter.SenderId).Select(row => row.Class).SingleAsync(ct);
        if (await terms.OfAsync(letter.Kind, sender, letter.RegisteredOn, ct) is not { } term)
        {
            return null;
        }

        var extended = await db.Set<LetterExtension>().Where(row => row.LetterId == letter.Id).MaxAsync(row => (DateOnly?)row.To, ct);
        return extended > term.Due ? extended : term.Due;
    }
}
