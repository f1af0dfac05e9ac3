using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Powers.Functions;

/// <summary>Changes the entry of a function; its code and place in the tree stay.</summary>
/// <param name="Version">The version that was read; a later one refuses the change. Null: whatever it is.</param>
public sealed record CorrectFunction(string Code, FunctionEntry Entry, int? Version = null);

public sealed class CorrectFunctionHandler(BirdikDbContext db, FunctionRules rules, FunctionSearch search)
{
    public async Task<Result<string>> HandleAsync(CorrectFunction command, ChangeContext change, CancellationToken ct)
    {
        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<string>.Refused(found.Problems);
        }

        if (command.Version is { } version && version != function.Version)
        {
            return new Problem("platform.changed-meanwhile", ProblemKind.Conflict);
        }

        if (FunctionRules.RefuseShape(command.Entry).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        command.Entry.WriteTo(function);
        await search.PutAsync(function, ct);
        change.Record("powers.function-corrected", FunctionRef.To(function.Id), ("name", function.Name), ("code", function.Code));
        await db.SaveChangesAsync(ct);
        return function.Code;
    }
}
