using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Functions;

/// <summary>Enters a function into the national register.</summary>
/// <param name="Code">The sphere and numbers; the function of which it is a part must stand in the register.</param>
public sealed record CreateFunction(string Code, FunctionEntry Entry);

public sealed class CreateFunctionHandler(BirdikDbContext db, FunctionRules rules, FunctionSearch search)
{
    public async Task<Result<string>> HandleAsync(CreateFunction command, ChangeContext change, CancellationToken ct)
    {
        List<Problem> problems = [.. FunctionRules.RefuseShape(command.Entry)];
        if (FunctionRules.SphereOf(command.Code) is not { } sphere)
        {
            problems.Add(Problem.Invalid("powers.code-invalid", "Code", ("value", command.Code)));
            return problems;
        }

        if (await db.Set<Function>().AnyAsync(function => function.Code == command.Code, ct))
        {
            problems.Add(Problem.Conflict("powers.code-taken", "Code", ("code", command.Code)));
        }

        var parent = FunctionRules.ParentOf(command.Code) is { } above ? await rules.FindAsync(above, ct) : null;
        if (parent is null && FunctionRules.ParentOf(command.Code) is { } missing)
        {
            problems.Add(Problem.Invalid("powers.parent-unknown", "Code", ("parent", missing)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var entry = command.Entry;
        var function = new Function
        {
            Code = command.Code,
            Sphere = sphere,
            ParentId = parent?.Id,
            Kind = entry.Kind,
            Name = entry.Name,
            Place = entry.Place,
            Frequency = entry.Frequency,
            Post = entry.Post,
            Driver = entry.Driver,
            IsVerified = entry.IsVerified,
        };
        entry.WriteTo(function);
        db.Add(function);
        await search.PutAsync(function, ct);
        change.Record("powers.function-created", FunctionRef.To(function.Id), ("name", function.Name), ("code", function.Code));
        await db.SaveChangesAsync(ct);
        return function.Code;
    }
}
