using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;

namespace Birdik.Platform.Commands;

/// <summary>How a command answers: machine output on standard output, everything for people on standard error.</summary>
public sealed class CommandOutput(TextWriter standard, TextWriter error)
{
    private static readonly Words English = new(new Texts([typeof(CommandOutput).Assembly]), Language.En);

    private Words _words = English;

    /// <summary>JSON as DESIGN §6 wants it: camelCase, unescaped letters, UTC moments, days as yyyy-MM-dd, enums in camelCase.</summary>
    public static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        IndentSize = 2,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public TextWriter Standard { get; } = standard;

    public TextWriter Error { get; } = error;

    public static CommandOutput Of(ParseResult parsed) =>
        new(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);

    /// <summary>Takes the texts of all modules, once the store or the modules are there.</summary>
    public CommandOutput With(Texts texts)
    {
        _words = new Words(texts, Language.En);
        return this;
    }

    public void WriteJson<T>(T document) => Standard.WriteLine(JsonSerializer.Serialize(document, JsonOptions));

    public void Say(string message) => Error.WriteLine(message);

    /// <summary>Names the problems, by code and sentence, on standard error; as a JSON document too when asked.</summary>
    public int Refuse(IReadOnlyList<Problem> problems, bool json = false)
    {
        var rows = problems.Select(Row).ToList();
        foreach (var row in rows)
        {
            var place = row.File is null ? "" : row.Line is null ? $"{row.File}: " : $"{row.File}:{row.Line}: ";
            Say($"{place}{row.Code}: {row.Message}");
        }

        if (json)
        {
            WriteJson(new { problems = rows });
        }

        return CommandHost.Refused;
    }

    /// <summary>A problem as it stands in the <c>problems</c> of a JSON answer.</summary>
    public ProblemRow Row(Problem problem) =>
        new(problem.Code, _words.Problem(problem), problem.File, problem.Line, problem.Field, problem.Id);
}

/// <summary>A problem in a JSON answer of a command or an API.</summary>
public sealed record ProblemRow(string Code, string Message, string? File, int? Line, string? Field, string? Id);
