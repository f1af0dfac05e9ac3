using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Post;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>What lies beside an outgoing letter: its agreement sheet, signatures, files and the parcel it went by.</summary>
public sealed class ReadAgreements(BirdikDbContext db)
{
    public async Task<LetterSheet> OfAsync(Id<OutgoingLetter> letter, CancellationToken ct = default)
    {
        var owner = LettersRefs.To(letter);
        return new LetterSheet(
            await db.Set<Agreement>().AsNoTracking().Where(row => row.LetterId == letter).OrderBy(row => row.AskedAt).ToListAsync(ct),
            await db.Set<LetterSignature>().AsNoTracking().Where(row => row.LetterId == letter && row.TakenOffAt == null).OrderBy(row => row.AttachedAt).ToListAsync(ct),
            await db.Set<StoredFile>().AsNoTracking()
                .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).OrderBy(row => row.UploadedAt).ToListAsync(ct),
            await db.Set<Parcel>().AsNoTracking().Where(row => row.LetterId == letter).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync(ct),
            await db.Set<MailOut>().AsNoTracking().Where(row => row.LetterId == letter).OrderByDescending(row => row.QueuedAt).FirstOrDefaultAsync(ct));
    }
}

/// <summary>The sheet of an outgoing letter.</summary>
public sealed record LetterSheet(
    IReadOnlyList<Agreement> Agreements, IReadOnlyList<LetterSignature> Signatures, IReadOnlyList<StoredFile> Files, Parcel? Parcel, MailOut? Mail);
