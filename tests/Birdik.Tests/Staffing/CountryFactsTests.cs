using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

/// <summary>The facts of the country are kept only as long as nothing they rest on has changed.</summary>
public sealed class CountryFactsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Now_FigureCorrected_IsSeenAtOnce()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var read = host.Services.GetRequiredService<ReadCountry>();
        await SchoolsAsync(code, 2);
        var before = await read.NowAsync(Ct);

        // Act
        await SchoolsAsync(code, 3);
        var after = await read.NowAsync(Ct);

        // Assert
        Assert.Equal(2m, before.OfUnit($"{code}a")!.Of(WorkDriver.Schools));
        Assert.Equal(3m, after.OfUnit($"{code}a")!.Of(WorkDriver.Schools));
    }

    private async Task SchoolsAsync(string code, int schools)
    {
        var records = new StatisticRecords();
        using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $"id,indicator,series,date,value,unit,source\n{code}a,schools,staffing,2026-01-01,{schools},мектеп,Сынак\n"));
        await StatisticFiles.ReadIntoAsync(records, "figures.csv", table, Ct);
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), Ct)).Value;
    }
}
