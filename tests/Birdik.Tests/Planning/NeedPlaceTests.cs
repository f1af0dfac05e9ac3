using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Planning.Needs;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>The place of a need on the map, and needs that indicators propose.</summary>
public sealed class NeedPlaceTests(BirdikHost host)
{
    private const string Water = "Ленин көчөсүндө үч айдан бери ичүүчү суу келбейт";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Map_Pressed_ComesBackWithThePointAndAllThatWasTyped_AndTheEnterKeySends()
    {
        // Arrange
        var (office, code) = await MappedAsync();
        using var visitor = host.Visitor();
        var address = $"/needs/{office.Code}/raise";
        var form = (await visitor.GetPageAsync(address, Ct)).QuerySelector<IHtmlFormElement>("main form:has(textarea)")!;
        var typed = new Dictionary<string, string> { ["Input.Sphere"] = "Water", ["Input.Text"] = $"{Water} {office.Code}" };

        // Act
        using var pressed = await visitor.SendFormAsync(address, form, new Dictionary<string, string>(typed) { ["Map.x"] = "150", ["Map.y"] = "60" }, Ct);
        var page = await pressed.ReadPageAsync(Ct);
        var none = await host.ReadAsync(office.Id, db => db.Set<Need>().CountAsync(Ct));
        using var sent = await visitor.SendFormAsync(
            address, page.QuerySelector<IHtmlFormElement>("main form:has(textarea)")!, new Dictionary<string, string> { ["Map.x"] = "0", ["Map.y"] = "0" }, Ct);
        var need = await host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(Ct));

        // Assert
        Assert.Equal((HttpStatusCode.OK, 0), (pressed.StatusCode, none));
        Assert.Contains(Water, page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"lat={page.QuerySelector("#lat")!.GetAttribute("value")}", page.QuerySelector("input[type='image']")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.InRange(need.Latitude!.Value, 42.19, 42.31);
        Assert.Equal(need.Longitude!.Value.ToString("0.#####", CultureInfo.InvariantCulture), page.QuerySelector("#lon")!.GetAttribute("value"));
        Assert.NotEmpty(code);
    }

    [Fact]
    public async Task Point_OutsideTheMap_IsRefusedAndTheSameTextMayBeSentAgain()
    {
        // Arrange
        var (office, _) = await MappedAsync();
        using var visitor = host.Visitor();
        var address = $"/needs/{office.Code}/raise";
        var typed = new Dictionary<string, string> { ["Input.Sphere"] = "Water", ["Input.Text"] = $"{Water} {office.Code}", ["Input.Latitude"] = "51", ["Input.Longitude"] = "7" };

        // Act
        using var outside = await visitor.PostFormAsync(address, typed, Ct, "main form:has(textarea)");
        using var mended = await visitor.PostFormAsync(address, new Dictionary<string, string>(typed) { ["Input.Latitude"] = "42,25", ["Input.Longitude"] = "74,25" }, Ct, "main form:has(textarea)");

        // Assert
        Assert.Contains("картасынан тышкары", (await outside.ReadPageAsync(Ct)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Equal(42.25, (await host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(Ct))).Latitude);
    }

    [Fact]
    public async Task Map_IsAPictureWithVillages_AndPlacesOfNeedsAreTheOfficesAlone()
    {
        // Arrange
        var (office, _) = await MappedAsync();
        _ = (await host.Data.RaiseNeedAsync(office, Water, need => need with { Point = new MapPoint(42.25, 74.25) })).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        using var visitor = host.Visitor();

        // Act
        using var bare = await visitor.GetAsync($"/needs/{office.Code}/map.svg", Ct);
        var own = await clerk.GetStringAsync("/planning/needs/map.svg", Ct);
        using var refused = await visitor.GetAsync("/planning/needs/map.svg", Ct);
        var outside = await host.Data.RaiseNeedAsync(office, $"{Water} дагы", need => need with { Point = new MapPoint(51, 7) });

        // Assert
        var picture = await bare.Content.ReadAsStringAsync(Ct);
        Assert.Equal("image/svg+xml", bare.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Баетовка", picture, StringComparison.Ordinal);
        Assert.DoesNotContain(Water, picture, StringComparison.Ordinal);
        Assert.Contains(Water, own, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("planning.point-outside", Assert.Single(outside.Problems).Code);
    }

    [Theory]
    [InlineData("health-points", 3, 9_000, true)]
    [InlineData("health-points", 5, 9_000, false)]
    [InlineData("libraries", 1, 5_001, true)]
    [InlineData("libraries", 1, 5_000, false)]
    [InlineData("household-size", 100, 601, true)]
    [InlineData("natural-growth", 20, 19, true)]
    public async Task Indicator_ByAnother_IsComparedWithItsNorm(string threshold, int by, int value, bool isMissed)
    {
        // Arrange
        var (office, code) = await host.Data.CreateMunicipalityAsync();
        var rule = Threshold.All.Single(one => one.Code == threshold);
        await EnterFiguresAsync(code, (rule.Indicator, value), (rule.Per, by));
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        var page = await clerk.GetPageAsync("/planning/thresholds", Ct);

        // Assert
        Assert.Single(page.QuerySelectorAll("main .b-card"));
        Assert.Equal(isMissed, page.QuerySelector($"#t-{threshold}") is not null);
        Assert.NotNull(page.QuerySelector($"main a[href='/norms/{rule.Norm}']"));
    }

    [Fact]
    public async Task Indicator_BelowItsThreshold_IsRaisedOnce()
    {
        // Arrange
        var (office, code) = await host.Data.CreateMunicipalityAsync();
        await EnterFiguresAsync(code, ("piped-water", 62), ("population", 1_000));
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        using var raised = await clerk.PostFormAsync("/planning/thresholds", new Dictionary<string, string>(), Ct, "#t-piped-water");
        var after = await clerk.GetPageAsync("/planning/thresholds", Ct);
        var again = await host.Data.RaiseNeedAsync(office, Water, need => need with { Indicator = "piped-water" });
        var need = await host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, raised.StatusCode);
        Assert.Equal((NeedSource.Indicator, NeedSphere.Water, 380), (need.Source, need.Sphere, need.People));
        Assert.Contains("62 %", need.Text, StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("#t-piped-water"));
        Assert.NotNull(after.QuerySelector($"main a[href='/planning/needs/{need.Id}']"));
        Assert.Equal("planning.indicator-raised-already", Assert.Single(again.Problems).Code);
    }

    private async Task<(Tenant Office, string Village)> MappedAsync()
    {
        var (office, village) = await host.Data.CreateMunicipalityAsync();
        _ = (await host.Data.ImportUnitsAsync($"""
            id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to
            {village[..^1]}w,village,Кеңеш айылы,Кенеш,Kenesh,{village[..^1]}a,42.29,74.29,1996-01-01,
            """)).Value;
        return (office, village);
    }

    private async Task EnterFiguresAsync(string village, params (string Indicator, int Value)[] figures)
    {
        var records = new StatisticRecords();
        var lines = figures.Select(figure => $"{village[..^1]}a,{figure.Indicator},yearly,2025,{figure.Value},бирдик,Сынак");
        using var table = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend("id,indicator,series,date,value,unit,source"))));
        await StatisticFiles.ReadIntoAsync(records, "figures.csv", table, Ct);
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(new(records), change, token), Ct)).Value;
    }
}
