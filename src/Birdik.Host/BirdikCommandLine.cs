using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Birdik.App;
using Birdik.Host.Web;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;

namespace Birdik.Host;

/// <summary>The one executable: collects the commands of every module and runs the one that was asked for.</summary>
internal static class BirdikCommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            return CommandHost.WrongUsage;
        }

        if (UnknownOption(parsed) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no option {unknown} here.");
            return CommandHost.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (WrongSettings.Told(exception) is not null)
        {
            await Console.Error.WriteLineAsync(WrongSettings.Told(exception));
            return CommandHost.WrongUsage;
        }
    }

    // Where a command takes files, the parser would take a mistyped option for one of them. After "--" everything is a file.
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static RootCommand Root()
    {
        var host = new CommandHost(OpenStore);
        var root = new RootCommand("Birdik: one system for local self-government.") { host.Data, host.Database };
        root.Subcommands.Add(ServeCommand.Make(host));
        foreach (var command in BirdikModules.Catalog.Modules.SelectMany(module => module.Commands(host)))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    private static ServiceProvider OpenStore(StoreLocation location) =>
        new ServiceCollection()
            .AddBirdik(location, Configuration.Read())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
}
