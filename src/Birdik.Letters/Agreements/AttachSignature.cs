using Birdik.Letters.Outgoing;
using Birdik.Letters.Signatures;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>Puts a signature to a letter, made elsewhere over its paper: a signed container, or a CMS with what it signs within or beside it.</summary>
/// <param name="Files">The signature first, then what it signs where that is a file of its own.</param>
internal sealed record AttachSignature(Id<OutgoingLetter> Letter, IReadOnlyList<ReceivedFile> Files, ContainerVerdict Verdict);

internal sealed class AttachSignatureHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AttachSignature command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (command.Verdict.Integrity != Integrity.Ok)
        {
            return command.Verdict.Problems.Count > 0
                ? command.Verdict.Problems.Select(problem => problem with { Field = "Signature" }).ToList()
                : [Problem.Invalid("letters.signature-missing", "Signature")];
        }

        var owner = LettersRefs.To(command.Letter);
        var beside = await db.Set<StoredFile>().Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).Select(row => row.Sha256).ToHashSetAsync(ct);
        if (!SignedPaper.IsOf(command.Verdict, letter, beside))
        {
            return Problem.Invalid("letters.signature-of-another", "Signature");
        }

        var files = command.Files.Select(file => StoredFile.Of(file, owner, change)).ToList();
        db.AddRange(files);
        foreach (var signature in command.Verdict.Signatures)
        {
            var signer = signature.Signer.Length > LetterSignature.MaxSigner ? signature.Signer[..LetterSignature.MaxSigner] : signature.Signer;
            db.Add(new LetterSignature
            {
                LetterId = command.Letter,
                FileId = files[0].Id,
                Signer = signer,
                SigningTime = signature.SigningTime,
                Trust = signature.Trust.ToString(),
                AttachedAt = change.At,
            });
            change.Record("letters.signature-attached", owner, ("signer", signer), ("sha256", files[0].Sha256));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
