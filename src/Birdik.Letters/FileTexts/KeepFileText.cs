using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FileTexts;

/// <summary>Keeps what was read out of a file, and lets the search find the letter by it.</summary>
internal sealed record KeepFileText(Id<StoredFile> File, Id<IncomingLetter> Letter, FoundText Found);

internal sealed class KeepFileTextHandler(BirdikDbContext db, IncomingSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(KeepFileText command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var (state, text, confidence) = command.Found;
        if (await db.Set<FileText>().SingleOrDefaultAsync(row => row.FileId == command.File, ct) is { } known)
        {
            (known.State, known.Text, known.Confidence, known.ReadAt) = (state, text, confidence, change.At);
        }
        else
        {
            db.Add(new FileText
            {
                FileId = command.File, LetterId = command.Letter, State = state, Text = text, Confidence = confidence, ReadAt = change.At,
            });
        }

        change.Record("letters.file-read", LettersRefs.To(letter.Id), ("outcome", texts.In($"Letters.FileText.{state}")), ("confidence", confidence));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(letter, ct);
        return new Done();
    }
}
