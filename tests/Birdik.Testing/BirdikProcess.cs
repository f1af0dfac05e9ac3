using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Birdik.Testing;

/// <summary>The built program as users run it: <c>birdik serve</c> on a free port, or one command to its end.</summary>
public sealed class BirdikProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private BirdikProcess(Process process, string address, Task<string> errors) => (_process, Address, Errors) = (process, address, errors);

    public string Address { get; }

    public int ProcessId => _process.Id;

    /// <summary>All that it told on standard error, once it has ended.</summary>
    public Task<string> Errors { get; }

    /// <summary>The executable beside the tests' own output, in the same configuration.</summary>
    public static string Executable { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Birdik.Host", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "birdik"));

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static Task<BirdikProcess> ServeAsync(TestStore store, params string[] more) => ServeAsync(store, change: null, more);

    /// <summary>Starts the server with something of its surroundings changed.</summary>
    public static async Task<BirdikProcess> ServeAsync(TestStore store, Action<ProcessStartInfo>? change, params string[] more)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var process = Start(["serve", "--urls", address, .. At(store), .. more], change);
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var since = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since) > StartLimit)
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"birdik serve did not come up: {await errors}");
            }

            await Task.Delay(50);
        }

        return new BirdikProcess(process, address, errors);
    }

    /// <summary>Runs one command on the store to its end.</summary>
    public static Task<CommandAnswer> RunAsync(TestStore store, params string[] arguments) =>
        RunAsync([.. arguments, .. At(store)], input: null);

    /// <summary>Runs one command to its end.</summary>
    public static Task<CommandAnswer> RunAsync(IReadOnlyList<string> arguments, byte[]? input) =>
        EndAsync(Start(arguments), input);

    /// <summary>Runs one command to its end with something of its surroundings changed: an environment variable, a shell before it.</summary>
    public static Task<CommandAnswer> RunAsync(IReadOnlyList<string> arguments, Action<ProcessStartInfo> change) =>
        EndAsync(Start(arguments, change), input: null);

    private static async Task<CommandAnswer> EndAsync(Process started, byte[]? input)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new CommandAnswer(process.ExitCode, await output, await errors);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static IEnumerable<string> At(TestStore store) =>
        store.Database is null ? ["--data", store.DataDirectory] : ["--data", store.DataDirectory, "--database", store.Database];

    // The demo is told only where a test asks for it.
    private static Process Start(IEnumerable<string> arguments, Action<ProcessStartInfo>? change = null)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            Environment = { ["BIRDIK__Demo"] = "false" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        change?.Invoke(start);
        return Process.Start(start)!;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>How a command ended and what it said.</summary>
public sealed record CommandAnswer(int ExitCode, string Output, string Errors);
