using System.CommandLine;
using Birdik.Law.Reading;
using Birdik.Methods.Law.Comparison;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law compare OLD NEW</c>: what became of each article.</summary>
internal static class CompareCommand
{
    public static Command Make()
    {
        var before = new Argument<string>("OLD") { Description = "The earlier edition: text, DOCX, PDF, HTML or Akoma Ntoso." };
        var after = new Argument<string>("NEW") { Description = "The later edition." };
        var json = CommandHost.Json();
        return CommandHost.Make("compare", "Compares two editions of an act article by article.", [before, after, json], (parsed, output, ct) =>
            RunAsync(parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(json), output.With(LawCommand.Texts), ct));
    }

    private static async Task<int> RunAsync(string old, string current, bool json, CommandOutput output, CancellationToken ct)
    {
        var before = await LawFiles.ReadAsync(old, ct);
        var after = await LawFiles.ReadAsync(current, ct);
        IReadOnlyList<Problem> refused = [.. before.Problems, .. after.Problems];
        if (refused.Count > 0)
        {
            return output.Refuse(refused, json);
        }

        var articles = LegalComparison.Compare(before.Value.Text, after.Value.Text);
        if (json)
        {
            output.WriteJson(new { Articles = articles.Select(row => new { row.Article, row.Status, row.Diff }) });
            return CommandHost.Ok;
        }

        foreach (var row in articles.Where(row => row.Status != ComparisonStatus.Same))
        {
            await output.Standard.WriteLineAsync($"{row.Article}\t{row.Status}\t{row.Diff}");
        }

        return CommandHost.Ok;
    }
}
