using Birdik.Letters.Outgoing;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>
/// What was agreed to and signed is a text. When it is changed, those who agreed are asked anew, and signatures are taken off: they stay in the store and go
/// nowhere with the letter. Saves nothing.
/// </summary>
public sealed class SpokenForDrafts(BirdikDbContext db)
{
    public async Task TakeBackAsync(OutgoingLetter letter, ChangeContext change, CancellationToken ct)
    {
        foreach (var agreement in await db.Set<Agreement>().Where(row => row.LetterId == letter.Id && row.State != AgreementState.Asked).ToListAsync(ct))
        {
            agreement.AskAgain(change.At);
            change.Record("letters.agreement-asked-again", LettersRefs.To(letter.Id), ("name", agreement.Name));
        }

        foreach (var signature in await db.Set<LetterSignature>().Where(row => row.LetterId == letter.Id && row.TakenOffAt == null).ToListAsync(ct))
        {
            signature.TakeOff(change.At);
            var (owner, taken) = (LettersRefs.To(letter.Id), SourceRef.To(LetterSignature.Kind, signature.Id));
            foreach (var file in await db.Set<StoredFile>()
                .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id && row.UploadedAt == signature.AttachedAt).ToListAsync(ct))
            {
                db.Entry(file).Property(row => row.OwnerKind).CurrentValue = taken.Kind;
                db.Entry(file).Property(row => row.OwnerId).CurrentValue = taken.Id;
            }

            change.Record("letters.signature-taken-off", owner, ("signer", signature.Signer));
        }
    }
}
