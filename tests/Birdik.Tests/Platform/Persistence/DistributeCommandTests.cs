using System.Text.Json;
using Birdik.Testing;
using Birdik.Tests.Operations;

namespace Birdik.Tests.Platform.Persistence;

public sealed class DistributeCommandTests
{
    [Fact]
    public async Task Distribute_WhereItCannotBe_IsRefusedWithTheCode()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "distribute", "--json");

        // Assert
        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            TestStore.OnPostgres ? "platform.distribute-needs-citus" : "platform.distribute-needs-postgres",
            json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }
}
