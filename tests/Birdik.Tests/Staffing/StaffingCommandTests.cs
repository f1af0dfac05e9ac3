using System.Text.Json;
using Birdik.Staffing.Commands;
using Birdik.Testing;
using Birdik.Tests.Architecture;

namespace Birdik.Tests.Staffing;

public sealed class StaffingCommandTests : IDisposable
{
    private const string Need = """
        {"availableHours":1808,"activities":[{"code":"in","volume":678,"unitsPerHour":2}],
        "categoryAllowances":[{"name":"a","hoursPerYear":180.8},{"name":"b","share":0.1}],"existing":0}
        """;

    private const string Table = """
        {"ceiling":{"posts":1,"payFundYear":1000000},"baseRate":7040,"step":0.5,
        "postKinds":[{"id":"specialist","coefficient":2.5,"min":0,"max":2,"canDo":["land","letters"]}],
        "needs":[{"function":"land","fte":0.8,"byLaw":true},{"function":"letters","fte":0.75,"byLaw":false}],"incompatible":[]}
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Need_LettersOfAnOffice_GivesW4()
    {
        // Act
        var answer = await StaffingCommand.Make().RunAsync("need", "--input", Example("w4-letters.json"), "--json");

        // Assert
        var need = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(
            ["availableHours", "basic", "categoryFactor", "individualFactor", "required", "existing", "difference", "ratio", "pressure"],
            need.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1_808m, 0.75m, 1.25m), (Number(need, "availableHours"), Number(need, "basic"), Number(need, "categoryFactor")));
        Assert.Equal((0.132743m, 1.070243m, -0.070243m, 0.934367m), (
            Math.Round(Number(need, "individualFactor"), 6), Math.Round(Number(need, "required"), 6),
            Math.Round(Number(need, "difference"), 6), Math.Round(Number(need, "ratio"), 6)));
    }

    [Fact]
    public async Task Need_NobodyThere_HasNoPressure()
    {
        // Act
        var need = JsonDocument.Parse((await RunAsync("need", Need)).Output).RootElement;

        // Assert: 339 hours of 1,808; a fifth of the time goes to support.
        Assert.Equal(339m / 1_808 / 0.8m, Number(need, "required"), 20);
        Assert.Equal(0m, Number(need, "ratio"));
        Assert.Equal(JsonValueKind.Null, need.GetProperty("pressure").ValueKind);
    }

    [Theory]
    [InlineData("\"share\":0.1", "\"share\":0.9", "staffing.support-takes-all", "categoryAllowances")]
    [InlineData("\"share\":0.1", "\"share\":1.2", "platform.json-number-wrong", "categoryAllowances[1].share")]
    [InlineData("\"share\":0.1", "\"share\":0.1,\"hoursPerYear\":1", "staffing.one-of-two", "categoryAllowances[1].share")]
    [InlineData("\"volume\":678", "\"volume\":-1", "platform.json-number-wrong", "activities[0].volume")]
    [InlineData("\"volume\":678", "\"amount\":678", "platform.json-key-missing", "activities[0].volume")]
    [InlineData("\"unitsPerHour\":2", "\"unitsPerHour\":0", "staffing.rate-not-positive", "activities[0].unitsPerHour")]
    [InlineData("\"unitsPerHour\":2", "\"unitsPerHour\":2,\"unitMinutes\":30", "staffing.one-of-two", "activities[0].unitMinutes")]
    [InlineData("\"availableHours\":1808", "\"availableHours\":0", "staffing.no-time-available", "availableHours")]
    [InlineData("\"availableHours\":1808,", "", "platform.json-key-missing", "availableTime")]
    [InlineData("\"existing\":0", "\"existing\":0,\"posts\":1", "platform.key-unknown", "posts")]
    public async Task Need_FaultyInput_IsRefusedByPlace(string good, string bad, string code, string field) =>
        AssertRefused(await RunAsync("need", Need.Replace(good, bad, StringComparison.Ordinal)), code, field);

    [Fact]
    public async Task Table_CeilingOfOnePost_CoversTheDutyByLaw()
    {
        // Act
        var table = JsonDocument.Parse((await RunAsync("table", Table)).Output).RootElement;

        // Assert
        Assert.Equal(
            """
            {"status":"optimal","posts":[{"kind":"specialist","units":1,"does":[{"function":"land","fte":0.8},{"function":"letters","fte":0.2}]}],"uncoveredByLaw":0,"uncovered":0.55,"costYear":"211200.00","binding":["ceiling.posts"],"bound":{"uncoveredByLaw":0,"uncovered":0.55,"costYear":"211200.00"}}
            """,
            JsonSerializer.Serialize(table).Replace("1.0", "1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_ExampleOffice_IsProven()
    {
        // Act
        var table = JsonDocument.Parse(
            (await StaffingCommand.Make().RunAsync("table", "--input", Example("office-table.json"), "--json")).Output).RootElement;

        // Assert
        Assert.Equal("optimal", table.GetProperty("status").GetString());
        var posts = table.GetProperty("posts").EnumerateArray().ToList();
        Assert.True(posts.Sum(post => Number(post, "units")) <= 8);
        Assert.All(posts, post => Assert.True(post.GetProperty("does").EnumerateArray().Sum(duty => Number(duty, "fte")) <= Number(post, "units")));
        Assert.All(posts, post => Assert.False(Does(post, "accounts") && Does(post, "cash")));
    }

    [Theory]
    [InlineData("\"step\":0.5", "\"step\":0.3", "staffing.step-wrong", "step")]
    [InlineData("\"min\":0", "\"min\":3", "staffing.min-above-max", "postKinds[0].min")]
    [InlineData("\"letters\",\"fte\"", "\"land\",\"fte\"", "staffing.name-repeated", "needs")]
    [InlineData("\"incompatible\":[]", "\"incompatible\":[[\"land\",\"land\"]]", "staffing.incompatible-with-itself", "incompatible")]
    [InlineData("\"incompatible\":[]", "\"incompatible\":[[\"land\"]]", "platform.json-pair-wrong", "incompatible[0]")]
    [InlineData("\"baseRate\":7040", "\"baseRate\":-1", "platform.json-number-wrong", "baseRate")]
    [InlineData("\"byLaw\":true", "\"byLaw\":1", "platform.json-flag-wrong", "needs[0].byLaw")]
    public async Task Table_FaultyInput_IsRefusedByPlace(string good, string bad, string code, string field) =>
        AssertRefused(await RunAsync("table", Table.Replace(good, bad, StringComparison.Ordinal)), code, field);

    private async Task<CommandAnswer> RunAsync(string command, string input)
    {
        await File.WriteAllTextAsync(_file, input, TestContext.Current.CancellationToken);
        return await StaffingCommand.Make().RunAsync(command, "--input", _file, "--json");
    }

    private static void AssertRefused(CommandAnswer answer, string code, string field)
    {
        Assert.Equal(1, answer.ExitCode);
        var problems = JsonDocument.Parse(answer.Output).RootElement.GetProperty("problems").EnumerateArray();
        Assert.Contains((code, field), problems.Select(problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("field").GetString()!)));
    }

    private static string Example(string name) => Path.Combine(Repository.Root, "data", "reference", "examples", "staffing", name);

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    private static bool Does(JsonElement post, string function) =>
        post.GetProperty("does").EnumerateArray().Any(duty => duty.GetProperty("function").GetString() == function);
}
