using Birdik.Letters.Agreements;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Templates;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Writes a draft, or changes one that is not signed yet.</summary>
/// <param name="Draft">The draft to change; null begins a new one.</param>
/// <param name="InReplyTo">The letter it answers; kept from the beginning.</param>
public sealed record DraftLetter(
    Id<OutgoingLetter>? Draft, string Addressee, string Subject, string Body, Id<IncomingLetter>? InReplyTo)
{
    /// <summary>The template in whose look the letter is printed; null is the usual blank, of a draft that is changed what it has.</summary>
    public Id<LetterTemplate>? Template { get; init; }

    /// <summary>In which the letter is written.</summary>
    public Language Language { get; init; }

    /// <summary>The letter it passes on; kept from the beginning.</summary>
    public Id<IncomingLetter>? ForwardOf { get; init; }

    /// <summary>The version that was looked at; a later one refuses the change.</summary>
    public int? Version { get; init; }
}

public sealed class DraftLetterHandler(BirdikDbContext db, CorrespondentBook correspondents, SpokenForDrafts spoken)
{
    public async Task<Result<Id<OutgoingLetter>>> HandleAsync(DraftLetter command, ChangeContext change, CancellationToken ct)
    {
        var problems = Check(command).ToList();
        if ((command.InReplyTo ?? command.ForwardOf) is { } about && await AnswersAsync(about, ct) is { } refused)
        {
            problems.Add(refused);
        }

        var template = command.Template is { } look
            ? (await db.Set<LetterTemplate>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == look && row.EndedAt == null, ct))?.In(command.Language)
            : null;
        if (command.Template is not null && template is null)
        {
            problems.Add(TemplateProblems.Unknown());
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var addressee = await correspondents.OfAsync(command.Addressee.Trim(), LetterKind.Letter, null, ct);
        var found = command.Draft is { } id ? await ChangeAsync(id, command, addressee, template?.Sha256, change, ct) : Begin(command, addressee, template?.Sha256 ?? "", change);
        if (!found.TryGet(out var letter))
        {
            return Result<Id<OutgoingLetter>>.Refused(found.Problems);
        }

        change.Record(
            command.Draft is null ? "letters.draft-begun" : "letters.draft-changed", LettersRefs.To(letter.Id),
            ("subject", letter.Subject));
        await db.SaveChangesAsync(ct);
        return letter.Id;
    }

    private static IEnumerable<Problem> Check(DraftLetter command)
    {
        foreach (var (text, field, max) in new[]
        {
            (command.Addressee, nameof(command.Addressee), OutgoingLetter.MaxName),
            (command.Subject, nameof(command.Subject), OutgoingLetter.MaxSubject),
            (command.Body, nameof(command.Body), OutgoingLetter.MaxBody),
        })
        {
            if (text.Trim().Length == 0)
            {
                yield return LettersProblems.Missing(field);
            }
            else if (text.Length > max)
            {
                yield return LettersProblems.TooLong(field, max);
            }
            else if (text.Contains('\0', StringComparison.Ordinal))
            {
                yield return LettersProblems.SignsForbidden(field);
            }
        }
    }

    private async Task<Problem?> AnswersAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        var states = await db.Set<IncomingLetter>().Where(row => row.Id == id).Select(row => row.State).ToListAsync(ct);
        return states is not [var state] ? LettersProblems.LetterUnknown()
            : state == LetterState.Cancelled ? LettersProblems.Cancelled()
            : null;
    }

    private Result<OutgoingLetter> Begin(DraftLetter command, Correspondent addressee, string template, ChangeContext change)
    {
        var letter = new OutgoingLetter
        {
            DraftedAt = change.At,
            AuthorId = change.Actor.UserId ?? Guid.Empty,
            AuthorName = change.Actor.Name,
            AddresseeId = addressee.Id,
            AddresseeName = command.Addressee.Trim(),
            Subject = command.Subject.Trim(),
            Body = command.Body,
            Language = command.Language,
            InReplyTo = command.InReplyTo,
            ForwardOf = command.ForwardOf,
            TemplateSha256 = template,
            SearchText = IncomingSearch.Fold("", null, command.Addressee, command.Subject),
        };
        db.Add(letter);
        return letter;
    }

    private async Task<Result<OutgoingLetter>> ChangeAsync(
        Id<OutgoingLetter> id, DraftLetter command, Correspondent addressee, string? template, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Draft)
        {
            return LettersProblems.NoDraft();
        }

        if (ChangedMeanwhile.Refuse(command.Version, letter.Version) is { } stale)
        {
            return stale;
        }

        var before = (letter.AddresseeName, letter.Subject, letter.Body);
        (letter.AddresseeId, letter.AddresseeName) = (addressee.Id, command.Addressee.Trim());
        (letter.Subject, letter.Body, letter.Language) = (command.Subject.Trim(), command.Body, command.Language);
        letter.TemplateSha256 = template ?? letter.TemplateSha256;
        if (before != (letter.AddresseeName, letter.Subject, letter.Body))
        {
            await spoken.TakeBackAsync(letter, change, ct);
        }

        letter.SearchText = IncomingSearch.Fold("", null, letter.AddresseeName, letter.Subject);
        return letter;
    }
}
