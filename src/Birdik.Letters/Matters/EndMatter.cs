using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>Ends a matter: settled, refused with its ground, passed on to whom, or without result.</summary>
public sealed record EndMatter(Id<Matter> Matter, MatterEnd? End, string Note);

public sealed class EndMatterHandler(BirdikDbContext db, MatterSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(EndMatter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Matter>().SingleOrDefaultAsync(row => row.Id == command.Matter, ct) is not { } matter)
        {
            return MatterProblems.Unknown();
        }

        if (!matter.IsOpen)
        {
            return MatterProblems.Ended();
        }

        if (command.End is not { } end || !Enum.IsDefined(end))
        {
            return LettersProblems.Missing(nameof(command.End));
        }

        var note = command.Note.Trim();
        if (note.Length == 0 && end is MatterEnd.Refused or MatterEnd.PassedOn)
        {
            return Problem.Invalid("letters.matter-note-missing", nameof(command.Note));
        }

        if (note.Length > Matter.MaxNote)
        {
            return LettersProblems.TooLong(nameof(command.Note), Matter.MaxNote);
        }

        matter.EndWith(end, note, Bishkek.DayOf(change.At));
        change.Record("letters.matter-ended", LettersRefs.To(matter.Id), ("end", texts.In($"Letters.MatterEnd.{end}")), ("note", note));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(matter, ct);
        return new Done();
    }
}
