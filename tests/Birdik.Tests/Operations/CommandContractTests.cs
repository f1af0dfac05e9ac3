using System.Text.Json;
using Birdik.Testing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Operations;

/// <summary>
/// What programs rely on: the keys of each JSON answer, exit codes (0 done, 1 refused, 2 wrong usage), machine output alone on standard output, and
/// nothing half done.
/// </summary>
[Trait("Category", "Slow")]
public sealed class CommandContractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("birdik-contract-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TerritoryImport_GoodFileTwice_CountsCreatedThenUnchanged()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        var file = Write("units.csv",
            "# published 2026\nid,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\nKGX,oblast,Сыноо облусу,Испытательная область,Test oblast,,,,,\n"
            + "KGX1,rayon,Сыноо району,Испытательный район,Test rayon,KGX,41.5,74.5,,\n");

        // Act
        var first = await BirdikProcess.RunAsync(store.Place, "territory", "import", file, "--json");
        var again = await BirdikProcess.RunAsync(store.Place, "territory", "import", file, "--json");

        // Assert
        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Equal(["read", "created", "updated", "unchanged", "problems"], KeysOf(Root(first)));
        Assert.Equal((2, 2, 0, 0), Counts(first));
        Assert.Equal((2, 0, 0, 2), Counts(again));
    }

    [Fact]
    public async Task TerritoryImport_BadRows_RefuseAllAndNameEachByFileLineAndId()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        var csv = Write("units.csv",
            "# a comment\nid,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\nKGX,oblast,Сыноо облусу,,,,,,,\n"
            + "KGX1,rayon,Сыноо району,,,KGNONE,,,,\nKGX,oblast,Кайра,,,,,,,\nKGX2,rayon,Сыноо району 2,,,KGX,141.5,74.5,,\n");

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "territory", "import", csv, "--json");

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(0, Root(run).GetProperty("created").GetInt32());
        var problems = Root(run).GetProperty("problems").EnumerateArray().ToList();
        Assert.All(problems, problem =>
        {
            Assert.Superset(new HashSet<string> { "code", "message", "file", "line", "id" }, KeysOf(problem).ToHashSet());
            Assert.Equal(csv, problem.GetProperty("file").GetString());
            Assert.Contains(problem.GetProperty("code").GetString()!, run.Errors, StringComparison.Ordinal);
        });
        Assert.Equal(
            [(4, "KGX1"), (5, "KGX"), (6, "KGX2")],
            problems.Select(problem => (problem.GetProperty("line").GetInt32(), problem.GetProperty("id").GetString()!)).Order());
        Assert.False(await store.ReadAsync(db => db.Set<Unit>().AnyAsync(unit => unit.Code == "KGX", Ct)));
    }

    [Fact]
    public async Task TerritoryImport_BadRecordOfJson_IsNamedByItsCount()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        var file = Write("units.json", """{"KGX": {"name": "Сыноо облусу"}, "KGX1": {"name": "Сыноо", "parent": "KGNONE"}}""");
        var geo = Write("units.geojson",
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"KGX","kind":"oblast","name_ky":"Сыноо"},"geometry":null},{"type":"Feature","properties":{"id":"KGX1","kind":"rayon","name_ky":"Сыноо","parent":"KGNONE"},"geometry":null}]}""");

        // Act
        var ofGeo = await BirdikProcess.RunAsync(store.Place, "territory", "import", geo, "--json");
        var ofJson = await BirdikProcess.RunAsync(store.Place, "territory", "import", file, "--json");

        // Assert
        Assert.Equal((1, 1), (ofGeo.ExitCode, ofJson.ExitCode));
        Assert.Equal(2, Assert.Single(Root(ofGeo).GetProperty("problems").EnumerateArray()).GetProperty("line").GetInt32());
        Assert.NotEmpty(Root(ofJson).GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public async Task TerritoryImport_PublishedDivisions_Give522UnitsOnce()
    {
        // Arrange
        var files = ((string[])["all-region.json", "all-district.json", "all-settlement.json"])
            .Select(name => SharedData.Find("territory", "kyrgyzstan-divisions", name)).ToArray();
        await using var store = await OwnStore.MakeAsync();

        // Act
        var first = await BirdikProcess.RunAsync(store.Place, ["territory", "import", .. files, "--json"]);
        var again = await BirdikProcess.RunAsync(store.Place, ["territory", "import", .. files, "--json"]);

        // Assert
        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Equal((522, 522, 0, 0), Counts(first));
        Assert.Equal((522, 0, 0, 522), Counts(again));
    }

    [Theory]
    [InlineData("territory", "import", "no-such-file.csv", "--json")]
    [InlineData("token", "create", "--user", "nobody", "--json")]
    [InlineData("restore", "no-such-file.zip", "--json", "--force")]
    public async Task Refused_WithJson_IsOneDocumentWithItsProblems(params string[] arguments)
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, arguments);

        // Assert
        Assert.Equal(1, run.ExitCode);
        var problem = Assert.Single(Root(run).GetProperty("problems").EnumerateArray());
        Assert.Contains(problem.GetProperty("code").GetString()!, run.Errors, StringComparison.Ordinal);
        Assert.NotEqual("", problem.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("verify", "--json")]
    [InlineData("backup", "--out", "/tmp/never.zip", "--json")]
    public async Task NoStore_WithJson_IsRefusedInJsonAndNoneIsMade(params string[] arguments)
    {
        // Arrange
        var nowhere = Path.Combine(_folder, "nowhere");

        // Act
        var run = await BirdikProcess.RunAsync([.. arguments, "--data", nowhere], input: null);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "platform.store-missing", Assert.Single(Root(run).GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task Backup_IntoAFolderThatIsNotThere_IsRefusedInWords()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "backup", "--out", Path.Combine(_folder, "no", "such", "backup.zip"), "--json");

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Single(Root(run).GetProperty("problems").EnumerateArray());
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WholeStore_HasTheKeysOfItsContract()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "verify", "--json");

        // Assert
        Assert.Equal(0, run.ExitCode);
        Assert.Superset(new HashSet<string> { "ok", "auditEntries", "files", "problems" }, KeysOf(Root(run)).ToHashSet());
        Assert.True(Root(run).GetProperty("ok").GetBoolean());
        Assert.Equal(0, Root(run).GetProperty("problems").GetArrayLength());
    }

    [Theory]
    [InlineData("territory", "import")]
    [InlineData("territory", "import", "a.csv", "--quick")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("token", "create")]
    [InlineData("token", "create", "--user", "head", "--days", "many")]
    [InlineData("demo", "--seed", "x")]
    [InlineData("verify", "--jsn")]
    [InlineData("nothing")]
    public async Task WrongUsage_EndsWithTwoAndSaysWhatIsWrong(params string[] arguments)
    {
        // Act
        var run = await BirdikProcess.RunAsync(arguments, input: null);

        // Assert
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Errors.Trim());
    }

    [Fact]
    public async Task Help_OfEveryDoor_NamesItsOptions()
    {
        // Act
        var root = await BirdikProcess.RunAsync(["--help"], input: null);
        var restore = await BirdikProcess.RunAsync(["restore", "--help"], input: null);

        // Assert
        Assert.Equal((0, 0), (root.ExitCode, restore.ExitCode));
        Assert.All(
            (string[])["serve", "demo", "migrate", "backup", "restore", "verify", "token", "territory"],
            command => Assert.Contains(command, root.Output, StringComparison.Ordinal));
        Assert.Contains("--force", restore.Output, StringComparison.Ordinal);
        Assert.Contains("--data", restore.Output, StringComparison.Ordinal);
    }

    private static JsonElement Root(CommandAnswer run) => JsonDocument.Parse(run.Output).RootElement;

    private static List<string> KeysOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static (int Read, int Created, int Updated, int Unchanged) Counts(CommandAnswer run)
    {
        int Of(string key) => Root(run).GetProperty(key).GetInt32();
        return (Of("read"), Of("created"), Of("updated"), Of("unchanged"));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
