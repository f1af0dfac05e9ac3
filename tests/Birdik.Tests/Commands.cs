using System.CommandLine;
using Birdik.Testing;

namespace Birdik.Tests;

/// <summary>Runs a command of a module in this process.</summary>
internal static class Commands
{
    public static async Task<CommandAnswer> RunAsync(this Command command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return new(2, "", string.Join('\n', parsed.Errors.Select(wrong => wrong.Message)));
        }

        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }
}
