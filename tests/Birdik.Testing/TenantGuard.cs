using System.Data.Common;
using System.Text.RegularExpressions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Birdik.Testing;

/// <summary>
/// Stops a statement on a distributed table that does not name the tenant: on a cluster it would ask every node. Only the national view
/// may read across tenants.
/// </summary>
internal sealed partial class TenantGuard : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private Regex? _distributed;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Check(DbCommand command, CommandEventData eventData)
    {
        if (eventData is not { Context: BirdikDbContext db, CommandSource: not CommandSource.Migrations } || db is NationalDb)
        {
            return;
        }

        var sql = command.CommandText;
        if (!sql.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) && Distributed(db).IsMatch(sql) && !Named().IsMatch(sql))
        {
            throw new InvalidOperationException($"A query on a distributed table does not name the tenant:\n{sql}");
        }
    }

    private Regex Distributed(BirdikDbContext db)
    {
        lock (_lock)
        {
            return _distributed ??= new Regex($@"\b(?:FROM|JOIN|UPDATE|INTO)\s+""?(?:{string.Join('|', db.Model.GetEntityTypes()
                .Where(entity => entity.DistributionOf() == Distribution.ByTenant)
                .Select(entity => entity.GetTableName())
                .Distinct())})\b""?");
        }
    }

    [GeneratedRegex("""tenant_id"?\s*(?:=\s*[@$:0-9]|IN\s*\()""")]
    private static partial Regex Named();
}
