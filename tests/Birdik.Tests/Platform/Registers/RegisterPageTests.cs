using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Birdik.Tests.Platform.Registers;

public sealed class RegisterPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Stranger_IsSentToSignIn()
    {
        // Arrange
        using var visitor = host.Visitor();

        // Act
        using var page = await visitor.GetAsync("/journal", Ct);
        using var api = await visitor.GetAsync("/api/v1/platform/journal", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Fact]
    public async Task Get_WithoutPermission_IsForbidden()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));

        // Act
        using var page = await client.GetAsync("/journal", Ct);
        using var api = await client.GetAsync("/api/v1/platform/journal", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
    }

    [Fact]
    public async Task Get_Page_ShowsRowsSortLinksChipsAndPager()
    {
        // Arrange
        var (client, tenant) = await WithDeedsAsync(60);

        // Act
        var first = await client.GetPageAsync("/journal?chip=system", Ct);
        var next = await client.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!, Ct);

        // Assert
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("descending", first.QuerySelector("thead th")!.GetAttribute("aria-sort"));
        Assert.All(first.QuerySelectorAll("tbody td"), cell => Assert.NotEqual("", cell.GetAttribute("data-label")));
        Assert.Empty(Numbers(first).Intersect(Numbers(next)));
        Assert.Contains("chip=system", first.QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(next.QuerySelector("a[rel=prev]"));
        Assert.NotEqual(0, tenant.Id);
    }

    [Fact]
    public async Task Get_OnePage_HasNoWayOn()
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(3);

        // Act
        var page = await client.GetPageAsync("/journal?chip=system", Ct);

        // Assert
        Assert.Empty(page.QuerySelectorAll(".b-pager [rel]"));
    }

    [Fact]
    public async Task Get_ByHtmx_GivesTheFragmentOnly()
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(1);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/journal");
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Target", "register");

        // Act
        using var answer = await client.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);

        // Assert
        Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
        Assert.Contains("id=\"register\"", text, StringComparison.Ordinal);
        Assert.Contains("HX-Request", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("f.nothing=1")]
    [InlineData("f.number.from=abc")]
    [InlineData("f.actorKind=Robot")]
    [InlineData("f.at.from=31.02.2026")]
    [InlineData("f.at.to=99999-01-01")]
    [InlineData("sort=password")]
    [InlineData("sort=deed")]
    [InlineData("dir=sideways")]
    [InlineData("after=%%%")]
    [InlineData("after=WyIxIiwiMSJd")]
    [InlineData("at=tomorrow")]
    [InlineData("cols=evil")]
    [InlineData("chip='--")]
    [InlineData("size=-1")]
    [InlineData("f.subjectId=%00")]
    [InlineData("f.actorId=1")]
    public async Task Get_MalformedAddress_IsNeverAFailure(string address)
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(1);

        // Act
        using var page = await client.GetAsync($"/journal?{address}", Ct);
        using var api = await client.GetAsync($"/api/v1/platform/journal?{address}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(api.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.OK, $"{api.StatusCode}");
    }

    [Fact]
    public async Task Get_SearchTooLong_SaysSo()
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(1);

        // Act
        var page = await client.GetPageAsync($"/journal?q={new string('а', 1_000)}", Ct);

        // Assert
        Assert.NotNull(page.QuerySelector(".b-notice"));
    }

    [Fact]
    public async Task Export_Filtered_IsWhatThePageShows()
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(8);
        const string Address = "/journal?f.number.from=3&f.number.to=6&sort=number&dir=asc";

        // Act
        var page = await client.GetPageAsync(Address, Ct);
        var csv = await client.GetStringAsync($"{Address}&handler=Csv", Ct);
        var bytes = await client.GetByteArrayAsync($"{Address}&handler=Csv", Ct);
        using var excel = new MemoryStream(await client.GetByteArrayAsync($"{Address}&handler=Excel", Ct));

        // Assert
        Assert.Equal(["3", "4", "5", "6"], Numbers(page));
        Assert.Equal(Numbers(page), csv.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes.Take(3));
        var rows = excel.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(page.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()), rows[0].Keys);
        Assert.Equal([3d, 4d, 5d, 6d], rows.Select(row => row["№"]));
    }

    [Fact]
    public async Task Export_TextLikeAFormula_CannotRun()
    {
        // Arrange
        var (client, tenant) = await WithDeedsAsync(0);
        await DeedAsync(tenant, new SourceRef("=cmd|' /C calc'!A0", "@sum"));

        // Act
        var csv = await client.GetStringAsync("/journal?cols=number,subjectKind,subjectId&f.subjectId=%40sum&handler=Csv", Ct);

        // Assert
        Assert.Contains(",'=cmd|' /C calc'!A0,'@sum", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_PagesByCursorAndAnswersCsv()
    {
        // Arrange
        var (client, _) = await WithDeedsAsync(7);

        // Act
        using var first = JsonDocument.Parse(await client.GetStringAsync("/api/v1/platform/journal?size=4", Ct));
        var next = first.RootElement.GetProperty("next").GetString();
        using var second = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/platform/journal?size=4&after={next}", Ct));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/platform/journal");
        request.Headers.Add("Accept", "text/csv");
        using var csv = await client.SendAsync(request, Ct);

        // Assert
        var ids = Ids(first).Concat(Ids(second)).ToList();
        Assert.Equal(7 + 1, ids.Distinct().Count());
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("number,at,actor,deed", (await csv.Content.ReadAsStringAsync(Ct)).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveView_ForMeAsDefault_OpensTheRegisterWithItAndIsMineAlone()
    {
        // Arrange
        var (client, tenant) = await WithDeedsAsync(5);
        using var colleague = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Head));

        // Act
        using var saved = await client.PostFormAsync(
            "/journal?f.number.to=2&sort=number&dir=asc",
            new Dictionary<string, string> { ["name"] = "Алгачкылар", ["isDefault"] = "true" }, Ct);
        var mine = await client.GetPageAsync("/journal", Ct);
        var theirs = await colleague.GetPageAsync("/journal", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["1", "2"], Numbers(mine));
        Assert.Equal("Алгачкылар", mine.QuerySelector(".b-tabs [aria-current]")!.TextContent.Trim());
        Assert.Null(theirs.QuerySelector(".b-tabs"));
    }

    [Fact]
    public async Task SaveView_ForARole_IsSeenByAllWhoHoldIt()
    {
        // Arrange
        var (client, tenant) = await WithDeedsAsync(1);
        using var colleague = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Head));

        // Act
        using var saved = await client.PostFormAsync(
            "/journal?chip=system", new Dictionary<string, string> { ["name"] = "Башчыга", ["role"] = Role.Head }, Ct);
        var theirs = await colleague.GetPageAsync("/journal", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Башчыга", theirs.QuerySelector(".b-tabs")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Numbers(IParentNode page) =>
        [.. page.QuerySelectorAll("tbody tr td.b-num").Select(cell => cell.TextContent.Trim())];

    private static IEnumerable<string?> Ids(JsonDocument page) =>
        page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString());

    private async Task<(HttpClient Client, Tenant Tenant)> WithDeedsAsync(int count)
    {
        var tenant = await host.Data.CreateTenantAsync();
        for (var number = 0; number < count; number++)
        {
            await DeedAsync(tenant, new SourceRef("test.thing", $"{number}"));
        }

        return (await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Administrator)), tenant);
    }

    private async Task DeedAsync(Tenant tenant, SourceRef subject) =>
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<IServiceProvider, Done>(
            tenant.Id, Actor.System, (_, change, _) =>
            {
                change.Record("platform.installation-made", subject);
                return Task.FromResult<Result<Done>>(new Done());
            }, Ct)).Value;
}
