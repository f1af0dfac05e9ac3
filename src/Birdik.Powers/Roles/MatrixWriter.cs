using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Roles;

/// <summary>Makes a new edition of the matrix; the handler that calls it records the deed and saves.</summary>
public sealed class MatrixWriter(BirdikDbContext db)
{
    public static IEnumerable<Problem> RefuseAct(string act)
    {
        if (act.Length == 0)
        {
            yield return Problem.Invalid("powers.act-missing", "Act");
        }
        else if (act.Length > FunctionRole.MaxAct || act.Any(char.IsControl))
        {
            yield return Problem.Invalid("powers.text-invalid", "Act", ("most", FunctionRole.MaxAct));
        }
    }

    /// <summary>The number that the next edition will have.</summary>
    public async Task<int> NextAsync(CancellationToken ct) =>
        (await db.Set<MatrixEdition>().MaxAsync(edition => (int?)edition.Number, ct) ?? 0) + 1;

    /// <summary>Applies a difference; roles in it bear the number of <see cref="NextAsync"/>.</summary>
    public async Task<MatrixEdition> ApplyAsync(MatrixDifference difference, string act, ChangeContext change, CancellationToken ct)
    {
        var edition = new MatrixEdition
        {
            Number = await NextAsync(ct),
            MadeAt = change.At,
            MadeBy = change.Actor.Name.Length > MatrixEdition.MaxMadeBy ? change.Actor.Name[..MatrixEdition.MaxMadeBy] : change.Actor.Name,
            Act = act,
            Added = difference.Added.Count,
            Ended = difference.Ended.Count,
            Changed = difference.Changed.Count,
        };
        db.Add(edition);
        db.AddRange(difference.Added);
        foreach (var (role, goneOn) in difference.Ended)
        {
            var last = goneOn.AddDays(-1);
            role.To = role.From is { } from && last < from ? from.AddDays(-1) : role.To < last ? role.To : last;
            role.EndedIn = edition.Number;
        }

        foreach (var (role, to, newAct) in difference.Changed)
        {
            (role.To, role.Act) = (to, newAct);
        }

        return edition;
    }
}
