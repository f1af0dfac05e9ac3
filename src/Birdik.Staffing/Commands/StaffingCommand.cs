using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;

namespace Birdik.Staffing.Commands;

/// <summary><c>birdik staffing …</c></summary>
internal static class StaffingCommand
{
    public static Command Make() => new("staffing", "Posts: need from workload, staffing table under a ceiling.")
    {
        OnFile("need", "Reckons how many workers a workload needs (WISN).", NeedInput.Read, NeedAnswer.Of),
        OnFile("table", "Makes whole posts of fractional needs, proven best.", TableInput.Read, TableAnswer.Of),
    };

    private static Command OnFile<TInput, TAnswer>(
        string name, string description, Func<InputFile, Result<TInput>> read, Func<TInput, TAnswer> answer)
    {
        var input = new Option<string>("--input") { Description = "Input as JSON; - is standard input.", HelpName = "FILE", Required = true };
        var json = CommandHost.Json();
        return CommandHost.Make(name, description, [input, json], async (parsed, output, ct) =>
        {
            output.With(new Texts([typeof(CommandOutput).Assembly, typeof(StaffingModule).Assembly]));
            var file = await InputFile.ReadAsync(parsed.GetValue(input)!, ct);
            var asked = file.TryGet(out var found) ? read(found) : Result<TInput>.Refused(file.Problems);
            if (!asked.TryGet(out var known))
            {
                return output.Refuse(asked.Problems, parsed.GetValue(json));
            }

            var reckoned = answer(known);
            if (parsed.GetValue(json))
            {
                output.WriteJson(reckoned);
            }
            else
            {
                await output.Standard.WriteLineAsync(reckoned!.ToString());
            }

            return CommandHost.Ok;
        });
    }
}
