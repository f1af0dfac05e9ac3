using System.CommandLine;
using System.Text.Json;

namespace Birdik.Tests.Letters;

/// <summary>Runs a command of the module within the test.</summary>
internal static class LettersCommandRun
{
    public static async Task<(int Code, JsonElement Json, string Error)> RunAsync(Command command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = command.Parse([.. arguments, "--json"]);
        Assert.Empty(parsed.Errors);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, JsonDocument.Parse(output.ToString()).RootElement, error.ToString());
    }

    public static async Task<(int Code, JsonElement Json, string Error)> RunOnAsync(Command command, byte[] content, string name)
    {
        var folder = Directory.CreateTempSubdirectory("birdik-letters-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(file, content);
            return await RunAsync(command, file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static IEnumerable<string> Codes(this JsonElement answer) =>
        answer.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!);
}
