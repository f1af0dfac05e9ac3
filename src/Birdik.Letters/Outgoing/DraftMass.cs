using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>One text to many: a draft for each line, which is the number of an incoming letter (then it is an answer) or an addressee's name.</summary>
/// <param name="MaySeeAuthors">Whether the writer may know who wrote appeals and letters of a narrower circle; else their numbers are refused.</param>
public sealed record DraftMass(IReadOnlyList<string> To, string Subject, string Body, bool MaySeeAuthors)
{
    /// <summary>In which the text is written.</summary>
    public Language Language { get; init; }
}

public sealed class DraftMassHandler(BirdikDbContext db, DraftLetterHandler draft)
{
    public const int Most = 300;

    public async Task<Result<IReadOnlyList<Id<OutgoingLetter>>>> HandleAsync(DraftMass command, ChangeContext change, CancellationToken ct)
    {
        var lines = command.To.Select(line => line.Trim().TrimStart('№').Trim()).Where(line => line.Length > 0).Distinct().ToList();
        if (lines.Count == 0)
        {
            return LettersProblems.Missing(nameof(command.To));
        }

        if (lines.Count > Most)
        {
            return Problem.Invalid("letters.addressees-too-many", nameof(command.To), ("max", Most));
        }

        var made = new List<Id<OutgoingLetter>>();
        foreach (var line in lines)
        {
            var asked = await db.Set<IncomingLetter>().AsNoTracking().Where(row => row.Number == line)
                .OrderByDescending(row => row.RegisteredAt).FirstOrDefaultAsync(ct);
            if (asked?.Access == LetterAccess.Named)
            {
                return Problem.Invalid("letters.letter-unknown", nameof(command.To));
            }

            if (asked is not null && !command.MaySeeAuthors && (asked.Kind != LetterKind.Letter || asked.Access != LetterAccess.Office))
            {
                return Problem.Invalid("letters.letter-unknown", nameof(command.To));
            }

            var answer = await draft.HandleAsync(
                new DraftLetter(null, asked?.SenderName ?? line, command.Subject, command.Body, asked?.Id) { Language = command.Language }, change, ct);
            if (!answer.TryGet(out var id))
            {
                return Result<IReadOnlyList<Id<OutgoingLetter>>>.Refused([.. answer.Problems.Select(problem =>
                    problem.Field == "Addressee" ? problem with { Field = nameof(command.To) } : problem)]);
            }

            made.Add(id);
        }

        return Result<IReadOnlyList<Id<OutgoingLetter>>>.Of(made);
    }
}
