using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Leaves in the history of letters that somebody is given them as a file.</summary>
/// <param name="System">The outside system they are for; null where they go on a stick.</param>
public sealed record TakeOutLetters(IReadOnlyList<Id<OutgoingLetter>> Letters, string? System);

public sealed class TakeOutLettersHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(TakeOutLetters command, ChangeContext change, CancellationToken ct)
    {
        var numbers = await db.Set<OutgoingLetter>().Where(row => command.Letters.Contains(row.Id))
            .Select(row => new { row.Id, row.Number }).ToDictionaryAsync(row => row.Id, row => row.Number, ct);
        foreach (var letter in command.Letters)
        {
            if (command.System is { } system)
            {
                change.Record("letters.outgoing-exported", LettersRefs.To(letter), ("number", numbers[letter]), ("system", system));
            }
            else
            {
                change.Record("letters.outgoing-on-stick", LettersRefs.To(letter), ("number", numbers[letter]));
            }
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
