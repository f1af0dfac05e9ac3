using System.Net;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Individual;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

public sealed class IndividualWorkTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 1, 240, "Буйрук", "staffing.individual-name")]
    [InlineData("Катчы", 0, 240, "Буйрук", "staffing.individual-persons")]
    [InlineData("Катчы", 1, 1808.5, "Буйрук", "staffing.individual-hours")]
    [InlineData("Катчы", 1, 0, "Буйрук", "staffing.individual-hours")]
    [InlineData("Катчы", 1, 240, "", "staffing.source-missing")]
    public async Task Enter_OutOfBounds_IsRefused(string name, double persons, double hours, string source, string code)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);

        // Act
        var answer = await EnterAsync(tenant, new(name, FunctionPost.Kenesh, (decimal)persons, (decimal)hours, source, new(2026, 1, 1)));

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
        Assert.Equal(0, await host.ReadAsync(tenant.Id, db => db.Set<IndividualWork>().CountAsync()));
    }

    [Fact]
    public async Task End_TwiceOrBeforeItBegan_IsRefused()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = (await EnterAsync(tenant, new("Катчы", FunctionPost.Kenesh, 1, 240, "Буйрук", new(2026, 1, 1)))).Value;

        // Act
        var again = await EnterAsync(tenant, new("Катчы", FunctionPost.Kenesh, 1, 100, "Буйрук", new(2026, 2, 1)));
        var early = await EndAsync(tenant, id, new(2025, 12, 31));
        var ended = await EndAsync(tenant, id, new(2026, 1, 31));
        var twice = await EndAsync(tenant, id, new(2026, 2, 28));
        var after = await EnterAsync(tenant, new("Катчы", FunctionPost.Kenesh, 1, 100, "Буйрук", new(2026, 2, 1)));

        // Assert
        Assert.Equal(
            ["staffing.individual-known", "staffing.individual-end-early", "staffing.individual-ended"],
            [again.Problems[0].Code, early.Problems[0].Code, twice.Problems[0].Code]);
        Assert.Equal((true, true), (ended.Succeeded, after.Succeeded));
    }

    [Fact]
    public async Task Page_EnteredAndEndedByForms_IsAuditedAndDeputiesOnlyRead()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Deputy));

        // Act
        using var entered = await client.PostFormAsync("/staffing/individual", new Dictionary<string, string>
        {
            ["Input.Name"] = "Кеңештин катчысы", ["Input.Trade"] = "Kenesh", ["Input.Persons"] = "1", ["Input.HoursPerYear"] = "240",
            ["Input.Source"] = "№ 4 буйрук", ["Input.From"] = "2026-01-01",
        }, Ct, "#enter");
        var id = await host.ReadAsync(tenant.Id, db => db.Set<IndividualWork>().Select(work => work.Id).SingleAsync());
        using var ended = await client.PostFormAsync(
            "/staffing/individual", new Dictionary<string, string> { ["End.Work"] = $"{id.Value}", ["End.LastDay"] = "2026-02-28" }, Ct, "#end");
        var page = await client.GetPageAsync("/staffing/individual", Ct);
        var seen = await deputy.GetPageAsync("/staffing/individual", Ct);

        // Assert: 240 of 1,808 hours are 0.133 of a post.
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (entered.StatusCode, ended.StatusCode));
        Assert.Contains("0,133", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("28.02.2026", page.QuerySelector(".b-history")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("form#enter"));
    }

    private Task<Result<Id<IndividualWork>>> EnterAsync(Tenant tenant, EnterIndividualWork command) =>
        RunAsync<EnterIndividualWorkHandler, Id<IndividualWork>>(tenant, (handler, change, ct) => handler.HandleAsync(command, change, ct));

    private Task<Result<Done>> EndAsync(Tenant tenant, Id<IndividualWork> id, DateOnly day) =>
        RunAsync<EndIndividualWorkHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(new(id, day), change, ct));

    private Task<Result<T>> RunAsync<THandler, T>(Tenant tenant, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync(tenant.Id, Actor.System, use, Ct);
}
