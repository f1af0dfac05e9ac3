using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Birdik.Letters.Agreements;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Matters;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Gives a signed letter its number. From then on it is not altered.</summary>
public sealed record RegisterOutgoingLetter(Id<OutgoingLetter> Letter, Guid? Signer)
{
    /// <summary>The file's index; null takes the journal's.</summary>
    public string? File { get; init; }

    /// <summary>It is signed though colleagues who were asked object or have not spoken.</summary>
    public bool WithoutAgreement { get; init; }
}

public sealed partial class RegisterOutgoingLetterHandler(
    BirdikDbContext db, JournalBook journals, JournalFiles files, Signers signers, MatterBook matters,
    OutgoingSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(RegisterOutgoingLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Draft)
        {
            return LettersProblems.NoDraft();
        }

        var today = Bishkek.DayOf(change.At);
        var found = await signers.FindAsync(command.Signer, today, nameof(command.Signer), ct);
        if (!found.TryGet(out var signer))
        {
            return found.Problems[0];
        }

        if (await RefuseTextAsync(letter, ct) is { } unready)
        {
            return unready;
        }

        var silent = await SilentAsync(letter, ct);
        if (silent.Count > 0 && !command.WithoutAgreement)
        {
            return Problem.Conflict("letters.agreement-missing", null, ("names", string.Join(", ", silent)));
        }

        var journal = await journals.OfAsync(JournalKind.Outgoing, today.Year, change, ct);
        if (command.File is { } file && await files.RefusalOfSentAsync(journal, file, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        letter.Register(journal.Id, journal.Take(command.File), signer.Name, change.At, today, signer.PostIn(new Words(texts, letter.Language)));
        if (signer.Acting is { } acting)
        {
            letter.SignFor(acting.AbsentName, acting.From, acting.To);
        }

        letter.Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(OutgoingLetter.MaxCode / 2));
        letter.SearchText = IncomingSearch.Fold(letter.Number, null, letter.AddresseeName, letter.Subject);
        await matters.PutAnswerAsync(letter, ct);
        await search.PutAsync(letter, ct);
        change.Record(
            "letters.outgoing-registered", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("signer", signer.Name), ("unagreed", string.Join(", ", silent)));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Problem?> RefuseTextAsync(OutgoingLetter letter, CancellationToken ct) =>
        Blank().Match(letter.Body) is { Success: true } blank ? LettersProblems.BlankLeft(blank.Value)
        : await AskedLetter.RefuseAsync(db, letter, ct) is { } cancelled ? cancelled
        : await UnsaidPoints.CountAsync(db, letter, ct) is var unsaid and > 0 ? Problem.Conflict("letters.points-unsaid", null, ("count", unsaid))
        : null;

    /// <summary>Who was asked to agree and has not.</summary>
    private async Task<List<string>> SilentAsync(OutgoingLetter letter, CancellationToken ct) =>
        await db.Set<Agreement>().Where(row => row.LetterId == letter.Id && row.State != AgreementState.Agreed)
            .OrderBy(row => row.AskedAt).Select(row => row.Name).ToListAsync(ct);

    /// <summary>What a template leaves to be written stands in square brackets and begins with a letter.</summary>
    [GeneratedRegex(@"\[\p{L}[^\[\]\r\n]{0,100}\]")]
    private static partial Regex Blank();
}
