using System.Text.Json;
using Birdik.Planning.Commands;
using Birdik.Testing;

namespace Birdik.Tests.Planning;

public sealed class SelectCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("birdik-select");

    private const string Village = """
        META
        key;value
        budget;9
        num_projects;4
        num_votes;9
        vote_type;approval
        PROJECTS
        project_id;cost;votes;name
        upper1;3;6;Жол
        upper2;3;6;"Суу ""Ак-Булак"" түтүгү"
        upper3;3;6;Көпүрө
        lower;3;3;Мектеп
        VOTES
        voter_id;vote
        1;upper1,upper2,upper3
        2;upper1,upper2,upper3
        3;upper1,upper2,upper3
        4;upper1,upper2,upper3
        5;upper1,upper2,upper3
        6;upper1,upper2,upper3
        7;lower
        8;lower
        9;lower

        """;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Select_SmallVote_AnswersAsStated()
    {
        // Act
        var answer = await SelectAsync(Village, "mes-cost");

        // Assert
        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(
            """{"rule":"mes-cost","winners":["lower","upper1","upper2"],"spent":"9","budget":"9","completion":{"steps":0}}""",
            Minified(answer.Output));
        Assert.Empty(answer.Errors);
    }

    [Fact]
    public async Task Select_PublishedVotes_GiveThePublishedWinners()
    {
        // Arrange
        var folder = SharedData.Find("participation");
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder, "expected.json"), TestContext.Current.CancellationToken));

        foreach (var vote in expected.RootElement.EnumerateArray())
        {
            foreach (var rule in new[] { "mes-cost", "mes-cardinality", "greedy-cost", "greedy-cardinality" })
            {
                // Act
                var file = Path.Combine(folder, "instances", vote.GetProperty("file").GetString()!);
                var answer = await PlanningCommand.Make().RunAsync("select", "--election", file, "--rule", rule, "--json");

                // Assert
                var winners = JsonDocument.Parse(answer.Output).RootElement.GetProperty("winners");
                Assert.Equal(vote.GetProperty(rule.Replace('-', '_')).GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal),
                    Minified(winners.GetRawText()));
            }
        }
    }

    [Theory]
    [InlineData("9;lower\n", "9;lower,nowhere\n", "planning.ballot-project-unknown", 23, "nowhere")]
    [InlineData("9;lower\n", "9;lower,lower\n", "planning.ballot-project-repeated", 23, "lower")]
    [InlineData("9;lower\n", "8;lower\n", "planning.voter-repeated", 23, "8")]
    [InlineData("9;lower\n", "", "planning.vote-count-differs", 22, null)]
    [InlineData("9;lower\n", "9", "planning.vote-row-incomplete", 23, "9")]
    [InlineData("lower;3;3;Мектеп", "lower;-3;3;Мектеп", "planning.project-cost-invalid", 12, "lower")]
    [InlineData("lower;3;3;Мектеп", "lower;үч;3;Мектеп", "planning.project-cost-invalid", 12, "lower")]
    [InlineData("lower;3;3;Мектеп", "upper1;3;3;Мектеп", "planning.project-repeated", 12, "upper1")]
    [InlineData("lower;3;3;Мектеп", "lower;3;3;\"Мектеп", "planning.vote-row-malformed", 12, null)]
    [InlineData("budget;9", "budget;0", "planning.vote-budget-invalid", 3, null)]
    [InlineData("vote_type;approval", "vote_type;ordinal", "planning.vote-not-approval", 6, null)]
    [InlineData("META\n", "", "planning.vote-row-outside-section", 1, null)]
    [InlineData("voter_id;vote", "voter;vote", "platform.column-missing", 14, null)]
    public async Task Select_FaultyVote_IsRefusedByLineAndProject(string good, string bad, string code, int line, string? id)
    {
        // Act
        var answer = await SelectAsync(Village.Replace(good, bad, StringComparison.Ordinal), "mes-cost");

        // Assert
        Assert.Equal(1, answer.ExitCode);
        var problem = JsonDocument.Parse(answer.Output).RootElement.GetProperty("problems")[0];
        Assert.Equal((code, line, id), (
            problem.GetProperty("code").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("id").GetString()));
        Assert.Contains($":{line}: {code}: ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_ApprovalsDoNotAgree_IsCountedAndTold()
    {
        // Act
        var answer = await SelectAsync(Village.Replace("lower;3;3", "lower;3;4", StringComparison.Ordinal), "greedy-cost");

        // Assert
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains(":12: planning.approvals-differ: ", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mes", "none")]
    [InlineData("greedy-cost", "budget-increase")]
    public async Task Select_WrongOption_IsWrongUsage(string rule, string completion) =>
        Assert.Equal(2, (await SelectAsync(Village, rule, completion)).ExitCode);

    private async Task<CommandAnswer> SelectAsync(string vote, string rule, string completion = "none")
    {
        var file = Path.Combine(_folder.FullName, "vote.pb");
        await File.WriteAllTextAsync(file, vote, TestContext.Current.CancellationToken);
        return await PlanningCommand.Make().RunAsync("select", "--election", file, "--rule", rule, "--completion", completion, "--json");
    }

    private static string Minified(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
