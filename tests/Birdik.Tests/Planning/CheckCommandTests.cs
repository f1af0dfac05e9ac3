using System.Text.Json;
using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Commands;
using Birdik.Platform.Commands;
using Birdik.Testing;

namespace Birdik.Tests.Planning;

public sealed class CheckCommandTests : IDisposable
{
    private static readonly ProofBundle Bundle = ProofBundle.Of("Ак-Булак 2026–2028, 2", "water",
    [
        new("water", "need", "Жыйындын баракчасы", "2026-03-02", new('a', 64)),
        new("road", "need", "Кайрылуу", "2026-02-01", new('b', 64)),
        new("water", "decision", "Токтом № 12", "2026-04-10", new('c', 64)),
    ]);

    private static readonly JsonSerializerOptions OneLine = new(CommandOutput.JsonOptions) { WriteIndented = false };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Check_WithoutRoot_IsConsistentNotAnchored()
    {
        // Act
        var answer = await RunAsync(Json());

        // Assert
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("consistent, not anchored", answer.Errors, StringComparison.Ordinal);
        Assert.Equal("consistent", State(answer));
    }

    [Fact]
    public async Task Check_PrintedRoot_Anchors()
    {
        // Act
        var (right, other) = (await RunAsync(Json(), "--root", Bundle.Root), await RunAsync(Json(), "--root", new string('0', 64)));

        // Assert
        Assert.Equal((0, "anchored"), (right.ExitCode, State(right)));
        Assert.Equal((1, "otherRoot"), (other.ExitCode, State(other)));
    }

    [Fact]
    public async Task Check_ChangedTitle_IsBroken()
    {
        // Act
        var answer = await RunAsync(Json().Replace("№ 12", "№ 13", StringComparison.Ordinal));

        // Assert
        Assert.Equal((1, "broken"), (answer.ExitCode, State(answer)));
        Assert.Equal([2], JsonDocument.Parse(answer.Output).RootElement.GetProperty("broken").EnumerateArray().Select(place => place.GetInt32()));
    }

    [Theory]
    [InlineData("birdik-proof-1", "birdik-proof-9", "planning.proof-format-unknown")]
    [InlineData("\"sha256\":\"aaaa", "\"sha256\":\"zzzz", "planning.proof-hash-wrong")]
    [InlineData("\"links\":3", "\"links\":2.5", "platform.json-whole-wrong")]
    [InlineData("\"links\":3", "\"links\":3,\"note\":1", "platform.key-unknown")]
    public async Task Check_FaultyBundle_IsRefused(string good, string bad, string code)
    {
        // Act
        var answer = await RunAsync(Json().Replace(good, bad, StringComparison.Ordinal));

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(code, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RootNoHash_IsWrongUsage() => Assert.Equal(2, (await RunAsync(Json(), "--root", "abc")).ExitCode);

    private static string Json() => JsonSerializer.Serialize(
        new
        {
            format = ProofBundle.Format,
            Bundle.Programme,
            Bundle.Measure,
            Bundle.Root,
            Bundle.Links,
            evidence = Bundle.Evidence.Select(link => new { link.Link.Step, link.Link.Title, link.Link.Day, link.Link.Sha256, link.Place, link.Path }),
        },
        OneLine);

    private static string? State(CommandAnswer answer) => JsonDocument.Parse(answer.Output).RootElement.GetProperty("state").GetString();

    private async Task<CommandAnswer> RunAsync(string bundle, params string[] more)
    {
        await File.WriteAllTextAsync(_file, bundle, TestContext.Current.CancellationToken);
        return await PlanningCommand.Make().RunAsync(["check", _file, "--json", .. more]);
    }
}
