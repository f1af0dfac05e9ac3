using System.Text.Json;
using Birdik.Testing;
using Birdik.Tests.Operations;

namespace Birdik.Tests.Platform.Keys;

public sealed class KeyCommandTests
{
    [Fact]
    public async Task Rotate_MakesTheKeyThatSignsFirstAndKeepsTheOld()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        var before = await KeysAsync(store);

        // Act
        var rotated = await BirdikProcess.RunAsync(store.Place, "keys", "rotate", "--json");
        var after = await KeysAsync(store);

        // Assert
        Assert.Equal(0, rotated.ExitCode);
        Assert.Equal(JsonDocument.Parse(rotated.Output).RootElement.GetProperty("key").GetString(), after[0]);
        Assert.Equal(before, after.Skip(1));
    }

    [Theory]
    [InlineData("rotate", "--json")]
    [InlineData("list")]
    public async Task Keys_WithoutStore_AreRefusedByName(params string[] arguments)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-test-").FullName;

        // Act
        var run = await BirdikProcess.RunAsync(["keys", .. arguments, "--data", folder], input: null);
        Directory.Delete(folder, recursive: true);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.store-missing", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_UnknownWord_IsWrongUsage() =>
        Assert.Equal(2, (await BirdikProcess.RunAsync(["keys", "burn"], input: null)).ExitCode);

    private static async Task<List<string?>> KeysAsync(OwnStore store)
    {
        using var json = JsonDocument.Parse((await BirdikProcess.RunAsync(store.Place, "keys", "list")).Output);
        return [.. json.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString())];
    }
}
