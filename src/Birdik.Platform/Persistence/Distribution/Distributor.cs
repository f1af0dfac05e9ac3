using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary>Turns a grown PostgreSQL into a distributed one: spreads every table not yet spread, with foreign keys off meanwhile.</summary>
public sealed class Distributor(NationalDb db)
{
    public const string NeedsPostgres = "platform.distribute-needs-postgres";
    public const string NeedsCitus = "platform.distribute-needs-citus";

    /// <returns>The tables spread now.</returns>
    public async Task<Result<IReadOnlyList<string>>> RunAsync(CancellationToken ct)
    {
        if (!db.Database.IsNpgsql())
        {
            return new Problem(NeedsPostgres);
        }

        if (await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_extension WHERE extname = 'citus'").SingleAsync(ct) == 0)
        {
            return new Problem(NeedsCitus);
        }

        var spread = await db.Database
            .SqlQuery<string>($"SELECT logicalrelid::text AS \"Value\" FROM pg_dist_partition").ToListAsync(ct);
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .Where(table => DistributionSql.Of(table) is Distribution.ByTenant or Distribution.Reference && !spread.Contains(table.Name))
            .ToList();
        if (tables.Count > 0)
        {
            await SpreadAsync(tables, ct);
        }

        return tables.Select(table => table.Name).Order(StringComparer.Ordinal).ToList();
    }

    private async Task SpreadAsync(List<ITable> tables, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var statement in Statements(tables))
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Every key that touches one of the tables goes off, then the tables are spread, then the keys come back.</summary>
    internal IEnumerable<string> Statements(List<ITable> tables)
    {
        var keys = tables.SelectMany(table => table.ForeignKeyConstraints.Concat(table.ReferencingForeignKeyConstraints)).Distinct().ToList();
        return
        [
            DistributionSql.OneByOne,
            .. Sql(keys.Select(key => new DropForeignKeyOperation { Table = key.Table.Name, Name = key.Name })),
            .. DistributionSql.For(tables.Select(table => (table.Name, DistributionSql.Of(table)!.Value))),
            .. Sql(keys.Select(AddForeignKeyOperation.CreateFrom)),
        ];
    }

    private IEnumerable<string> Sql(IEnumerable<MigrationOperation> operations) => db.GetService<IMigrationsSqlGenerator>()
        .Generate([.. operations])
        .Select(command => command.CommandText);
}
