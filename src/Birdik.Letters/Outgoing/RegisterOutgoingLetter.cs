using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Matters;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Gives a signed letter its number. From then on it is not altered.</summary>
public sealed record RegisterOutgoingLetter(Id<OutgoingLetter> Letter, Guid? Signer);

public sealed partial class RegisterOutgoingLetterHandler(BirdikDbContext db, JournalBook journals, Colleagues colleagues, Substitutions substitutions, MatterBook matters,
    OutgoingSearch search)
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

        if (Blank().Match(letter.Body) is { Success: true } blank)
        {
            return LettersProblems.BlankLeft(blank.Value);
        }

        var today = Bishkek.DayOf(change.At);
        if (command.Signer is not { } signer || !(await colleagues.OfDayAsync(today, ct)).TryGetValue(signer, out var person))
        {
            return LettersProblems.ExecutorUnknown(nameof(command.Signer));
        }

        var journal = await journals.OfAsync(JournalKind.Outgoing, today.Year, change, ct);
        letter.Register(journal.Id, journal.Take(), person.Name, change.At, today);
        letter.SignedFor = (await substitutions.OfAsync(signer, today, ct))?.AbsentName ?? "";
        letter.Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(OutgoingLetter.MaxCode / 2));
        letter.SearchText = IncomingSearch.Fold(letter.Number, null, letter.AddresseeName, letter.Subject);
        await matters.PutAnswerAsync(letter, ct);
        await search.PutAsync(letter, ct);
        change.Record(
            "letters.outgoing-registered", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("signer", person.Name));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>What a template leaves to be written stands in square brackets and begins with a letter.</summary>
    [GeneratedRegex(@"\[\p{L}[^\[\]\r\n]{0,100}\]")]
    private static partial Regex Blank();
}
