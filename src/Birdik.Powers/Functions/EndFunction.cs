using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Ends a function by an act; its roles end with it. It stays in the register.</summary>
public sealed record EndFunction(string Code, DateOnly LastDay, string Act);

public sealed class EndFunctionHandler(BirdikDbContext db, FunctionRules rules, MatrixWriter matrix, FunctionSearch search)
{
    public async Task<Result<string>> HandleAsync(EndFunction command, ChangeContext change, CancellationToken ct)
    {
        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<string>.Refused(found.Problems);
        }

        List<Problem> problems = [.. MatrixWriter.RefuseAct(command.Act)];
        if (command.LastDay < function.From)
        {
            problems.Add(Problem.Invalid("powers.ends-before-it-begins", "LastDay"));
        }

        if (await db.Set<Function>().AnyAsync(part => part.ParentId == function.Id && part.To == null, ct))
        {
            problems.Add(Problem.Conflict("powers.parts-in-force", null, ("code", function.Code)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        function.To = command.LastDay;
        var roles = await db.Set<FunctionRole>().Where(role => role.FunctionId == function.Id && role.EndedIn == null).ToListAsync(ct);
        await matrix.ApplyAsync(
            new MatrixDifference([], [.. roles.Select(role => (role, command.LastDay.AddDays(1)))], []), command.Act, change, ct);
        await search.PutAsync(function, ct);
        change.Record(
            "powers.function-ended", FunctionRef.To(function.Id), ("name", function.Name), ("code", function.Code), ("last", command.LastDay), ("act", command.Act));
        await db.SaveChangesAsync(ct);
        return function.Code;
    }
}
