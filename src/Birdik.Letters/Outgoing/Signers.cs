using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;

namespace Birdik.Letters.Outgoing;

/// <summary>Who may sign a letter of the office: those who give resolutions, and who acts for one of them.</summary>
public sealed class Signers(Colleagues colleagues, Substitutions substitutions)
{
    public async Task<IReadOnlyList<Colleague>> OfDayAsync(DateOnly day, CancellationToken ct)
    {
        var acting = await substitutions.OfDayAsync(day, ct);
        return [.. (await colleagues.OfDayAsync(day, ct)).Values.Where(person => MaySign(person, acting.GetValueOrDefault(person.Id)))];
    }

    /// <summary>A person as a signer; refused who may not sign that day.</summary>
    internal async Task<Result<LetterSigner>> FindAsync(Guid? signer, DateOnly day, string field, CancellationToken ct)
    {
        if (signer is not { } id || !(await colleagues.OfDayAsync(day, ct)).TryGetValue(id, out var person))
        {
            return LettersProblems.ExecutorUnknown(field);
        }

        var acting = await substitutions.OfAsync(id, day, ct);
        return MaySign(person, acting)
            ? new LetterSigner(person, acting) : Problem.Invalid("letters.signer-without-right", field, ("name", person.Name));
    }

    private static bool MaySign(Colleague person, Substitution? acting) => person.GivesResolutions || acting is not null;
}

/// <param name="Acting">For whom the signer acts; null for who signs in their own right.</param>
internal sealed record LetterSigner(Colleague Person, Substitution? Acting)
{
    public string Name => Person.Name;

    /// <summary>The post that stands before the name: as the office writes it, in a letter of another language or where it is not written by the role.</summary>
    public string PostIn(Words words) => Acting is not null ? ""
        : words.Language == Language.Ky && Person.Position.Length > 0 ? Person.Position
        : words[$"Letters.SignedAs.{(Person.Roles.Contains(Role.Head) ? Role.Head : Role.CouncilChair)}"];
}
