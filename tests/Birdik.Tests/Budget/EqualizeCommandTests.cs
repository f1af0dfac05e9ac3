using System.Text.Json;
using Birdik.Budget.Commands;
using Birdik.Testing;
using Birdik.Tests.Architecture;

namespace Birdik.Tests.Budget;

public sealed class EqualizeCommandTests : IDisposable
{
    private const string Units = "id,population,capacity,need\nA,5000,200000,600000\nB,8000,480000,800000\nC,12000,1200000,1140000\n";
    private const string Gap = """{"kind":"gap","parameters":{},"pool":"360000"}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("birdik-equalize");

    public void Dispose() => _folder.Delete(recursive: true);

    // Vectors E4–E8; the inputs are data/reference/examples/equalization.
    [Theory]
    [InlineData("e4-units.csv", "e4-formula.json", "rts", "297600.00", "A,40.00,,176000.00,176000.00|B,60.00,,121600.00,121600.00|C,100.00,,0.00,0.00")]
    [InlineData("e5-units.csv", "e5-formula.json", "two-component", "0.00",
        "A,40.00,120.00,268000.00,268000.00|B,60.00,100.00,108800.00,108800.00|C,100.00,95.00,-376800.00,-376800.00")]
    [InlineData("e5-units.csv", "e5-formula-partial.json", "two-component", "0.00",
        "A,40.00,120.00,186800.00,186800.00|B,60.00,100.00,90880.00,90880.00|C,100.00,95.00,-277680.00,-277680.00")]
    [InlineData("e6-units.csv", "e6-formula.json", "proportional", "10000000.00",
        "A,40.00,,6372315.04,6372315.04|B,60.00,,3627684.96,3627684.96|C,100.00,,0.00,0.00")]
    [InlineData("e7-units.csv", "e7-formula.json", "dead-band", "4800000.00",
        "A,2000.00,,12800000.00,12800000.00|B,3800.00,,0.00,0.00|C,6000.00,,-8000000.00,-8000000.00|D,4200.00,,0.00,0.00")]
    [InlineData("e8-units.csv", "e8-formula.json", "cap", "150000000.00",
        "A,7000.00,,150000000.00,150000000.00|B,8000.00,,0.00,0.00|C,9000.00,,0.00,0.00")]
    public async Task Equalize_Examples_GiveTheWorkedFigures(string units, string formula, string kind, string total, string rows)
    {
        // Arrange
        var examples = Path.Combine(Repository.Root, "data", "reference", "examples", "equalization");

        // Act
        var answer = await RunAsync(Path.Combine(examples, units), Path.Combine(examples, formula));

        // Assert
        Assert.Equal(0, answer.ExitCode);
        var told = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal((kind, total), (told.GetProperty("kind").GetString(), told.GetProperty("total").GetString()));
        string[] expected = ["id,capacity_per_head,need_per_head,entitlement,transfer", .. rows.Split('|')];
        Assert.Equal(expected, await File.ReadAllLinesAsync(Result, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Equalize_Gap_SharesThePoolExactly()
    {
        // Act
        var answer = await RunTextsAsync(Units, Gap);

        // Assert
        var told = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(("360000.00", "360000.00", 0), (
            told.GetProperty("total").GetString(), told.GetProperty("pool").GetString(), told.GetProperty("warnings").GetArrayLength()));
        var rows = (await File.ReadAllLinesAsync(Result, TestContext.Current.CancellationToken)).Skip(1);
        Assert.Equal(["A,40.00,120.00,400000.00,200000.00", "B,60.00,100.00,320000.00,160000.00", "C,100.00,95.00,0.00,0.00"], rows);
    }

    [Theory]
    [InlineData("A,5000", "A,0", Gap, "budget.value-not-positive", "population")]
    [InlineData("A,5000,200000", "A,5000,-1", Gap, "budget.value-wrong", "capacity")]
    [InlineData("A,5000,200000", "A,5000,", Gap, "budget.value-wrong", "capacity")]
    [InlineData("B,8000", "A,8000", Gap, "budget.unit-repeated", "id")]
    [InlineData("B,8000", ",8000", Gap, "budget.unit-id-missing", "id")]
    [InlineData(",1140000\n", "\n", Gap, "budget.row-incomplete", null)]
    [InlineData("capacity,need", "capacity,wish", Gap, "platform.column-unknown", "wish")]
    [InlineData(Units, "", Gap, "budget.no-units", null)]
    [InlineData("A", "A", """{"kind":"rts","parameters":{"rate":0.1}}""", "platform.column-missing", "base")]
    [InlineData("A", "A", """{"kind":"gap","parameters":{}}""", "budget.pool-missing", "pool")]
    [InlineData("A", "A", """{"kind":"gap","parameters":{"target":1},"pool":1}""", "platform.key-unknown", "parameters.target")]
    [InlineData("A", "A", """{"kind":"gap","parameters":{},"pool":1,"note":""}""", "platform.key-unknown", "note")]
    [InlineData("A", "A", """{"kind":"rts","parameters":{}}""", "platform.json-key-missing", "parameters.rate")]
    [InlineData("A", "A", """{"kind":"rts"}""", "platform.json-key-missing", "parameters.rate")]
    [InlineData("A", "A", """{"kind":"rts","parameters":{"rate":-1}}""", "platform.json-number-wrong", "parameters.rate")]
    [InlineData("A", "A", """{"kind":"equal","parameters":{}}""", "budget.formula-unknown", "kind")]
    [InlineData("A", "A", """{"kind":"maxmin","parameters":{},"pool":-1}""", "platform.json-number-wrong", "pool")]
    [InlineData("A", "A", """{"kind":"maxmin","parameters":{},"pool":1.005}""", "budget.pool-finer-than-tyiyn", "pool")]
    [InlineData("A", "A", """{"kind":"maxmin","parameters":{},"pool":1,"pool":2}""", "platform.json-invalid", null)]
    [InlineData("A", "A", """{"kind":"dead-band","parameters":{"lower":2,"upper":1,"grantShare":1,"reverseShare":1}}""", "budget.band-turned", "parameters.lower")]
    public async Task Equalize_FaultyInput_IsRefusedByPlace(string good, string bad, string formula, string code, string? field)
    {
        // Act
        var answer = await RunTextsAsync(Units.Replace(good, bad, StringComparison.Ordinal), formula);

        // Assert
        Assert.Equal(1, answer.ExitCode);
        var problem = JsonDocument.Parse(answer.Output).RootElement.GetProperty("problems")[0];
        Assert.Equal((code, field), (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        Assert.False(File.Exists(Result));
    }

    [Theory]
    [InlineData("A", "A", """{"kind":"maxmin","parameters":{},"pool":0}""", "budget.pool-empty")]
    [InlineData("A", "A", """{"kind":"gap","parameters":{},"pool":1000000}""", "budget.pool-left")]
    [InlineData("480000,800000\nC,12000,1200000,1140000", "320000,320000\nC,12000,480000,480000", """{"kind":"dead-band","parameters":{"lower":0.9,"upper":1.1,"grantShare":0.8,"reverseShare":0.5}}""", "budget.nobody-entitled")]
    [InlineData("0000,600000\nB,8000,480000,800000\nC,12000,1200000,1140000", "0000,600\nB,8000,480000,800\nC,12000,1200000,1140", """{"kind":"maxmin","parameters":{},"pool":10}""", "budget.units-suspicious")]
    public async Task Equalize_EdgeOfTheFormula_AnswersAndWarns(string good, string bad, string formula, string code)
    {
        // Act
        var answer = await RunTextsAsync(Units.Replace(good, bad, StringComparison.Ordinal), formula);

        // Assert
        Assert.Equal(0, answer.ExitCode);
        var warnings = JsonDocument.Parse(answer.Output).RootElement.GetProperty("warnings").EnumerateArray();
        Assert.Contains(code, warnings.Select(warning => warning.GetProperty("code").GetString()));
        Assert.Contains($"{code}: ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equalize_GuaranteeTooDear_IsRefused()
    {
        // Act
        var answer = await RunTextsAsync(
            "id,population,capacity,grant\nA,1,0,100\nB,1,0,100\n", """{"kind":"maxmin","parameters":{},"pool":50,"maxLossShare":0}""");

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("budget.guarantee-too-dear", answer.Errors, StringComparison.Ordinal);
    }

    private string Result => Path.Combine(_folder.FullName, "result.csv");

    private async Task<CommandAnswer> RunTextsAsync(string units, string formula)
    {
        var (csv, json) = (Path.Combine(_folder.FullName, "units.csv"), Path.Combine(_folder.FullName, "formula.json"));
        await File.WriteAllTextAsync(csv, units, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(json, formula, TestContext.Current.CancellationToken);
        return await RunAsync(csv, json);
    }

    private Task<CommandAnswer> RunAsync(string units, string formula) =>
        BudgetCommand.Make().RunAsync("equalize", "--input", units, "--formula", formula, "--out", Result, "--json");
}
