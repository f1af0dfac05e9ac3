using System.Text;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Birdik.Tests.Territory;

public sealed class StatisticsTests(BirdikHost host)
{
    private const string Heading = "id,indicator,series,date,value,unit,source,edition,name_ky\n";

    private readonly string _indicator = $"i{TestData.NewCode()}".TrimEnd('-');

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_TwoSeriesOfOneIndicator_StayApart()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var import = await ImportAsync(
            $"{code}a,{_indicator},census,2022,\"9 780,5\",адам,УСК,,Эл каттоо\n{code}a,{_indicator},resident,2022-01-01,10500,адам,УСК,,Туруктуу калк\n");

        // Assert
        Assert.Equal((2, 2), (import.Value.Read, import.Value.Created));
        await using var scope = host.Services.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<StatisticFigures>();
        var series = (await figures.SeriesAsync(Ct)).Where(one => one.Indicator == _indicator).ToList();
        Assert.Equal([$"{_indicator}.census", $"{_indicator}.resident"], series.Select(one => one.Key));
        var sums = await figures.OnAsync(series[0], new DateOnly(2022, 1, 1), Ct);
        Assert.Equal(9_780.5m, Assert.Single(sums).Value.Value);
    }

    [Fact]
    public async Task OnAsync_EveryPartHasAFigure_AddsThemUp()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await ImportAsync($"{code}a,{_indicator},,2025,100,адам,УСК,,\n{code}b,{_indicator},,2025,250,адам,УСК,,\n");
        await using var scope = host.Services.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<StatisticFigures>();
        var series = (await figures.SeriesAsync(Ct)).Single(one => one.Indicator == _indicator);

        // Act
        var sums = await figures.OnAsync(series, new DateOnly(2025, 1, 1), Ct);

        // Assert
        Assert.Equal([100, 250, 350, 350], sums.Values.Select(figure => figure.Value).Order());
        Assert.Equal(2, sums.Values.Count(figure => figure.IsSum));
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var rows = $"{code}a,{_indicator},,2025,100,адам,УСК,,\n";
        await ImportAsync(rows);

        // Act
        var import = await ImportAsync(rows);

        // Assert
        Assert.Equal((0, 0, 1), (import.Value.Created, import.Value.Updated, import.Value.Unchanged));
    }

    [Fact]
    public async Task Import_BadRows_RefuseAllAndAreNamed()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var import = await ImportAsync(
            $"{code}a,{_indicator},,2025,100,адам,УСК,,\n{code}x,{_indicator},,2025,1,адам,УСК,,\n{code}a,{_indicator},,31.02.2025,1,адам,УСК,,\n"
            + $"{code}a,{_indicator},,2024,бир,адам,УСК,,\n{code}a,{_indicator},,2025,100,адам,УСК,,\n{code}b,{_indicator},,2025,100,адам,,,\n");

        // Assert
        Assert.Equal(
            [("territory.unit-unknown", 3), ("territory.day-invalid", 4), ("territory.figure-invalid", 5), ("territory.figure-repeated", 6),
                ("territory.source-missing", 7)],
            import.Problems.Select(problem => (problem.Code, problem.Line!.Value)).OrderBy(problem => problem.Value));
    }

    [Fact]
    public async Task Import_Workbook_ReadsTheSameColumns()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            new[] { new { id = $"{code}a", indicator = _indicator, date = new DateTime(2025, 1, 1), value = 12.5, unit = "км", source = "УСК" } },
            cancellationToken: Ct);

        // Act
        var import = await ImportAsync(workbook);

        // Assert
        Assert.Equal(1, import.Value.Created);
    }

    [Theory]
    [InlineData("PK not a workbook", "platform.spreadsheet-invalid")]
    [InlineData("id,indicator,date,value\n", "platform.column-missing")]
    [InlineData("", "territory.file-empty")]
    public async Task Import_OtherFile_IsRefused(string text, string code) =>
        Assert.Contains((await ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Problems, problem => problem.Code == code);

    private Task<Result<UnitImport>> ImportAsync(string rows) =>
        ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(Heading + rows)));

    private async Task<Result<UnitImport>> ImportAsync(MemoryStream file)
    {
        file.Position = 0;
        var records = new StatisticRecords();
        await StatisticFiles.ReadIntoAsync(records, "figures", file, Ct);
        return await host.Services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), Ct);
    }
}
