using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Territory;

public sealed class ChangeUnitsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_UnderARayon_EntersTheUnitAndItsDeed()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await CreateAsync($"{code}c", UnitKind.AiylAimak, $"{code}r");

        // Assert
        Assert.Equal($"{code}c", answer.Value);
        var unit = await UnitAsync($"{code}c");
        Assert.Equal(TestData.Act, unit.FoundingAct);
        Assert.True(await host.ReadAsync(Tenant.Installation, db => db.Set<AuditEntry>().AnyAsync(
            entry => entry.Action == "territory.unit-created" && entry.SubjectId == unit.Id.ToString(), Ct)));
    }

    [Theory]
    [InlineData("c", UnitKind.Oblast, "r", "territory.parent-kind")]
    [InlineData("c", UnitKind.AiylAimak, "none", "territory.parent-unknown")]
    [InlineData("c", UnitKind.AiylAimak, "", "territory.parent-missing")]
    [InlineData("a", UnitKind.AiylAimak, "r", "territory.code-taken")]
    [InlineData("c d", UnitKind.AiylAimak, "r", "territory.code-invalid")]
    public async Task Create_AgainstTheRules_IsRefused(string unit, UnitKind kind, string parent, string problem)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await CreateAsync(code + unit, kind, parent.Length == 0 ? "" : code + parent);

        // Assert
        Assert.Equal(problem, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Create_WithoutAct_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await CreateAsync($"{code}c", UnitKind.AiylAimak, $"{code}r", act: " ".Trim());

        // Assert
        Assert.Equal("territory.act-missing", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Create_ByAMunicipality_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var (village, ministry) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync(TenantKind.StateBody));

        // Act
        var byMunicipality = await CreateAsync($"{code}c", UnitKind.AiylAimak, $"{code}r", village.Id);
        var byMinistry = await CreateAsync($"{code}c", UnitKind.AiylAimak, $"{code}r", ministry.Id);

        // Assert
        Assert.Equal("territory.not-for-municipality", Assert.Single(byMunicipality.Problems).Code);
        Assert.True(byMinistry.Succeeded);
    }

    [Fact]
    public async Task Rename_WithNewCode_IsFoundByTheOldOnes()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак", $"{code}n");

        // Assert
        Assert.Equal($"{code}n", answer.Value);
        await using var scope = host.Services.CreateAsyncScope();
        var unit = (await scope.ServiceProvider.GetRequiredService<FindUnit>().ByCodeAsync($"{code}a", Ct))!;
        Assert.Equal(("Жаңы аймак", $"{code}n"), (unit.Name.Ky, unit.Code));
        Assert.Contains("чон сары ой", unit.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_CodeThatAnotherUnitOnceHad_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак", $"{code}n");

        // Act
        var answer = await host.Data.RenameUnitAsync($"{code}b", "Башка аймак", $"{code}a");

        // Assert
        Assert.Equal("territory.code-taken", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Move_Village_KeepsWhereItWas()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await host.Data.ChangeUnitsAsync<MoveUnitHandler>((handler, change) => handler.HandleAsync(
            new($"{code}v", $"{code}b", UnitKind.Village, new DateOnly(2025, 1, 1)), change, Ct));

        // Assert
        Assert.True(answer.Succeeded);
        var village = await UnitAsync($"{code}v");
        Assert.Equal((await UnitAsync($"{code}b")).Id, village.ParentId);
        var past = await host.ReadAsync(Tenant.Installation, db => db.Set<UnitVersion>().SingleAsync(version => version.UnitId == village.Id, Ct));
        Assert.Equal(((await UnitAsync($"{code}a")).Id, new DateOnly(2024, 12, 31)), (past.ParentId, past.To));
    }

    [Fact]
    public async Task Move_UnderItsOwnVillage_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await host.Data.ChangeUnitsAsync<MoveUnitHandler>((handler, change) => handler.HandleAsync(
            new($"{code}a", $"{code}v", UnitKind.Unspecified, new DateOnly(2025, 1, 1)), change, Ct));

        // Assert
        Assert.Equal("territory.parents-in-circle", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Abolish_WithOneSuccessor_HandsItsVillagesOver()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await host.Data.AbolishUnitAsync($"{code}a", $"{code}b");

        // Assert
        Assert.True(answer.Succeeded);
        var (ended, successor) = (await UnitAsync($"{code}a"), await UnitAsync($"{code}b"));
        Assert.Equal((new DateOnly(2024, 11, 16), TestData.Act), (ended.To, ended.ClosingAct));
        Assert.Equal(successor.Id, (await UnitAsync($"{code}v")).ParentId);
        Assert.True(await host.ReadAsync(Tenant.Installation, db => db.Set<UnitSuccession>().AnyAsync(
            step => step.PredecessorId == ended.Id && step.SuccessorId == successor.Id, Ct)));
    }

    [Fact]
    public async Task Abolish_WithoutSuccessor_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var answer = await host.Data.AbolishUnitAsync($"{code}a");

        // Assert
        Assert.Equal("territory.successor-missing", Assert.Single(answer.Problems).Code);
        Assert.Null((await UnitAsync($"{code}a")).To);
    }

    [Fact]
    public async Task Abolish_SplitWithVillagesInside_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await CreateAsync($"{code}c", UnitKind.AiylAimak, $"{code}r");

        // Act
        var answer = await host.Data.AbolishUnitAsync($"{code}a", $"{code}b", $"{code}c");

        // Assert
        Assert.Equal("territory.children-in-force", Assert.Single(answer.Problems).Code);
    }

    private Task<Result<string>> CreateAsync(
        string code, UnitKind kind, string parent, int tenantId = Tenant.Installation, string act = TestData.Act) =>
        host.Data.ChangeUnitsAsync<CreateUnitHandler>(
            (handler, change) => handler.HandleAsync(
                new(code, kind, parent, new LocalizedText("Жаңы", "Новый"), new DateOnly(2024, 1, 1)), change, Ct),
            tenantId,
            act);

    private Task<Unit> UnitAsync(string code) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().AsNoTracking().SingleAsync(unit => unit.Code == code, Ct));
}
