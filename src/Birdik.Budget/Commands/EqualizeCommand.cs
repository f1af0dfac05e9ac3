using System.CommandLine;
using System.Globalization;
using Birdik.Budget.Equalization;
using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;

namespace Birdik.Budget.Commands;

/// <summary><c>birdik budget equalize --input UNITS.csv --formula FILE.json --out RESULT.csv</c>: transfers by a formula.</summary>
internal static class EqualizeCommand
{
    public static Command Make()
    {
        var input = new Option<string>("--input") { Description = "Municipalities as CSV; - is standard input.", HelpName = "FILE", Required = true };
        var formula = new Option<string>("--formula") { Description = "Formula, parameters, pool and guarantee as JSON.", HelpName = "FILE", Required = true };
        var into = new Option<string>("--out") { Description = "Where the transfers go as CSV; - is standard output.", HelpName = "FILE", Required = true };
        var json = CommandHost.Json();
        var command = CommandHost.Make(
            "equalize",
            "Shares equalization transfers by a formula, to the tyiyn.",
            [input, formula, into, json],
            (parsed, output, ct) => RunAsync(
                parsed.GetValue(input)!, parsed.GetValue(formula)!, parsed.GetValue(into)!, parsed.GetValue(json), output, ct));
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) == "-" && result.GetValue(json))
            {
                result.AddError("--json and --out - both want standard output.");
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string input, string formula, string into, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(new Texts([typeof(CommandOutput).Assembly, typeof(BudgetModule).Assembly]));
        var formulaText = await InputFile.ReadAsync(formula, ct);
        var unitText = await InputFile.ReadAsync(input, ct);
        var problems = formulaText.Problems.Concat(unitText.Problems).ToList();
        if (problems.Count > 0)
        {
            return output.Refuse(problems, json);
        }

        var asked = FormulaFile.Read(formulaText.Value);
        if (!asked.TryGet(out var terms))
        {
            return output.Refuse(asked.Problems, json);
        }

        var read = UnitTable.Read(unitText.Value, terms.Terms.Formula);
        if (!read.TryGet(out var units))
        {
            return output.Refuse(read.Problems, json);
        }

        var result = Equalizer.Run(units.Units, terms.Terms);
        if (EqualizationNotices.Refusal(result, formula) is { } refusal)
        {
            return output.Refuse([refusal], json);
        }

        if (await ResultFile.WriteAsync(into, result, units.HasNeed, output.Standard, ct) is { } notWritten)
        {
            return output.Refuse([notWritten], json);
        }

        var warnings = EqualizationNotices.Of(result, terms.Terms, units.HasNeed);
        output.Refuse(warnings);
        if (json)
        {
            output.WriteJson(new EqualizeAnswer(
                terms.Kind, Money(result.Total), terms.Terms.Pool is { } pool ? Money(pool) : null, [.. warnings.Select(output.Row)]));
        }
        else
        {
            output.Say($"{units.Units.Count} units, {Money(result.Total)} som.");
        }

        return CommandHost.Ok;
    }

    private static string Money(decimal som) => som.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record EqualizeAnswer(string Kind, string Total, string? Pool, IReadOnlyList<ProblemRow> Warnings);
}
