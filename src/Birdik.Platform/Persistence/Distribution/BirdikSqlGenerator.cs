#pragma warning disable EF1001 // INpgsqlSingletonOptions is what the provider's generator asks for
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary>
/// Migrations that run alike on plain PostgreSQL and on Citus: tables are made first, then distributed where Citus is there, and only
/// then tied together by foreign keys, as Citus asks.
/// </summary>
internal sealed class BirdikSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        var made = operations.OfType<CreateTableOperation>().Where(table => DistributionSql.Of(table) is not null).ToList();
        if (made.Count == 0)
        {
            return base.Generate(operations, model, options);
        }

        var keys = made.ToDictionary(table => table, table => table.ForeignKeys.ToList());
        made.ForEach(table => table.ForeignKeys.Clear());
        try
        {
            return base.Generate(Ordered(operations, made, keys.Values.SelectMany(key => key)), model, options);
        }
        finally
        {
            made.ForEach(table => table.ForeignKeys.AddRange(keys[table]));
        }
    }

    private static List<MigrationOperation> Ordered(
        IReadOnlyList<MigrationOperation> operations, List<CreateTableOperation> made, IEnumerable<AddForeignKeyOperation> keys)
    {
        var lastTable = operations.ToList().FindLastIndex(operation => operation is CreateTableOperation) + 1;
        return
        [
            Sql(DistributionSql.OneByOne),
            .. operations.Take(lastTable),
            .. DistributionSql.For(made.Select(table => (table.Name, DistributionSql.Of(table)!.Value))).Select(Sql),
            .. keys,
            .. operations.Skip(lastTable),
        ];
    }

    private static SqlOperation Sql(string sql) => new() { Sql = sql };
}
