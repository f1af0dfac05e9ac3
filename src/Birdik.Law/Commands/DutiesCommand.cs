using System.CommandLine;
using Birdik.Law.Reading;
using Birdik.Methods.Law.Duties;
using Birdik.Platform.Commands;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law duties FILE</c>: the sentences that oblige, allow or forbid.</summary>
internal static class DutiesCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "Plain text, DOCX, PDF, HTML or Akoma Ntoso; - is standard input." };
        var json = CommandHost.Json();
        return CommandHost.Make("duties", "Finds the sentences of an act that oblige, allow or forbid.", [file, json], (parsed, output, ct) =>
            RunAsync(parsed.GetValue(file)!, parsed.GetValue(json), output.With(LawCommand.Texts), ct));
    }

    private static async Task<int> RunAsync(string name, bool json, CommandOutput output, CancellationToken ct)
    {
        var read = await LawFiles.ReadAsync(name, ct);
        if (!read.TryGet(out var file))
        {
            return output.Refuse(read.Problems, json);
        }

        var duties = DutyFinder.Find(file.Text);
        if (json)
        {
            output.WriteJson(new
            {
                Duties = duties.Select(duty => new
                {
                    duty.Article, duty.Line, duty.Sentence, duty.Reading.Bearer, duty.Reading.Modality, duty.Reading.Action, duty.Reading.Object,
                    duty.Reading.Condition, duty.Reading.Term, duty.Reading.Payer,
                }),
            });
            return CommandHost.Ok;
        }

        foreach (var duty in duties)
        {
            await output.Standard.WriteLineAsync($"{duty.Article}\t{duty.Line}\t{duty.Reading.Modality}\t{duty.Reading.Bearer}\t{duty.Sentence}");
        }

        return CommandHost.Ok;
    }
}
