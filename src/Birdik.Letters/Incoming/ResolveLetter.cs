using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Gives a resolution on a letter, or under another resolution: text, who answers for it, who helps, by when.</summary>
/// <param name="ControlOn">The control date, not after the term by law; null leaves the letter's own term.</param>
public sealed record ResolveLetter(
    Id<IncomingLetter> Letter, string Text, Guid? Responsible, IReadOnlyList<Guid> Others, DateOnly? ControlOn, Id<Resolution>? Under = null)
{
    public const int MaxOthers = 30;
}

public sealed class ResolveLetterHandler(BirdikDbContext db, Colleagues colleagues, Substitutions substitutions, ControlLimits limits)
{
    public async Task<Result<Done>> HandleAsync(ResolveLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var today = Bishkek.DayOf(change.At);
        var people = await colleagues.OfDayAsync(today, ct);
        var problems = Check(command, letter, people, today).ToList();
        if (command.ControlOn is { } control && await limits.OfAsync(letter, ct) is { } latest && control > latest)
        {
            problems.Add(LettersProblems.ControlAfterTerm(latest));
        }

        if (command.Under is { } under
            && !await db.Set<Resolution>().AnyAsync(row => row.Id == under && row.LetterId == letter.Id && row.WithdrawnAt == null, ct))
        {
            problems.Add(LettersProblems.ResolutionUnknown());
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var resolution = new Resolution
        {
            LetterId = letter.Id,
            ParentId = command.Under,
            AuthorId = change.Actor.UserId ?? Guid.Empty,
            AuthorName = change.Actor.Name,
            ActingFor = (await substitutions.OfAsync(change.Actor.UserId, today, ct))?.AbsentName ?? "",
            Text = command.Text.Trim(),
            ControlOn = command.ControlOn,
            GivenAt = change.At,
        };
        db.Add(resolution);
        db.AddRange(command.Others.Where(one => one != command.Responsible).Distinct().Prepend(command.Responsible!.Value)
            .Select(one => new ResolutionExecutor
            {
                ResolutionId = resolution.Id,
                LetterId = letter.Id,
                UserId = one,
                Name = people[one].Name,
                IsResponsible = one == command.Responsible,
            }));
        letter.TakeIntoWork(command.Under is null ? command.ControlOn : null);
        change.Record(
            "letters.resolution-given", LettersRefs.To(letter.Id),
            ("text", resolution.Text), ("executor", people[command.Responsible.Value].Name), ("control", command.ControlOn ?? letter.DueOn));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(
        ResolveLetter command, IncomingLetter letter, IReadOnlyDictionary<Guid, Colleague> people, DateOnly today)
    {
        if (!letter.IsOpen)
        {
            yield return letter.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed();
        }

        if (command.Text.Trim().Length == 0)
        {
            yield return LettersProblems.Missing(nameof(command.Text));
        }
        else if (command.Text.Trim().Length > Resolution.MaxText)
        {
            yield return LettersProblems.TooLong(nameof(command.Text), Resolution.MaxText);
        }

        if (command.Responsible is not { } responsible)
        {
            yield return LettersProblems.ExecutorMissing();
        }
        else if (people.Refuse(responsible, nameof(command.Responsible)) is { } refused)
        {
            yield return refused;
        }

        if (command.Others.Count > ResolveLetter.MaxOthers)
        {
            yield return LettersProblems.ExecutorUnknown(nameof(command.Others));
        }
        else if (command.Others.Select(one => people.Refuse(one, nameof(command.Others))).FirstOrDefault(problem => problem is not null) is { } another)
        {
            yield return another;
        }

        if (command.ControlOn < today)
        {
            yield return LettersProblems.ControlInPast(command.ControlOn.Value);
        }
    }
}
