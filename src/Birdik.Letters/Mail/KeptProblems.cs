using System.Globalization;
using System.Text.Json;
using Birdik.Platform.Results;

namespace Birdik.Letters.Mail;

/// <summary>What is wrong with a message as it is kept: codes and what they are about, told later in the language of the reader.</summary>
internal static class KeptProblems
{
    private const int Most = 20;
    private const int MaxArg = 200;
    private const string DayForm = "yyyy-MM-dd";

    public static string Write(IEnumerable<Problem> problems) => JsonSerializer.Serialize(
        problems.Take(Most).Select(problem => new Kept(problem.Code, problem.Args.ToDictionary(arg => arg.Key, arg => Text(arg.Value)))),
        JsonSerializerOptions.Web);

    public static IReadOnlyList<Problem> Read(string json) =>
    [
        .. JsonSerializer.Deserialize<List<Kept>>(json, JsonSerializerOptions.Web)!
            .Select(kept => new Problem(kept.Code) { Args = kept.Args.ToDictionary(arg => arg.Key, arg => (object?)Value(arg.Value)) }),
    ];

    private static string Text(object? value) => value is DateOnly day
        ? day.ToString(DayForm, CultureInfo.InvariantCulture)
        : MailFields.Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", MaxArg);

    private static object Value(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : text;

    private sealed record Kept(string Code, Dictionary<string, string> Args);
}
