using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Powers;

[Collection("powers")]
public sealed class FunctionTests(BirdikHost host)
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shipped_PowersOfTheFacts_StandWithBasisAndDoer()
    {
        // Act
        var powers = await PowersAsync(new DateOnly(2026, 3, 2));

        // Assert
        var fund = powers.Functions.Single(function => function.Code == "S03.05");
        Assert.Equal(FunctionKind.Delegated, fund.Kind);
        Assert.True(powers.HasBasis(fund));
        Assert.Equal("aiyl-okmotu", Assert.Single(powers.Holders(fund, FunctionRoleKind.Does)).Code);
        Assert.False(powers.Functions.Single(function => function.Code == "S06.07").IsVerified);
        Assert.Equal(Enum.GetValues<Sphere>().Except([Sphere.S01]), powers.Functions.Where(function => function.Code.Length == 6)
            .Select(function => function.Sphere).Distinct().Order());
    }

    [Fact]
    public async Task Create_Function_EntersItWithItsDeed()
    {
        // Act
        var code = await host.Data.CreateFunctionAsync();

        // Assert
        var function = await FunctionAsync(code);
        Assert.Equal(Sphere.S11, function.Sphere);
        Assert.True(await host.ReadAsync(Tenant.Installation, db => db.Set<AuditEntry>().AnyAsync(
            entry => entry.Action == "powers.function-created" && entry.SubjectId == function.Id.ToString(), Ct)));
    }

    [Theory]
    [InlineData("S12.01", "powers.code-invalid")]
    [InlineData("S03", "powers.code-invalid")]
    [InlineData("S03.1;", "powers.code-invalid")]
    [InlineData("S03.05", "powers.code-taken")]
    [InlineData("S03.999.1", "powers.parent-unknown")]
    public async Task Create_AgainstTheRules_IsRefused(string code, string problem)
    {
        // Act
        var answer = await CreateAsync(code, TestData.FunctionEntry());

        // Assert
        Assert.Equal(problem, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Create_PartOfAFunction_StandsUnderIt()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();

        // Act
        var answer = await CreateAsync($"{code}.1", TestData.FunctionEntry());

        // Assert
        Assert.Equal((await FunctionAsync(code)).Id, (await FunctionAsync(answer.Value)).ParentId);
    }

    [Fact]
    public async Task Correct_WhatWasReadIsStale_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        var version = (await FunctionAsync(code)).Version;
        await CorrectAsync(code, version);

        // Act
        var answer = await CorrectAsync(code, version);

        // Assert
        Assert.Equal("platform.changed-meanwhile", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task SetRoles_Anew_KeepsWhatStaysAndEndsTheRest()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.SetRolesAsync(code, Day, new("aiyl-okmotu", FunctionRoleKind.Does), new("minfin", FunctionRoleKind.Pays));

        // Act
        await host.Data.SetRolesAsync(code, Day.AddMonths(2), new("aiyl-okmotu", FunctionRoleKind.Does), new("tax", FunctionRoleKind.Controls));

        // Assert
        Assert.Equal(["aiyl-okmotu:Does", "minfin:Pays"], await RolesAsync(code, Day.AddMonths(1)));
        Assert.Equal(["aiyl-okmotu:Does", "tax:Controls"], await RolesAsync(code, Day.AddMonths(2)));
    }

    [Fact]
    public async Task SetRoles_UnknownBodyOrNoAct_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();

        // Act
        var answer = await host.Data.ChangePowersAsync<SetFunctionRolesHandler, string>((handler, change, ct) => handler.HandleAsync(
            new SetFunctionRoles(code, Day, "", [new("nobody", FunctionRoleKind.Does)]), change, ct));

        // Assert
        Assert.Equal(["powers.act-missing", "powers.body-unknown"], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Basis_OfAnActEnded_DoesNotHold()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.AddBasisAsync(code, "/akn/kg/act/2008-04-14/58", "1");

        // Act
        var before = await PowersAsync(new DateOnly(2026, 2, 4));
        var after = await PowersAsync(new DateOnly(2026, 2, 5));

        // Assert
        Assert.True(before.HasBasis(before.Functions.Single(function => function.Code == code)));
        Assert.False(after.HasBasis(after.Functions.Single(function => function.Code == code)));
    }

    [Theory]
    [InlineData("/akn/kg/act/1066-10-14/1", "powers.act-unknown")]
    [InlineData("", "powers.act-unknown")]
    public async Task AddBasis_UnknownAct_IsRefused(string act, string problem)
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();

        // Act
        var answer = await host.Data.ChangePowersAsync<AddBasisHandler, Id<FunctionBasis>>((handler, change, ct) =>
            handler.HandleAsync(new AddBasis(code, act, "1", null, null), change, ct));

        // Assert
        Assert.Equal(problem, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task End_Function_EndsItsRolesAndKeepsThePast()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.SetRolesAsync(code, Day, new RoleCell("aiyl-okmotu", FunctionRoleKind.Does));

        // Act
        _ = (await host.Data.ChangePowersAsync<EndFunctionHandler, string>((handler, change, ct) => handler.HandleAsync(
            new EndFunction(code, Day.AddMonths(1), TestData.Act), change, ct))).Value;

        // Assert
        Assert.Contains((await PowersAsync(Day.AddMonths(1))).Functions, function => function.Code == code);
        Assert.DoesNotContain((await PowersAsync(Day.AddMonths(1).AddDays(1))).Functions, function => function.Code == code);
        Assert.Equal(["aiyl-okmotu:Does"], await RolesAsync(code, Day.AddMonths(1)));
    }

    private Task<Result<string>> CreateAsync(string code, FunctionEntry entry) =>
        host.Data.ChangePowersAsync<CreateFunctionHandler, string>((handler, change, ct) =>
            handler.HandleAsync(new CreateFunction(code, entry), change, ct));

    private Task<Result<string>> CorrectAsync(string code, int version) =>
        host.Data.ChangePowersAsync<CorrectFunctionHandler, string>((handler, change, ct) =>
            handler.HandleAsync(new CorrectFunction(code, TestData.FunctionEntry() with { Matter = $"v{version}" }, version), change, ct));

    private Task<Function> FunctionAsync(string code) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Function>().SingleAsync(function => function.Code == code, Ct));

    private async Task<PowersSnapshot> PowersAsync(DateOnly on)
    {
        await using var scope = host.Scope(Tenant.Installation);
        return await scope.ServiceProvider.GetRequiredService<ReadPowers>().OnAsync(on, Ct);
    }

    private async Task<IEnumerable<string>> RolesAsync(string code, DateOnly on)
    {
        var powers = await PowersAsync(on);
        return powers.RolesOf(powers.Functions.Single(function => function.Code == code))
            .Select(role => $"{powers.Body(role.BodyId).Code}:{role.Kind}")
            .Order(StringComparer.Ordinal);
    }
}
