using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Scenarios;

/// <summary>Begins a scenario.</summary>
public sealed record CreateScenario(string Title);

public sealed class CreateScenarioHandler(BirdikDbContext db)
{
    public async Task<Result<Id<Scenario>>> HandleAsync(CreateScenario command, ChangeContext change, CancellationToken ct)
    {
        if (command.Title.Length is 0 or > Scenario.MaxTitle || command.Title.Any(char.IsControl))
        {
            return Problem.Invalid("powers.title-missing", "Title", ("most", Scenario.MaxTitle));
        }

        var scenario = new Scenario { Title = command.Title, MadeAt = change.At };
        db.Add(scenario);
        change.Record("powers.scenario-created", ScenarioRef.To(scenario.Id), ("title", scenario.Title));
        await db.SaveChangesAsync(ct);
        return scenario.Id;
    }
}

/// <summary>Puts a function at another level in a scenario; null leaves it where it is.</summary>
public sealed record MoveFunction(Id<Scenario> Scenario, string Code, FunctionLevel? To);

public sealed class MoveFunctionHandler(BirdikDbContext db, FunctionRules rules, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(MoveFunction command, ChangeContext change, CancellationToken ct)
    {
        var scenario = await db.Set<Scenario>().SingleOrDefaultAsync(one => one.Id == command.Scenario, ct);
        if (scenario is null)
        {
            return Problem.NotFound("powers.scenario-unknown");
        }

        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<Done>.Refused([.. found.Problems.Select(problem => problem with { Field = "Code" })]);
        }

        var moves = await db.Set<ScenarioMove>().Where(move => move.ScenarioId == scenario.Id).ToListAsync(ct);
        if (moves.Count >= Scenario.MostMoves)
        {
            return Problem.Invalid("powers.too-many-moves", "Code", ("most", Scenario.MostMoves));
        }

        var move = moves.Find(one => one.FunctionId == function.Id);
        if (command.To is not { } to)
        {
            if (move is null)
            {
                return new Done();
            }

            db.Remove(move);
        }
        else if (move is null)
        {
            db.Add(new ScenarioMove { ScenarioId = scenario.Id, FunctionId = function.Id, To = to });
        }
        else
        {
            move.To = to;
        }

        change.Record(
            command.To is null ? "powers.move-taken-back" : "powers.function-moved", ScenarioRef.To(scenario.Id),
            ("code", function.Code), ("name", function.Name), ("to", command.To is { } level ? texts.In($"Powers.Level.{level}") : null));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>How other modules point at a scenario of their own office.</summary>
public static class ScenarioRef
{
    public const string Kind = "powers.scenario";

    public static SourceRef To(Id<Scenario> id) => SourceRef.To(Kind, id);
}
