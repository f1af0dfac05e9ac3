using System.CommandLine;
using System.Globalization;
using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Selection;
using Birdik.Platform.Commands;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning select --election FILE --rule RULE [--completion none|budget-increase]</c>: chooses projects from approvals.</summary>
internal static class SelectCommand
{
    private static readonly Dictionary<string, SelectionRule> Rules = new()
    {
        ["mes-cost"] = SelectionRule.MesCost,
        ["mes-cardinality"] = SelectionRule.MesCardinality,
        ["greedy-cost"] = SelectionRule.GreedyCost,
        ["greedy-cardinality"] = SelectionRule.GreedyCardinality,
    };

    private const string BudgetIncrease = "budget-increase";

    public static Command Make()
    {
        var election = new Option<string>("--election")
        {
            Description = "Vote file in the Pabulib format; - is standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var rule = new Option<string>("--rule")
        {
            Description = "Equal shares (mes-) with cost or cardinality utilities, or the plain count (greedy-).",
            Required = true,
        };
        rule.AcceptOnlyFromAmong([.. Rules.Keys]);
        var completion = new Option<string>("--completion")
        {
            Description = "What is done with money that equal shares leave.",
            DefaultValueFactory = _ => "none",
        };
        completion.AcceptOnlyFromAmong("none", BudgetIncrease);
        var json = CommandHost.Json();
        var command = CommandHost.Make(
            "select",
            "Chooses projects from approval votes under a budget.",
            [election, rule, completion, json],
            (parsed, output, ct) => RunAsync(
                parsed.GetValue(election)!, parsed.GetValue(rule)!, parsed.GetValue(completion)!, parsed.GetValue(json), output, ct));
        command.Validators.Add(result =>
        {
            if (result.GetValue(completion) == BudgetIncrease && result.GetValue(rule)?.StartsWith("greedy", StringComparison.Ordinal) == true)
            {
                result.AddError("--completion budget-increase belongs to the rules mes-cost and mes-cardinality.");
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string file, string rule, string completion, bool json, CommandOutput output, CancellationToken ct)
    {
        output.Speaking();
        var input = await InputFile.ReadAsync(file, ct);
        if (!input.TryGet(out var read))
        {
            return output.Refuse(input.Problems, json);
        }

        var vote = VoteFile.Read(read);
        if (!vote.TryGet(out var known))
        {
            return output.Refuse(vote.Problems, json);
        }

        output.Refuse(known.Notices);
        var election = known.Election;
        var selection = ProjectSelection.Of(
            election, Rules[rule], completion == BudgetIncrease ? SelectionCompletion.BudgetIncrease : SelectionCompletion.None);
        var winners = selection.Winners.Select(place => election.Projects[place].Id).Order(StringComparer.Ordinal).ToList();
        if (json)
        {
            output.WriteJson(new SelectionAnswer(rule, winners, Money(selection.Spent), Money(election.Budget), new(selection.Steps)));
        }
        else
        {
            winners.ForEach(output.Standard.WriteLine);
            output.Say($"{winners.Count} of {election.Projects.Count} projects, {Money(selection.Spent)} of {Money(election.Budget)} spent.");
        }

        return CommandHost.Ok;
    }

    private static string Money(decimal money) => money.ToString("0.##########", CultureInfo.InvariantCulture);

    private sealed record SelectionAnswer(
        string Rule, IReadOnlyList<string> Winners, string Spent, string Budget, CompletionAnswer Completion);

    private sealed record CompletionAnswer(int Steps);
}
