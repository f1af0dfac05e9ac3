using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Staffing.Ceilings;
using Birdik.Staffing.Tables;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

public sealed class CeilingsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private int ThisYear => host.Services.GetRequiredService<TimeProvider>().Today().Year;

    [Fact]
    public async Task Now_TablesOfThreeYears_AreHeldAgainstTheCeilingsOfTheirYears()
    {
        // Arrange: 4,000 residents make a ceiling of 9 posts, and of 9 · 3.7 · 7,040 · 12 som.
        var unit = await OfficeAsync(4_000, (ThisYear - 2, 9, 1_000_000), (ThisYear - 1, 8, 2_900_000), (ThisYear, 10, 1_200_000));

        // Act
        var office = (await host.Services.GetRequiredService<ReadCeilings>().NowAsync(Ct)).Single(one => one.Office.Unit.Code == unit);

        // Assert
        Assert.Equal([(ThisYear - 2, 9m, 9m), (ThisYear - 1, 8m, 9m), (ThisYear, 10m, 9m)], office.Years.Select(year => (year.Year, year.Posts, year.Ceiling!.Value)));
        Assert.Equal(9 * 3.7m * 7_040 * 12, office.Now!.FundCeiling);
        Assert.Equal([(false, false), (false, true), (true, false)], office.Years.Select(year => (year.IsOverPosts, year.IsOverFund)));
        Assert.Equal(1, office.Change);
        Assert.Equal((true, false, false), (office.Has(CeilingFilter.Posts), office.Has(CeilingFilter.Within), office.Has(CeilingFilter.NoTable)));
    }

    [Theory]
    [InlineData(10, 9, 0, 100, false, 9, true, false, false)]
    [InlineData(9, 9, 101, 100, true, 9, false, true, false)]
    [InlineData(9, 9, 100, 100, true, 8, false, false, true)]
    [InlineData(9, 9, 100, 100, false, 8, false, false, false)]
    public void Year_AtTheLimits_IsBrokenOnlyAboveThem(
        int posts, int ceiling, int fund, int fundCeiling, bool moratorium, int before, bool overPosts, bool overFund, bool grew)
    {
        // Act
        var year = new CeilingYear(2026, posts, fund, ceiling, fundCeiling, moratorium, before);

        // Assert
        Assert.Equal((overPosts, overFund, grew, overPosts || overFund || grew), (year.IsOverPosts, year.IsOverFund, year.GrewInMoratorium, year.IsBroken));
    }

    [Fact]
    public void Year_WithoutCeilingOrYearBefore_BreaksNothing() =>
        Assert.False(new CeilingYear(2026, 50, 1_000, null, null, Moratorium: true, null).IsBroken);

    [Fact]
    public async Task Pages_AreOfThoseWhoSeeTheCountry()
    {
        // Arrange
        var unit = await OfficeAsync(4_000, (ThisYear, 10, 1_000_000));
        using var analyst = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.FinanceAnalyst));
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality), Role.Head));

        // Act
        var page = await analyst.GetPageAsync($"/staffing/ceilings?top={unit[..^1]}o", Ct);
        var chosen = await analyst.GetPageAsync($"/staffing/ceilings?top={unit[..^1]}o&only=Within", Ct);
        var details = await analyst.GetPageAsync($"/staffing/ceilings/{unit}", Ct);
        var api = await analyst.GetFromJsonAsync<JsonElement>("/api/v1/staffing/ceilings", Ct);
        using var unknown = await analyst.GetAsync("/staffing/ceilings/nowhere", Ct);
        using var closed = await head.GetAsync("/staffing/ceilings", Ct);
        using var closedDetails = await head.GetAsync($"/staffing/ceilings/{unit}", Ct);
        using var closedApi = await head.GetAsync("/api/v1/staffing/ceilings", Ct);

        // Assert
        Assert.Equal(3, page.QuerySelectorAll("table").Length);
        Assert.Contains(page.QuerySelectorAll("#offices tbody tr"), row => row.QuerySelector(".b-status") is not null);
        Assert.NotNull(chosen.QuerySelector("#offices .b-empty"));
        Assert.Contains("10", details.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var own = api.EnumerateArray().Single(one => one.GetProperty("unit").GetString() == unit).GetProperty("years");
        Assert.Equal((10m, true), (own[0].GetProperty("posts").GetDecimal(), own[0].GetProperty("overPosts").GetBoolean()));
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [unknown.StatusCode, closed.StatusCode, closedDetails.StatusCode, closedApi.StatusCode]);
    }

    /// <summary>A municipality with residents and approved staffing tables.</summary>
    private async Task<string> OfficeAsync(int residents, params (int Year, decimal Posts, decimal Fund)[] tables)
    {
        var unit = $"{await host.Data.CreateTerritoryAsync()}a";
        var records = new StatisticRecords();
        using var figures = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $"id,indicator,series,date,value,unit,source\n{unit},population,resident,2026-01-01,{residents},адам,Сынак\n"));
        await StatisticFiles.ReadIntoAsync(records, "figures.csv", figures, Ct);
        var pipeline = host.Services.GetRequiredService<WritePipeline>();
        _ = (await pipeline.RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), Ct)).Value;
        var tenant = (await pipeline.RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new CreateTenant(unit.ToLowerInvariant(), TenantKind.Municipality, new LocalizedText("Сынак", "Проба"), new DateOnly(2020, 1, 1), unit), change, ct),
            Ct)).Value;
        await host.Data.WriteAsync(tenant.Id, "staffing.demo-table-made", db => db.AddRange(tables.Select((table, place) => new StaffingTable
        {
            Number = place + 1, From = new(table.Year, 1, 1), State = StaffingTableState.Approved, BaseRate = 7_040, ApprovedPosts = table.Posts,
            ApprovedFund = table.Fund,
        })));
        return unit;
    }
}
