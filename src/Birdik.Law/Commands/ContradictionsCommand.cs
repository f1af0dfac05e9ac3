using System.CommandLine;
using System.Globalization;
using Birdik.Law.Contradictions;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law contradictions --on DATE</c>: where confirmed duties and provisions in force contradict each other.</summary>
internal static class ContradictionsCommand
{
    public static Command Make(CommandHost host)
    {
        var on = new Option<DateOnly?>("--on") { Description = "The day that is asked about (default: today).", HelpName = "DATE" };
        var json = CommandHost.Json();
        return host.MakeWithServices("contradictions", "Finds contradictions among the acts in force on a day.", [on, json], (services, parsed, output, ct) =>
            RunAsync(services, parsed.GetValue(on), parsed.GetValue(json), output.With(LawCommand.Texts), ct));
    }

    private static async Task<int> RunAsync(IServiceProvider services, DateOnly? on, bool json, CommandOutput output, CancellationToken ct)
    {
        if (await services.GetRequiredService<StoreStart>().CheckAsync(ct) is { } problem)
        {
            return output.Refuse([problem], json);
        }

        var read = services.GetRequiredService<ReadContradictions>();
        var list = await read.OnAsync(on ?? services.GetRequiredService<TimeProvider>().Today(), ct);
        var answers = (await read.ViewsAsync(list, list.All, ct)).Select(ContradictionAnswer.Of).ToList();
        if (json)
        {
            output.WriteJson(new { Contradictions = answers });
            return CommandHost.Ok;
        }

        foreach (var one in answers)
        {
            await output.Standard.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{one.Kind}\t{one.First}\t{one.Second}\t{one.Prevails}\t{one.Rule}\t{one.Confidence:0.00}\t{one.NeedsDecision}"));
        }

        return CommandHost.Ok;
    }
}
