using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Names a provision that gives a function from a day to a day. The act must stand in the register of acts.</summary>
/// <param name="ActUri">The act's address or its key.</param>
/// <param name="Provision">Article, part and point as they are cited; empty for the act as a whole.</param>
public sealed record AddBasis(string Code, string ActUri, string Provision, DateOnly? From, DateOnly? To);

public sealed class AddBasisHandler(BirdikDbContext db, FunctionRules rules, FindAct acts)
{
    public async Task<Result<Id<FunctionBasis>>> HandleAsync(AddBasis command, ChangeContext change, CancellationToken ct)
    {
        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<Id<FunctionBasis>>.Refused(found.Problems);
        }

        var problems = new List<Problem>();
        var act = command.ActUri.Length is > 0 and <= FunctionBasis.MaxUri ? await acts.ByUriAsync(command.ActUri, ct) : null;
        if (act is null)
        {
            problems.Add(Problem.Invalid("powers.act-unknown", "ActUri", ("value", command.ActUri)));
        }

        if (command.Provision.Length > FunctionBasis.MaxProvision || command.Provision.Any(char.IsControl))
        {
            problems.Add(Problem.Invalid("powers.text-invalid", "Provision", ("most", FunctionBasis.MaxProvision)));
        }

        if (command.To < command.From)
        {
            problems.Add(Problem.Invalid("powers.ends-before-it-begins", "To"));
        }

        if (act is not null && await StandsAsync(function, act, command, ct))
        {
            problems.Add(Problem.Conflict("powers.basis-stands", "Provision"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var basis = new FunctionBasis
        {
            FunctionId = function.Id,
            ActUri = act!.Uri,
            Provision = command.Provision,
            From = command.From,
            To = command.To,
        };
        db.Add(basis);
        change.Record(
            "powers.basis-added", FunctionRef.To(function.Id), ("name", function.Name), ("act", act.Title), ("provision", basis.Provision));
        await db.SaveChangesAsync(ct);
        return basis.Id;
    }

    private Task<bool> StandsAsync(Function function, Act act, AddBasis command, CancellationToken ct) =>
        db.Set<FunctionBasis>().AnyAsync(
            basis => basis.FunctionId == function.Id && basis.ActUri == act.Uri && basis.Provision == command.Provision
                && (basis.To == null || command.From == null || basis.To >= command.From)
                && (basis.From == null || command.To == null || basis.From <= command.To),
            ct);
}
