using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Puts a received file to a letter.</summary>
public sealed record AddLetterFile(Id<IncomingLetter> Letter, ReceivedFile File);

public sealed class AddLetterFileHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AddLetterFile command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        db.Add(StoredFile.Of(command.File, LettersRefs.To(command.Letter), change));
        // The name of a file may be the applicant's.
        change.Record(
            "letters.file-added", LettersRefs.To(command.Letter),
            ("name", letter.Kind.IsAppeal() ? "—" : command.File.Name), ("sha256", command.File.Sha256));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
