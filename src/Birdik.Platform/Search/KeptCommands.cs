using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Birdik.Platform.Search;

/// <summary>
/// Keeps the statements of a transaction of SQLite, so that what is written many times in it is understood once. The connection ends them when
/// it is closed.
/// </summary>
internal sealed class KeptCommands
{
    private readonly ConditionalWeakTable<DbTransaction, Dictionary<string, DbCommand>> _kept = [];

    /// <summary>The statement with new values, which are given in the same order each time.</summary>
    public DbCommand Of(DbTransaction transaction, string sql, ReadOnlySpan<(string Name, object? Value)> values, Func<DbCommand> make)
    {
        var commands = _kept.GetValue(transaction, _ => new Dictionary<string, DbCommand>(StringComparer.Ordinal));
        if (!commands.TryGetValue(sql, out var command))
        {
            commands.Add(sql, command = make());
            foreach (var (name, _) in values)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
