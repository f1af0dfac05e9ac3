using System.CommandLine;
using Birdik.Law.Reading;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law import FILE</c>: takes the text of an act apart and keeps it; with <c>--dry-run</c> only tells what was found.</summary>
internal static class ImportCommand
{
    public static Command Make(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Plain text, DOCX, PDF, HTML or Akoma Ntoso; - is standard input." };
        var uri = new Option<string?>("--uri") { Description = "Address of the act: /akn/kg/act/2021-10-20/123.", HelpName = "URI" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what was found; opens no store." };
        var json = CommandHost.Json();
        return host.MakeWithServices("import", "Imports the text of an act.", [file, uri, dryRun, json], (services, parsed, output, ct) => RunAsync(
            services, parsed.GetValue(file)!, parsed.GetValue(uri), parsed.GetValue(dryRun), parsed.GetValue(json), output.With(LawCommand.Texts), ct));
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string name, string? uri, bool dryRun, bool json, CommandOutput output, CancellationToken ct)
    {
        var read = await LawFiles.ReadAsync(name, ct);
        if (!read.TryGet(out var file))
        {
            return output.Refuse(read.Problems, json);
        }

        if (!dryRun && !file.Broken)
        {
            var opened = await services.GetRequiredService<StoreStart>().OpenAsync(ct);
            var kept = opened is null ? await StoreText.KeepAsync(services, file, uri, ct) : opened;
            file = file with { Problems = [.. file.Problems, .. kept.Problems], Broken = !kept.Succeeded };
        }

        if (file.Problems.Count > 0)
        {
            output.Refuse(file.Problems);
        }

        var answer = ImportAnswer.Of(file, uri, output);
        if (json)
        {
            output.WriteJson(answer);
        }

        output.Say($"{answer.Title ?? name}: {answer.Sections} sections, {answer.Chapters} chapters, {answer.Articles.Count()} articles.");
        return file.Broken ? CommandHost.Refused : CommandHost.Ok;
    }
}
