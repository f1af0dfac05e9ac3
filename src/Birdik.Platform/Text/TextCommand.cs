using System.CommandLine;
using Birdik.Methods.Text;
using Birdik.Platform.Commands;

namespace Birdik.Platform.Text;

/// <summary><c>birdik text …</c>: the methods of Kyrgyz and Russian text on files.</summary>
internal static class TextCommand
{
    public static Command Make() => new("text", "Kyrgyz and Russian text: normalization, stems, tokens, language, name keys.")
    {
        Stem(),
        OnText("normalize", "Gives the text in one spelling of signs, letters and spaces.", TextReport.Normalize),
        Tokens(),
        OnText("language", "Gives the language of each line: ky, ru or other.", TextReport.Language),
        OnText("name-key", "Gives the search keys of the name on each line.", TextReport.NameKeys),
    };

    private static Command Stem()
    {
        var language = new Option<string>("--lang")
        {
            Description = "Language of the words; auto decides by each word.",
            DefaultValueFactory = _ => "auto",
        };
        language.AcceptOnlyFromAmong("ky", "ru", "auto");
        var file = File();
        return CommandHost.Make("stem", "Gives the stem of the word on each line.", [file, language], (parsed, output, ct) =>
            RunAsync(
                parsed.GetValue(file)!,
                output,
                (text, into) => TextReport.Stem(text, LanguageOf(parsed.GetValue(language)!), into),
                json: false,
                ct));
    }

    private static Command Tokens()
    {
        var file = File();
        var json = CommandHost.Json();
        return CommandHost.Make("tokens", "Gives the tokens of the text with their places.", [file, json], (parsed, output, ct) =>
        {
            var asJson = parsed.GetValue(json);
            return RunAsync(
                parsed.GetValue(file)!,
                output,
                (text, into) =>
                {
                    if (asJson)
                    {
                        output.WriteJson(TextReport.Tokens(text));
                    }
                    else
                    {
                        TextReport.WriteTokens(text, into);
                    }
                },
                asJson,
                ct);
        });
    }

    private static Command OnText(string name, string description, Action<string, TextWriter> work)
    {
        var file = File();
        return CommandHost.Make(name, description, [file], (parsed, output, ct) =>
            RunAsync(parsed.GetValue(file)!, output, work, json: false, ct));
    }

    private static Argument<string> File() => new("FILE")
    {
        Description = "Text in UTF-8; - is standard input.",
        DefaultValueFactory = _ => "-",
    };

    private static async Task<int> RunAsync(
        string file, CommandOutput output, Action<string, TextWriter> work, bool json, CancellationToken ct)
    {
        var input = await InputFile.ReadAsync(file, ct);
        if (!input.TryGet(out var read))
        {
            return output.Refuse(input.Problems, json);
        }

        work(read.Text, output.Standard);
        await output.Standard.FlushAsync(ct);
        return CommandHost.Ok;
    }

    private static TextLanguage? LanguageOf(string name) => name switch
    {
        "ky" => TextLanguage.Ky,
        "ru" => TextLanguage.Ru,
        _ => null,
    };
}
