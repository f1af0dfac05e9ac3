using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Time;

/// <summary>On a store of its own: the calendar is national.</summary>
public sealed class CalendarPagesTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Year_ShowsTwelveMonthsAndMarksLunarDays()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Secretary);

        // Act
        var page = await client.GetPageAsync("/calendar/2026", Ct);

        // Assert
        var months = page.QuerySelectorAll(".b-calendar > li");
        Assert.Equal(12, months.Length);
        Assert.Equal(31, months[2].QuerySelectorAll("td[class^='b-day']").Length);
        Assert.Contains("Орозо айт", months[2].TextContent, StringComparison.Ordinal);
        Assert.NotNull(months[2].QuerySelector(".b-unverified"));
        Assert.Contains("6–8", months[4].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("td[aria-current='date']"));
    }

    [Fact]
    public async Task Get_YearNotEntered_SaysSo()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Secretary);

        // Act
        using var answer = await client.GetAsync("/calendar/2031", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Post_DayOffByAct_StandsInMonthAndHistory()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Administrator);

        // Act
        using var answer = await client.PostFormAsync("/calendar/2026/set", Day("2026-09-14", "№ 401 токтом"), Ct);
        var page = await client.GetPageAsync("/calendar/2026", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Жылдырылган күн", page.QuerySelectorAll(".b-calendar > li")[8].TextContent, StringComparison.Ordinal);
        Assert.Contains("№ 401 токтом", page.QuerySelector(".b-history li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByMunicipalAdministrator_IsRefused()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Administrator);

        // Act
        using var answer = await client.PostFormAsync("/calendar/2026/set", Day("2026-09-15", "№ 402 токтом"), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
    }

    [Fact]
    public async Task Api_Calendar_IsPublicAndMissingYearIsAProblem()
    {
        // Arrange
        using var client = host.Server.CreateClient();

        // Act
        var year = await client.GetFromJsonAsync<JsonObject>("/api/v1/calendar/2027", Ct);
        using var missing = await client.GetAsync("/api/v1/calendar/2040", Ct);

        // Assert
        Assert.Equal(365, (int)year!["daysWorked"]! + (int)year["daysFree"]!);
        Assert.Contains(year["days"]!.AsArray(), day => (string?)day!["date"] == "2027-03-21" && (string?)day["kind"] == "dayOff");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("platform.calendar-missing", (string?)(await missing.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]);
    }

    private static Dictionary<string, string> Day(string date, string act) => new()
    {
        ["Input.Date"] = date,
        ["Input.DayIs"] = "DayOff",
        ["Input.NameKy"] = "Жылдырылган күн",
        ["Input.NameRu"] = "Перенесённый день",
        ["Input.Act"] = act,
    };

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));
}
