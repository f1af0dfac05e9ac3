using Microsoft.Data.Sqlite;
using Npgsql;

namespace Birdik.Platform.Persistence;

/// <summary>Where an installation keeps its data: a folder for files and keys, and a database (SQLite in that folder, or PostgreSQL).</summary>
public sealed record StoreLocation(string DataDirectory, IDialect Dialect)
{
    public const string DefaultDirectory = "./data";

    public string FilesDirectory => Path.Combine(DataDirectory, "files");

    /// <param name="dataDirectory">Option <c>--data</c>, <c>BIRDIK_DATA</c>, or the default.</param>
    /// <param name="database">Option <c>--database</c>, <c>BIRDIK_DATABASE</c>, or null for SQLite in the folder.</param>
    /// <exception cref="FormatException">The connection cannot be read.</exception>
    public static StoreLocation From(string? dataDirectory, string? database)
    {
        var directory = Path.GetFullPath(string.IsNullOrWhiteSpace(dataDirectory) ? DefaultDirectory : dataDirectory);
        return new StoreLocation(directory, Read(directory, database));
    }

    private static IDialect Read(string directory, string? database)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            return SqliteDialect.InFolder(directory);
        }

        if (Uri.TryCreate(database, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql")
        {
            return new PostgresDialect(FromUri(uri!));
        }

        try
        {
            return database.Contains("Data Source", StringComparison.OrdinalIgnoreCase)
                ? new SqliteDialect(new SqliteConnectionStringBuilder(database).ToString())
                : new PostgresDialect(new NpgsqlConnectionStringBuilder(database).ToString());
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private static string FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return builder.ToString();
    }
}
