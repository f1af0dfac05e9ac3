using System.CommandLine;
using Birdik.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Commands;

/// <summary>
/// What the commands of the modules stand on: the common options and a way to open the store. Exit codes: 0 done, 1 refused,
/// 2 wrong usage. Machine output goes to <see cref="CommandOutput"/>, messages to standard error.
/// </summary>
public sealed class CommandHost(Func<StoreLocation, ServiceProvider> openStore)
{
    public const int Ok = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary><c>--data DIR</c>: the folder of the store.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the store (default: BIRDIK_DATA, or ./data).",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary><c>--database CONNECTION</c>: the database of the store.</summary>
    public Option<string?> Database { get; } = new("--database")
    {
        Description = "Database (default: BIRDIK_DATABASE, or SQLite in the data folder): postgres://… or a connection string.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <summary><c>--json</c>: one JSON document on standard output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Answer with one JSON document on standard output." };

    /// <summary>A command that needs no store.</summary>
    public static Command Make(string name, string description, IEnumerable<Symbol> symbols,
        Func<ParseResult, CommandOutput, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Option option:
                    command.Options.Add(option);
                    break;
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
            }
        }

        command.SetAction((parsed, ct) => run(parsed, CommandOutput.Of(parsed), ct));
        return command;
    }

    /// <summary>A command that needs the store; the store is brought up to date first and closed afterwards.</summary>
    public Command MakeWithStore(string name, string description, IEnumerable<Symbol> symbols,
        Func<IServiceProvider, ParseResult, CommandOutput, CancellationToken, Task<int>> run) =>
        MakeWithServices(name, description, symbols, async (services, parsed, output, ct) =>
            await services.GetRequiredService<StoreStart>().OpenAsync(ct) is { } problem
                ? output.Refuse([problem], AsksForJson(parsed))
                : await run(services, parsed, output, ct));

    /// <summary>A command on a store that must be there already and is not upgraded; it looks or copies, beside a running <c>serve</c> too.</summary>
    public Command MakeWithExistingStore(string name, string description, IEnumerable<Symbol> symbols,
        Func<IServiceProvider, ParseResult, CommandOutput, CancellationToken, Task<int>> run) =>
        MakeWithServices(name, description, symbols, async (services, parsed, output, ct) =>
            await services.GetRequiredService<StoreStart>().CheckAsync(ct) is { } problem
                ? output.Refuse([problem], AsksForJson(parsed))
                : await run(services, parsed, output, ct));

    /// <summary>A command that is given the services as they are and opens, makes or replaces the store itself.</summary>
    public Command MakeWithServices(string name, string description, IEnumerable<Symbol> symbols,
        Func<IServiceProvider, ParseResult, CommandOutput, CancellationToken, Task<int>> run) =>
        Make(name, description, symbols, async (parsed, output, ct) =>
        {
            if (Locate(parsed, output) is not { } location)
            {
                return WrongUsage;
            }

            await using var services = openStore(location);
            await using var scope = services.CreateAsyncScope();
            try
            {
                return await run(scope.ServiceProvider, parsed, output, ct);
            }
            catch (Exception fault) when (StoreFaults.OfDisk(location.Dialect, fault) is not null)
            {
                return output.Refuse([StoreFaults.OfDisk(location.Dialect, fault)!], AsksForJson(parsed));
            }
        });

    private static bool AsksForJson(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.OfType<Option<bool>>().FirstOrDefault(option => option.Name == "--json") is { } json
            && parsed.GetValue(json);

    /// <summary>Where the store of this call is; null, with the reason told, when the options cannot be read.</summary>
    public StoreLocation? Locate(ParseResult parsed, CommandOutput output)
    {
        try
        {
            return StoreLocation.From(
                parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("BIRDIK_DATA"),
                parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("BIRDIK_DATABASE"));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            output.Say($"--database (BIRDIK_DATABASE) cannot be read: {wrong.Message}");
            return null;
        }
    }
}
