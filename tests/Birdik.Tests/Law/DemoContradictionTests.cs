using System.Text.Json;
using Birdik.Law.Demo;
using Birdik.Testing;

namespace Birdik.Tests.Law;

/// <summary>The contradictions planted in the demonstration are the key: all are found, and no more than a tenth of the rest is false.</summary>
public sealed class DemoContradictionTests
{
    private const double MostFalse = 0.1;

    [Fact]
    public async Task Contradictions_OfTheDemo_AreThePlanted()
    {
        // Arrange
        await using var store = await TestStore.MakeAsync();
        await BirdikProcess.RunAsync(store, "demo", "--seed", "1");
        var planted = DemoPlants.All.Select(plant => plant.Kind).ToList();

        // Act
        var answer = await BirdikProcess.RunAsync(store, "law", "contradictions", "--on", "2026-11-28", "--json");

        // Assert
        Assert.Equal(0, answer.ExitCode);
        var found = JsonDocument.Parse(answer.Output).RootElement.GetProperty("contradictions").EnumerateArray().ToList();
        Assert.All(found, one => Assert.Equal(
            ["kind", "first", "second", "prevails", "rule", "confidence", "needsDecision"], one.EnumerateObject().Select(member => member.Name)));
        Assert.Equal(Enum.GetValues<Birdik.Methods.Law.Contradictions.ContradictionKind>().Length, planted.Distinct().Count());
        foreach (var plant in DemoPlants.All)
        {
            Assert.Contains(found, one => one.GetProperty("kind").GetString() == plant.Kind && IsPlanted(plant, one));
        }

        var untrue = found.Count(one => !DemoPlants.All.Any(plant => plant.Kind == one.GetProperty("kind").GetString() && IsPlanted(plant, one)));
        Assert.True(untrue <= MostFalse * found.Count, string.Join('\n', found));
    }

    /// <summary>Its places lie in the planted acts, at their ends, where the planted articles stand.</summary>
    private static bool IsPlanted(DemoPlant plant, JsonElement one)
    {
        var acts = DemoLaw.Generate(1).ToDictionary(act => act.Key);
        var places = plant.Articles.Select(article => Address(acts[article.Act], article.Article)).ToList();
        var told = new[] { one.GetProperty("first").GetString(), one.GetProperty("second").GetString() }.OfType<string>().Where(place => place.Contains('#')).ToList();
        return told.Count > 0 && told.All(place => places.Exists(planted => place == planted || place.StartsWith($"{planted}__", StringComparison.Ordinal)));
    }

    private static string Address(DemoAct act, DemoArticle article) =>
        $"/akn/kg/act/{SaveDemoActs.KeyOf(act).Replace('_', '/')}#art_{act.Articles.ToList().IndexOf(article) + 1}";
}
