using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Says until when a provision gave a function.</summary>
public sealed record EndBasis(string Code, Id<FunctionBasis> Basis, DateOnly LastDay);

public sealed class EndBasisHandler(BirdikDbContext db, FunctionRules rules)
{
    public async Task<Result<string>> HandleAsync(EndBasis command, ChangeContext change, CancellationToken ct)
    {
        var function = await rules.FindAsync(command.Code, ct);
        var basis = function is null
            ? null
            : await db.Set<FunctionBasis>().SingleOrDefaultAsync(one => one.Id == command.Basis && one.FunctionId == function.Id, ct);
        if (function is null || basis is null)
        {
            return FunctionRules.Unknown(command.Code);
        }

        if (command.LastDay < basis.From)
        {
            return Problem.Invalid("powers.ends-before-it-begins", "LastDay");
        }

        basis.To = command.LastDay;
        change.Record(
            "powers.basis-ended",
            FunctionRef.To(function.Id),
            ("name", function.Name), ("act", basis.ActUri), ("provision", basis.Provision), ("last", command.LastDay));
        await db.SaveChangesAsync(ct);
        return function.Code;
    }
}
