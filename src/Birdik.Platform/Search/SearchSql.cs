using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Search;

/// <summary>What the statements of the search are made of; they are the only ones, beside the dialect's, that are written by hand.</summary>
internal static class SearchSql
{
    public static string Table(int tenant) =>
        tenant == SearchKey.National ? SearchMapping.NationalTable : SearchMapping.Table;

    /// <summary>A piece of SQL that only a tenant's table has.</summary>
    public static string Owned(int tenant, string sql) => tenant == SearchKey.National ? "" : sql;

    [SuppressMessage("Security", "CA2100", Justification = "The texts are written here; all values are parameters.")]
    public static DbCommand Command(BirdikDbContext db, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        Give(command.Parameters, command.CreateParameter, values);
        return command;
    }

    public static void Give(DbParameterCollection parameters, Func<DbParameter> make, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = make();
            // SQLite looks for a name without its sign three times.
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }
}
