using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>Says which function a letter concerns, on what provision it rests or that none was found, and by when the sender wants it.</summary>
/// <param name="Version">The version that was looked at; another one refuses the change.</param>
public sealed record StateBasis(
    Id<IncomingLetter> Letter, string? Function, LegalBasis Basis, string Act, string Provision, DateOnly? AskedBy, int? Version = null)
{
    internal static int VersionOf(IncomingLetter letter, LetterBurden? burden) => ContentVersion.Of(
        letter.Function, burden?.Basis ?? LegalBasis.Unknown, burden?.BasisAct ?? "", burden?.BasisProvision ?? "", burden?.AskedBy);
}

public sealed class StateBasisHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(StateBasis command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var known = await db.Set<LetterBurden>().SingleOrDefaultAsync(row => row.LetterId == letter.Id, ct);
        if (ChangedMeanwhile.Refuse(command.Version, StateBasis.VersionOf(letter, known)) is { } stale)
        {
            return stale;
        }

        var function = string.IsNullOrWhiteSpace(command.Function) ? null : command.Function.Trim();
        var problems = Check(command).ToList();
        if (function is not null && !await db.Set<Function>().AnyAsync(row => row.Code == function, ct))
        {
            problems.Add(Problem.Invalid("letters.function-unknown", nameof(command.Function), ("code", function)));
        }

        // A day that was past when the letter came is the shortest term of all; only one before the letter was written is a slip of the pen.
        if (command.AskedBy < (letter.SenderDate ?? letter.ReceivedOn.AddYears(-1)))
        {
            problems.Add(Problem.Invalid("letters.asked-before-written", nameof(command.AskedBy)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        letter.Function = function;
        var burden = known ?? await db.BurdenOfAsync(letter.Id, ct);
        burden.Basis = command.Basis;
        burden.BasisAct = command.Basis == LegalBasis.Found ? command.Act.Trim() : "";
        burden.BasisProvision = command.Basis == LegalBasis.Found ? command.Provision.Trim() : "";
        burden.AskedBy = command.AskedBy;
        change.Record(
            "letters.basis-stated", LettersRefs.To(letter.Id),
            ("function", function), ("act", burden.BasisAct), ("provision", burden.BasisProvision));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(StateBasis command)
    {
        if (!Enum.IsDefined(command.Basis))
        {
            yield return LettersProblems.Missing(nameof(command.Basis));
        }

        if (command.Basis == LegalBasis.Found && command.Act.Trim().Length == 0)
        {
            yield return LettersProblems.Missing(nameof(command.Act));
        }

        if (command.Act.Trim().Length > LetterBurden.MaxAct)
        {
            yield return LettersProblems.TooLong(nameof(command.Act), LetterBurden.MaxAct);
        }

        if (command.Provision.Trim().Length > LetterBurden.MaxProvision)
        {
            yield return LettersProblems.TooLong(nameof(command.Provision), LetterBurden.MaxProvision);
        }
    }
}
