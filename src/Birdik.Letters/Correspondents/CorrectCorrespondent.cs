using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Correspondents;

/// <summary>Says what class a correspondent is, to which body of the division of functions it belongs, and where it is reached.</summary>
/// <param name="Body">The body's code; empty for none.</param>
/// <param name="Version">The version that was looked at; a later one refuses the change.</param>
public sealed record CorrectCorrespondent(
    Id<Correspondent> Correspondent, CorrespondentClass Class, string Body, string Address, string Email, int? Version = null);

public sealed class CorrectCorrespondentHandler(BirdikDbContext db, CorrespondentSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(CorrectCorrespondent command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Correspondent>().SingleOrDefaultAsync(row => row.Id == command.Correspondent, ct) is not { } found)
        {
            return Problem.NotFound("letters.correspondent-unknown");
        }

        if (ChangedMeanwhile.Refuse(command.Version, found.Version) is { } stale)
        {
            return stale;
        }

        var (body, address, email) = (command.Body.Trim(), command.Address.Trim(), command.Email.Trim());
        var problems = new List<Problem>();
        var known = await db.Set<Body>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == body, ct);
        if (body.Length > 0 && known is null)
        {
            problems.Add(Problem.Invalid("letters.body-unknown", nameof(command.Body), ("code", body)));
        }

        foreach (var (text, field) in new[] { (address, nameof(command.Address)), (email, nameof(command.Email)) })
        {
            if (text.Length > Correspondent.MaxContact)
            {
                problems.Add(LettersProblems.TooLong(field, Correspondent.MaxContact));
            }
            else if (text.Any(char.IsControl))
            {
                problems.Add(LettersProblems.SignsForbidden(field));
            }
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        (found.Class, found.Body, found.Address, found.Email) = (command.Class, body, address, email);
        change.Record("letters.correspondent-corrected", LettersRefs.To(found.Id), ("class", texts.In($"Letters.Class.{command.Class}")), ("body", known?.Name));
        await search.PutAsync(found, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
