using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Time;

/// <summary>On a store of its own: the calendar is national.</summary>
public sealed class CalendarDayImportTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private const string Api = "/api/v1/platform/calendar-days/imports";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Api_ChecksKeepsAndTakesBack()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody);
        const string Table = "date,kind,nameKy,nameRu\r\n2026-10-05,DayOff,Которулган күн,Перенос\r\n04.10.2026,жумуш күнү,Иштелет,Рабочий\r\n";

        // Act
        var check = await (await SendAsync(client, Table, "&check=true")).Content.ReadFromJsonAsync<JsonElement>(Ct);
        var before = await KindAsync(new DateOnly(2026, 10, 5));
        var kept = await (await SendAsync(client, Table)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        var during = await KindAsync(new DateOnly(2026, 10, 5));
        using var undone = await client.PostAsync($"{Api}/{kept.GetProperty("id").GetString()}/undo", null, Ct);
        using var twice = await client.PostAsync($"{Api}/{kept.GetProperty("id").GetString()}/undo", null, Ct);

        // Assert
        Assert.Equal((2, JsonValueKind.Null), (check.GetProperty("created").GetInt32(), check.GetProperty("id").ValueKind));
        Assert.Equal((DayKind.Working, DayKind.DayOff), (before, during));
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal(DayKind.Working, await KindAsync(new DateOnly(2026, 10, 5)));
        Assert.Equal((HttpStatusCode.Conflict, "platform.import-taken-back"), await twice.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Post_Api_BadRowRefusesAllWithItsLine()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody);

        // Act
        using var answer = await SendAsync(client, "date,kind,nameKy,nameRu\r\n2026-10-12,DayOff,Күн,День\r\n2026-10-12,DayOff,Күн,День\r\n2044-01-01,DayOff,Күн,День\r\n");
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([3, 4], body.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal(DayKind.Working, await KindAsync(new DateOnly(2026, 10, 12)));
    }

    [Fact]
    public async Task Post_Page_ChangedDayIsShownCellByCellAndComesBack()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody);
        var holiday = new DateOnly(2026, 8, 31);
        var was = await KindAsync(holiday);

        // Act
        var check = await client.CheckImportAsync("/calendar/days", "Күнү,Кандай күн\r\n31.08.2026,жумуш күнү\r\n", Ct);
        var import = await client.KeepImportAsync(check, Ct);
        var during = await KindAsync(holiday);
        using var undone = await client.UndoImportAsync(import, Ct);

        // Assert
        Assert.Contains("эс алуу күнү → жумуш күнү", check.Page.QuerySelector("[data-outcome=Changed]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((DayKind.DayOff, DayKind.Working), (was, during));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(DayKind.DayOff, await KindAsync(holiday));
    }

    [Fact]
    public async Task Post_ExportedFile_ChangesNothing()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody);
        var file = await client.GetByteArrayAsync("/calendar/days?handler=Excel", Ct);

        // Act
        var (_, page) = await client.CheckImportAsync("/calendar/days", "days.xlsx", file, Ct);

        // Assert
        Assert.NotEmpty(page.LinesOf("Unchanged"));
        Assert.Empty(page.LinesOf("Refused").Concat(page.LinesOf("Changed")).Concat(page.LinesOf("Created")));
    }

    [Fact]
    public async Task Post_ByMunicipality_IsRefused()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality);

        // Act
        using var answer = await SendAsync(client, "date,kind,nameKy,nameRu\r\n2026-10-19,DayOff,Күн,День\r\n");

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "platform.national-only"), await answer.RefusalAsync(Ct));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string table, string more = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return client.PostAsync($"{Api}?act={Uri.EscapeDataString("№ 500 токтом")}{more}", content, Ct);
    }

    private async Task<DayKind> KindAsync(DateOnly day) =>
        (await host.Services.GetRequiredService<Calendars>().NowAsync(Ct)).Working.KindOf(day);

    private async Task<HttpClient> ClientAsync(TenantKind kind) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), Role.Administrator));
}
