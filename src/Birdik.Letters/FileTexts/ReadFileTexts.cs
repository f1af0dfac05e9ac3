using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FileTexts;

/// <summary>How far the files of a letter were read, for its page.</summary>
public sealed class ReadFileTexts(BirdikDbContext db)
{
    public Task<Dictionary<Id<StoredFile>, FileTextNote>> OfAsync(Id<IncomingLetter> letter, CancellationToken ct = default) =>
        db.Set<FileText>().Where(row => row.LetterId == letter)
            .Select(row => new FileTextNote(row.FileId, row.State, row.Confidence)).ToDictionaryAsync(note => note.FileId, ct);
}

/// <param name="Confidence">Percent; null where nothing had to be recognized.</param>
public sealed record FileTextNote(Id<StoredFile> FileId, FileTextState State, int? Confidence);
