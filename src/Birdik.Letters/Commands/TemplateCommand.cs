using System.CommandLine;
using Birdik.Letters.Templates;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters template FILE.docx</c>: whether a Word document can be a template, which fields it holds, and where it is wrong.</summary>
internal static class TemplateCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A Word document (.docx); - is standard input." };
        var json = CommandHost.Json();
        return CommandHost.Make(
            "template", "Checks a template of letters: its fields and its usual text.", [file, json],
            (parsed, output, ct) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(json), output.WithLetters(), ct));
    }

    private static async Task<int> RunAsync(string name, bool json, CommandOutput output, CancellationToken ct)
    {
        var file = await CommandFile.ReadAsync(name, TemplateDocument.MaxBytes, ct);
        if (!file.TryGet(out var content))
        {
            return output.Refuse(file.Problems, json);
        }

        using var stream = new MemoryStream(content, writable: false);
        var read = TemplateDocument.Read(stream, name);
        if (!read.TryGet(out var template))
        {
            return output.Refuse(read.Problems, json);
        }

        if (json)
        {
            output.WriteJson(new { template.Fields, template.Text });
        }
        else
        {
            await output.Standard.WriteLineAsync(string.Join(", ", template.Fields));
            await output.Standard.WriteLineAsync(template.Text);
        }

        return CommandHost.Ok;
    }
}
