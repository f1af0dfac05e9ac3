using System.Diagnostics;
using System.Text;

namespace Birdik.Testing;

/// <summary>Runs the built <c>birdik</c> as a user does: a process with arguments, an exit code and two streams.</summary>
public static class BirdikProgram
{
    private static readonly string Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Birdik.Host", System.IO.Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), "birdik"));

    /// <summary>Runs a command on a store to its end.</summary>
    public static Task<ProgramResult> RunAsync(TestStore store, params string[] arguments) =>
        RunAsync([.. arguments, .. StoreArguments(store)]);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<ProgramResult> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts <c>birdik serve</c> on a free port and waits until it listens.</summary>
    public static async Task<RunningProgram> ServeAsync(TestStore store, params string[] arguments) =>
        await RunningProgram.WhenListeningAsync(
            Start(["serve", "--urls", "http://127.0.0.1:0", .. arguments, .. StoreArguments(store)]));

    private static string[] StoreArguments(TestStore store) => store.Database is { } database
        ? ["--data", store.DataDirectory, "--database", database]
        : ["--data", store.DataDirectory];

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("BIRDIK_DATA");
        start.Environment.Remove("BIRDIK_DATABASE");
        return Process.Start(start)!;
    }
}

/// <summary>How a command ended.</summary>
public sealed record ProgramResult(int ExitCode, string Output, string Error);
