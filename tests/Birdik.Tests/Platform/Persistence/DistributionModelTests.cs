using Birdik.App;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Birdik.Platform.Persistence.Distribution.Distribution;

namespace Birdik.Tests.Platform.Persistence;

/// <summary>What keeps one model true on SQLite, PostgreSQL and Citus; read from the model, no server needed.</summary>
public sealed class DistributionModelTests
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddBirdik(StoreLocation.From(Path.GetTempPath(), "Host=localhost;Database=none"), new ConfigurationBuilder().Build())
        .BuildServiceProvider();

    private static readonly BirdikDbContext Db = Services.CreateScope().ServiceProvider.GetRequiredService<BirdikDbContext>();

    private static readonly IModel Model = Db.GetService<IDesignTimeModel>().Model;

    private static IEnumerable<IEntityType> Tables => Model.GetEntityTypes().Where(entity => !entity.IsOwned());

    private static IEnumerable<IEntityType> ByTenantTables => Tables.Where(entity => entity.DistributionOf() == ByTenant);

    [Fact]
    public void EveryTable_SaysHowItIsDistributed() =>
        Assert.Empty(Tables.Where(entity => entity.DistributionOf() is null).Select(entity => entity.Name));

    [Fact]
    public void TenantTable_KeyAndUniqueIndexesBeginWithTheTenant()
    {
        // Act
        var keys = ByTenantTables.SelectMany(entity => entity.GetKeys()).Where(key => key.Properties[0].Name != "TenantId")
            .Select(key => $"{key.DeclaringEntityType.Name}: {key}");
        var indexes = ByTenantTables.SelectMany(entity => entity.GetIndexes())
            .Where(index => index.IsUnique && index.Properties[0].Name != "TenantId")
            .Select(index => $"{index.DeclaringEntityType.Name}: {index}");

        // Assert
        Assert.Empty(keys.Concat(indexes));
    }

    [Fact]
    public void TenantTable_NoKeyIsMadeByTheDatabase() =>
        Assert.Empty(ByTenantTables.SelectMany(entity => entity.FindPrimaryKey()!.Properties)
            .Where(property => property.ValueGenerated != ValueGenerated.Never)
            .Select(property => $"{property.DeclaringType.Name}.{property.Name}"));

    [Fact]
    public void TenantTable_IsFilteredByTenant() =>
        Assert.Empty(ByTenantTables
            .Where(entity => entity.FindDeclaredQueryFilter(BirdikDbContext.TenantFilter) is null)
            .Select(entity => entity.Name));

    [Fact]
    public void ReferencesAmongTenantTables_CarryTheTenantInTheSamePlace() =>
        Assert.Empty(ByTenantTables.SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.PrincipalEntityType.DistributionOf() == ByTenant)
            .Where(key => key.Properties[0].Name != "TenantId" || key.PrincipalKey.Properties[0].Name != "TenantId")
            .Select(key => key.ToString()));

    [Fact]
    public void NoReference_IsSetToNullOnDelete() =>
        Assert.Empty(Tables.SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior == DeleteBehavior.SetNull)
            .Select(key => key.ToString()));

    [Fact]
    public void ReferenceAndLocalTables_NeverPointAtTenantTables_NorTenantTablesAtLocalOnes() =>
        Assert.Empty(Tables.SelectMany(entity => entity.GetForeignKeys())
            .Where(key => (key.DeclaringEntityType.DistributionOf(), key.PrincipalEntityType.DistributionOf())
                is (not ByTenant, ByTenant) or (not Local, Local))
            .Select(key => key.ToString()));

    [Fact]
    public void CreateScript_OnPostgres_DistributesAfterTheTablesAndBeforeTheKeys()
    {
        // Act
        var script = Db.Database.GenerateCreateScript();

        // Assert
        var lastTable = script.LastIndexOf("CREATE TABLE", StringComparison.Ordinal);
        var firstSpread = script.IndexOf("create_reference_table('", StringComparison.Ordinal);
        var lastSpread = script.LastIndexOf("create_distributed_table('", StringComparison.Ordinal);
        var firstKey = script.IndexOf("FOREIGN KEY", StringComparison.Ordinal);
        Assert.True(script.IndexOf("citus.multi_shard_modify_mode", StringComparison.Ordinal) < script.IndexOf("CREATE TABLE", StringComparison.Ordinal));
        Assert.True(lastTable < firstSpread && lastSpread < firstKey, "tables, then distribution, then keys");
        Assert.All(Tables, entity => Assert.Contains(Expected(entity), script, StringComparison.Ordinal));
        Assert.Equal(Tables.SelectMany(entity => entity.GetForeignKeys()).Count(), script.Split("FOREIGN KEY").Length - 1);
    }

    [Fact]
    public void FirstMigration_OnPostgres_IsTheSame()
    {
        // Act
        var script = Db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>().GenerateScript();

        // Assert
        Assert.All(Tables, entity => Assert.Contains(Expected(entity), script, StringComparison.Ordinal));
        Assert.True(
            script.LastIndexOf("create_distributed_table('", StringComparison.Ordinal) < script.IndexOf("FOREIGN KEY", StringComparison.Ordinal));
    }

    [Fact]
    public void CreateScript_OnSqlite_KnowsNothingOfDistribution()
    {
        // Arrange
        using var services = new ServiceCollection()
            .AddBirdik(StoreLocation.From(Path.GetTempPath(), null), new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        using var scope = services.CreateScope();

        // Act
        var script = scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Database.GenerateCreateScript();

        // Assert
        Assert.DoesNotContain("citus", script, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("CREATE TABLE", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Distribute_GrownDatabase_TakesKeysOffSpreadsAndPutsThemBack()
    {
        // Arrange
        using var scope = Services.CreateScope();
        var distributor = scope.ServiceProvider.GetRequiredService<Distributor>();
        var tables = Model.GetRelationalModel().Tables.Where(table => DistributionSql.Of(table) is ByTenant or Reference).ToList();

        // Act
        var statements = distributor.Statements(tables).ToList();

        // Assert
        var drops = statements.FindLastIndex(statement => statement.Contains("DROP CONSTRAINT", StringComparison.Ordinal));
        var first = statements.FindIndex(statement => statement.Contains("create_reference_table", StringComparison.Ordinal));
        var last = statements.FindLastIndex(statement => statement.Contains("create_distributed_table", StringComparison.Ordinal));
        var back = statements.FindIndex(statement => statement.Contains("ADD CONSTRAINT", StringComparison.Ordinal));
        Assert.True(drops < first && first < last && last < back);
        Assert.Contains(DistributionSql.Anchor, statements.First(statement => statement.Contains("create_distributed_table", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Expected(IEntityType entity) => entity.DistributionOf() switch
    {
        ByTenant => $"create_distributed_table('{entity.GetTableName()}', 'tenant_id'",
        Reference => $"create_reference_table('{entity.GetTableName()}')",
        Local or null => $"CREATE TABLE {entity.GetTableName()}",
    };
}
