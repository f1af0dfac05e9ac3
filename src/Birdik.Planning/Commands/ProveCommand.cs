using System.CommandLine;
using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Platform.Commands;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning prove MEASURE</c>: writes the evidence of a measure as a bundle that <c>check</c> verifies on any machine.</summary>
internal static class ProveCommand
{
    public static Command Make(CommandHost host)
    {
        var measure = new Argument<string>("MEASURE") { Description = "The measure's id, as in the address of its page." };
        var target = new Option<string>("--out") { Description = "The bundle's file; - is standard output.", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        return host.MakeWithExistingStore(
            "prove", "Writes the evidence of a measure of an approved programme.", [measure, target],
            (services, parsed, output, ct) => RunAsync(services, parsed.GetValue(measure)!, parsed.GetValue(target)!, output, ct));
    }

    private static async Task<int> RunAsync(IServiceProvider services, string measure, string target, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        var bundle = Id<Measure>.TryParse(measure, null, out var id)
            ? await MeasureProof.BundleAsync(services.GetRequiredService<NationalDb>(), id, ct)
            : null;
        if (bundle is null)
        {
            return output.Refuse([Problem.NotFound("planning.proof-missing", ("measure", measure))]);
        }

        if (target == "-")
        {
            await output.Standard.WriteLineAsync(BundleFile.Write(bundle));
        }
        else if (await WriteAsync(target, bundle, ct) is { } refused)
        {
            return output.Refuse([refused]);
        }

        output.Say($"{bundle.Measure}: {bundle.Evidence.Count} pieces of evidence, root {bundle.Root}.");
        return CommandHost.Ok;
    }

    private static async Task<Problem?> WriteAsync(string file, ProofBundle bundle, CancellationToken ct)
    {
        try
        {
            await File.WriteAllTextAsync(file, BundleFile.Write(bundle), ct);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Invalid("platform.file-refused", null, ("message", refused.Message)) with { File = file };
        }
    }
}
