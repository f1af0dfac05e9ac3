using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Territory;

/// <summary>The residents of villages and of their aimak, each series by itself.</summary>
public sealed class PopulationCheckTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1_000, 600, 400, false)]
    [InlineData(1_000, 600, 409, false)]
    [InlineData(1_000, 600, 411, true)]
    [InlineData(1_000, 600, 389, true)]
    public async Task Check_SumOfVillages_IsHeldAgainstTheAimakWithinTheTolerance(int aimak, int first, int second, bool found)
    {
        // Arrange
        var code = await TerritoryAsync();
        await FiguresAsync($"{code}a,resident,2024-01-01,{aimak}", $"{code}v,resident,2024-01-01,{first}", $"{code}w,resident,2024-01-01,{second}");

        // Act
        var result = await CheckAsync();

        // Assert
        Assert.Equal(found, result.Findings.Any(finding => finding.Unit.Code == $"{code}a"));
    }

    [Fact]
    public async Task Check_AnotherSeriesOrDay_IsNotMixedIn()
    {
        // Arrange
        var code = await TerritoryAsync();
        await FiguresAsync(
            $"{code}a,resident,2024-01-01,1000", $"{code}v,resident,2024-01-01,600", $"{code}w,resident,2023-01-01,900", $"{code}w,census,2024-01-01,900");

        // Act
        var result = await CheckAsync();

        // Assert
        Assert.DoesNotContain(result.Findings, finding => finding.Unit.Code == $"{code}a");
    }

    [Fact]
    public async Task Pages_OfTheAimakAndOfAll_TellTheDifference()
    {
        // Arrange
        var code = await TerritoryAsync();
        await FiguresAsync($"{code}a,resident,2024-01-01,1000", $"{code}v,resident,2024-01-01,600", $"{code}w,resident,2024-01-01,500");
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var unit = await client.GetPageAsync($"/territory/units/{code}a", Ct);
        var all = await client.GetPageAsync("/territory/checks", Ct);

        // Assert
        var notice = string.Join(' ', unit.QuerySelectorAll(".b-card .b-notice").Single().TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("1 100", notice, StringComparison.Ordinal);
        Assert.Contains("10 %", notice, StringComparison.Ordinal);
        Assert.NotNull(all.QuerySelector($"main table a[href^='/territory/units/{code}a/statistics']"));
        Assert.NotNull(all.QuerySelector(".b-unverified"));
    }

    private async Task<PopulationCheckResult> CheckAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PopulationCheck>().OfAsync(null, Ct)).Value;
    }

    private async Task<string> TerritoryAsync()
    {
        var code = await host.Data.CreateTerritoryAsync();
        _ = (await host.Data.ImportUnitsAsync(
            $"id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\n{code}w,village,Теплоключенка айылы,,,{code}a,,,1996-01-01,\n")).Value;
        return code;
    }

    private async Task FiguresAsync(params string[] rows)
    {
        var records = new StatisticRecords();
        using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            "id,indicator,series,date,value,unit,source\n" + string.Concat(rows.Select(row =>
            {
                var cells = row.Split(',');
                return $"{cells[0]},population,{cells[1]},{cells[2]},{cells[3]},адам,Сынак\n";
            }))));
        await StatisticFiles.ReadIntoAsync(records, "figures.csv", table, Ct);
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), Ct)).Value;
    }
}
