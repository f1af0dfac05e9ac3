using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Birdik.Methods.Planning.Similarity;
using Birdik.Planning.Similarity;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning similar --texts FILE [--against FILE] --shingle KIND --threshold T --out FILE</c>: every pair of similar texts.</summary>
internal static class SimilarCommand
{
    private const int MostPairs = 20_000_000;

    private static readonly Dictionary<string, ShingleKind> Shingles = new()
    {
        ["words:1"] = ShingleKind.Words1,
        ["words:3"] = ShingleKind.Words3,
        ["chars:9"] = ShingleKind.Chars9,
    };

    public static Command Make()
    {
        var texts = new Option<string>("--texts")
        {
            Description = "Texts, a line each: id, tab, text; - is standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var against = new Option<string?>("--against")
        {
            Description = "Texts to compare with; without it the texts are compared with each other.",
            HelpName = "FILE",
        };
        var shingle = new Option<string>("--shingle") { Description = "What is compared: words, word triples or nine characters.", Required = true };
        shingle.AcceptOnlyFromAmong([.. Shingles.Keys]);
        var threshold = new Option<decimal>("--threshold") { Description = "Least Jaccard index, above 0 and at most 1.", Required = true };
        threshold.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(TryNumber(token.Value, out var value) && Likeness.IsValid(value)))
            {
                result.AddError("--threshold is above 0 and at most 1, with at most 9 decimals.");
            }
        });
        var into = new Option<string>("--out") { Description = "Where the pairs go; - is standard output.", HelpName = "FILE", Required = true };
        var json = CommandHost.Json();
        var command = CommandHost.Make(
            "similar",
            "Finds every pair of texts that are alike.",
            [texts, against, shingle, threshold, into, json],
            (parsed, output, ct) => RunAsync(
                new(parsed.GetValue(texts)!, parsed.GetValue(against), Shingles[parsed.GetValue(shingle)!], new(parsed.GetValue(threshold))),
                parsed.GetValue(into)!,
                parsed.GetValue(json),
                output,
                ct));
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) == "-" && result.GetValue(json))
            {
                result.AddError("--json and --out - both want standard output.");
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(SimilarRequest request, string into, bool json, CommandOutput output, CancellationToken ct)
    {
        output.Speaking();
        var started = Stopwatch.GetTimestamp();
        var texts = new TextRows(request.Shingle);
        var problems = await texts.ReadAsync(request.Texts, ct);
        var count = texts.Count;
        if (problems.Count == 0 && request.Against is { } against)
        {
            problems = await texts.ReadAsync(against, ct);
        }

        if (problems.Count > 0)
        {
            return output.Refuse(problems, json);
        }

        var pairs = SimilarTexts.Find(texts.Sets, request.AtLeast, request.Against is null ? null : count, MostPairs, ct);
        var written = pairs is null
            ? Problem.Invalid("planning.pairs-too-many", null, ("most", MostPairs))
            : await PairFile.WriteAsync(into, pairs, texts.Ids, output.Standard, ct);
        if (written is not null)
        {
            return output.Refuse([written], json);
        }

        var answer = new SimilarAnswer(texts.Count, pairs!.Count, Stopwatch.GetElapsedTime(started).TotalSeconds);
        if (json)
        {
            output.WriteJson(answer);
        }
        else
        {
            output.Say($"{answer.Texts} texts, {answer.Pairs} pairs.");
        }

        return CommandHost.Ok;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private sealed record SimilarRequest(string Texts, string? Against, ShingleKind Shingle, Likeness AtLeast);

    private sealed record SimilarAnswer(int Texts, int Pairs, double Seconds);
}
