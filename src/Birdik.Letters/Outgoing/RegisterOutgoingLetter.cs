using System.Security.Cryptography;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Gives a signed letter its number. From then on it is not altered.</summary>
public sealed record RegisterOutgoingLetter(Id<OutgoingLetter> Letter, Guid? Signer);

public sealed class RegisterOutgoingLetterHandler(BirdikDbContext db, JournalBook journals, Colleagues colleagues, Substitutions substitutions, SearchIndex search)
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
        if (command.Signer is not { } signer || !(await colleagues.OfDayAsync(today, ct)).TryGetValue(signer, out var person))
        {
            return LettersProblems.ExecutorUnknown(nameof(command.Signer));
        }

        var journal = await journals.OfAsync(JournalKind.Outgoing, today.Year, change, ct);
        letter.Register(journal.Id, journal.Take(), person.Name, change.At, today);
        letter.SignedFor = (await substitutions.OfAsync(signer, today, ct))?.AbsentName ?? "";
        letter.Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(OutgoingLetter.MaxCode / 2));
        letter.SearchText = IncomingSearch.Fold(letter.Number, null, letter.AddresseeName, letter.Subject);
        await search.PutAsync(
            new SearchEntry(
                LettersRefs.To(letter.Id), new LocalizedText(letter.Subject, letter.Subject, letter.Subject),
                LettersLinks.Outgoing(letter.Id), await PermissionAsync(letter, ct))
            {
                Note = new(
                    $"Чыгуучу кат № {letter.Number}", $"Исходящее № {letter.Number}", $"Outgoing No. {letter.Number}"),
                Body = letter.Body.Length > 20_000 ? letter.Body[..20_000] : letter.Body,
                Numbers = letter.Number,
                People = letter.AddresseeName,
                Day = today,
            },
            ct);
        change.Record(
            "letters.outgoing-registered", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("signer", person.Name));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>An answer is found by those who may find the letter it answers.</summary>
    private async Task<string> PermissionAsync(OutgoingLetter letter, CancellationToken ct) =>
        letter.InReplyTo is { } asked && await db.Set<IncomingLetter>().AnyAsync(
            row => row.Id == asked && (row.Access == LetterAccess.Restricted || row.Kind != LetterKind.Letter), ct)
            ? LettersPermissions.Confidential
            : LettersPermissions.View;
}
