using System.CommandLine;
using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Proof;
using Birdik.Platform.Commands;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning check BUNDLE [--root HEX]</c>: checks the evidence of a measure; exit code 1 when it is broken.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var bundle = new Argument<string>("BUNDLE") { Description = "Proof bundle of a measure as JSON; - is standard input." };
        var root = new Option<string?>("--root") { Description = "Root as printed on the programme, 64 hexadecimal digits.", HelpName = "HEX" };
        root.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !ProofBundle.IsHash(text))
            {
                result.AddError("--root is 64 hexadecimal digits.");
            }
        });
        var json = CommandHost.Json();
        return CommandHost.Make(
            "check",
            "Checks the evidence of a measure without the server.",
            [bundle, root, json],
            (parsed, output, ct) => RunAsync(parsed.GetValue(bundle)!, parsed.GetValue(root), parsed.GetValue(json), output, ct));
    }

    private static async Task<int> RunAsync(string file, string? root, bool json, CommandOutput output, CancellationToken ct)
    {
        output.Speaking();
        var input = await InputFile.ReadAsync(file, ct);
        var read = input.TryGet(out var text) ? BundleFile.Read(text) : null;
        if (read is null || !read.TryGet(out var bundle))
        {
            return output.Refuse(read?.Problems ?? input.Problems, json);
        }

        var verdict = bundle.Check(root);
        if (json)
        {
            output.WriteJson(new CheckAnswer(bundle.Programme, bundle.Measure, bundle.Root, bundle.Evidence.Count, verdict.State, verdict.Broken));
        }

        output.Say($"{bundle.Measure}: {Sentence(verdict.State)}");
        return verdict.Holds ? CommandHost.Ok : CommandHost.Refused;
    }

    private static string Sentence(ProofState state) => state switch
    {
        ProofState.Anchored => "consistent, and anchored in the printed root.",
        ProofState.Consistent => "consistent, not anchored: give the root printed on the programme.",
        ProofState.Broken => "broken: evidence does not lead to the root.",
        ProofState.OtherRoot => "broken: the printed root is another one.",
        ProofState.Empty => "broken: there is no evidence.",
    };

    private sealed record CheckAnswer(string Programme, string Measure, string Root, int Links, ProofState State, IReadOnlyList<int> Broken);
}
