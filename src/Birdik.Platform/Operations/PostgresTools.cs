using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Birdik.Platform.Results;
using Npgsql;

namespace Birdik.Platform.Operations;

/// <summary>Runs PostgreSQL's own programs on the store's database. The password goes by the environment, never by the command line.</summary>
internal sealed class PostgresTools(string connectionString)
{
    private const int MaxMessage = 500;

    private readonly NpgsqlConnectionStringBuilder _connection = new(connectionString);

    public string Database => _connection.Database ?? _connection.Username ?? "postgres";

    /// <summary>The same server by its maintenance database, where databases are made.</summary>
    public string ServerConnectionString =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ToString();

    public async Task<Problem?> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        Set(start, "PGHOST", _connection.Host);
        Set(start, "PGPORT", _connection.Port.ToString(CultureInfo.InvariantCulture));
        Set(start, "PGUSER", _connection.Username);
        Set(start, "PGPASSWORD", _connection.Password);
        Set(start, "PGDATABASE", Database);
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync(ct);
            await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? null : Failed(tool, await said);
        }
        catch (Win32Exception)
        {
            return new Problem("platform.tool-missing", ProblemKind.Unavailable)
            {
                Args = new Dictionary<string, object?> { ["tool"] = tool },
            };
        }
    }

    private static Problem Failed(string tool, string said)
    {
        var message = said.Trim().ReplaceLineEndings(" ");
        return new Problem("platform.tool-failed", ProblemKind.Unavailable)
        {
            Args = new Dictionary<string, object?>
            {
                ["tool"] = tool,
                ["message"] = message.Length > MaxMessage ? message[..MaxMessage] : message,
            },
        };
    }

    private static void Set(ProcessStartInfo start, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            start.Environment[name] = value;
        }
    }
}
