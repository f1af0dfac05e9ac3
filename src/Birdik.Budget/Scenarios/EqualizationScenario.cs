using Birdik.Budget.Country;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Budget.Scenarios;

/// <summary>Terms of equalization kept by the office that tries them out.</summary>
public sealed class EqualizationScenario : TenantEntity<EqualizationScenario>
{
    public const int MaxTitle = 200;
    public const int MaxTerms = 2_000;

    public required string Title { get; init; }

    /// <summary><see cref="CountryTerms"/> as JSON.</summary>
    public required string Terms { get; init; }

    public required DateTime MadeAt { get; init; }
}

/// <summary>Keeps the terms on the sliders under a name.</summary>
public sealed record SaveScenario(string Title, CountryTerms Terms);

public sealed class SaveScenarioHandler(BirdikDbContext db)
{
    public async Task<Result<Id<EqualizationScenario>>> HandleAsync(SaveScenario command, ChangeContext change, CancellationToken ct)
    {
        if (command.Title.Length is 0 or > EqualizationScenario.MaxTitle || command.Title.Any(char.IsControl))
        {
            return Problem.Invalid("budget.title-missing", "Title", ("most", EqualizationScenario.MaxTitle));
        }

        var scenario = new EqualizationScenario { Title = command.Title, Terms = command.Terms.Within().Write(), MadeAt = change.At };
        db.Add(scenario);
        change.Record("budget.scenario-saved", SourceRef.To("budget.scenario", scenario.Id), ("title", scenario.Title));
        await db.SaveChangesAsync(ct);
        return scenario.Id;
    }
}
