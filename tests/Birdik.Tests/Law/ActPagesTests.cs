using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Law.Acts;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class ActPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overview_ShowsTheCountBeside36And84()
    {
        // Arrange
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync("/law", Ct);

        // Assert
        Assert.Contains("120", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelector("table")!.QuerySelectorAll("tbody tr").Take(2);
        Assert.Equal(["36", "84"], rows.Select(row => row.QuerySelectorAll("td")[1].TextContent));
        Assert.Equal(12, page.QuerySelectorAll("table a[href^='/law/acts?chip=S']").Length);
    }

    [Fact]
    public async Task Register_BySphereAndClass_ShowsThoseOnly()
    {
        // Arrange
        var act = await host.Data.CreateActAsync(ActKind.Law, entry => entry with { Spheres = [Sphere.S10, Sphere.S11] });
        using var client = await SpecialistAsync();

        // Act
        var inSphere = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/acts?chip=S10&q={act.Number}", Ct);
        var inOther = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/acts?chip=S09&q={act.Number}", Ct);
        var inClass = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/acts?f.class=Unknown&q={act.Number}", Ct);

        // Assert
        Assert.Equal([1, 0, 1], new[] { inSphere, inOther, inClass }.Select(answer => answer.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Act_ShowsItsFactsAndRelations()
    {
        // Arrange
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync("/law/acts/2025-07-31_179", Ct);

        // Assert
        Assert.Equal("Санариптик кодексти колдонууга киргизүү жөнүндө", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".b-record a"), link => link.GetAttribute("href") == "/law/acts/2008-04-14_58");
        Assert.Empty(page.QuerySelectorAll("a[href$='/correct']"));
    }

    [Fact]
    public async Task New_ByAnalyst_EntersTheActAndOpensIt()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync("/law/acts/new", Fields("2019-04-05", "н-1"), Ct);

        // Assert
        Assert.Equal("/law/acts/2019-04-05_n-1", answer.Headers.Location!.ToString());
        var page = await client.GetPageAsync("/law/acts/2019-04-05_n-1", Ct);
        Assert.Contains("05.04.2019", page.QuerySelector(".b-record-sub")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_ActThatIsThere_ShowsTheErrorAtItsField()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync("/law/acts/new", Fields("2001-01-01", act.Number!), Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("#Input-Number", page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Correct_MovesTheActAndTheFormerAddressLeadsToIt()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            $"/law/acts/{act.Key}/correct", new Dictionary<string, string> { ["Input.Date"] = "2002-02-02" }, Ct);
        using var former = await client.GetAsync($"/law/acts/{act.Key}", Ct);

        // Assert
        Assert.StartsWith("/law/acts/2002-02-02_", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(answer.Headers.Location.ToString(), former.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_ByAnalyst_IsKeptWithItsReason()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            $"/law/acts/{act.Key}/class",
            new Dictionary<string, string> { ["Input.Class"] = "Aligned", ["Input.Why"] = "127-мыйзамга ылайык" },
            Ct);

        // Assert
        var page = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);
        Assert.Contains("127-мыйзамга ылайык", page.QuerySelector(".b-history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ActClass.Aligned, (await ReadAsync(act)).Class);
    }

    [Fact]
    public async Task Relations_EnterAndTakeBack_ByForms()
    {
        // Arrange
        var (from, to) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync());
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var address = $"/law/acts/{from.Key}/relations";

        // Act
        using var entered = await client.PostFormAsync(
            address, new Dictionary<string, string> { ["Input.Kind"] = "Implements", ["Input.To"] = to.Key }, Ct);
        var with = await client.GetPageAsync($"/law/acts/{to.Key}", Ct);
        using var taken = await client.PostFormAsync(address, new Dictionary<string, string>(), Ct, "form[action*='TakeBack']");
        var without = await client.GetPageAsync($"/law/acts/{to.Key}", Ct);

        // Assert
        Assert.Equal([address, address], new[] { entered, taken }.Select(answer => answer.Headers.Location!.ToString()));
        Assert.NotEmpty(with.QuerySelectorAll($".b-record > div a[href='/law/acts/{from.Key}']"));
        Assert.Empty(without.QuerySelectorAll($".b-record > div a[href='/law/acts/{from.Key}']"));
    }

    [Theory]
    [InlineData("/law/acts/new")]
    [InlineData("/law/acts/2021-10-20_123/correct")]
    [InlineData("/law/acts/2021-10-20_123/class")]
    [InlineData("/law/acts/2021-10-20_123/relations")]
    public async Task Forms_WithoutPermission_AreForbidden(string address)
    {
        // Arrange
        using var client = await SpecialistAsync();

        // Act
        using var answer = await client.GetAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/law/acts/nothing")]
    [InlineData("/api/v1/law/acts/nothing")]
    public async Task UnknownAct_IsNotFound(string address)
    {
        // Arrange
        using var client = await SpecialistAsync();

        // Act
        using var answer = await client.GetAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Api_CreateClassifyRelateRead_TellsTheAct()
    {
        // Arrange
        var other = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var act = new { kind = "code", title = new { ky = "Сыноо кодекси", ru = "" }, spheres = new[] { "s04" }, number = "а-7", date = "2018-08-08" };

        // Act
        using var created = await client.PostAsJsonAsync("/api/v1/law/acts", act, Ct);
        using var again = await client.PostAsJsonAsync("/api/v1/law/acts", act, Ct);
        using var classified = await client.PutAsJsonAsync("/api/v1/law/acts/2018-08-08_a-7/class", new { @class = "notAligned" }, Ct);
        using var related = await client.PostAsJsonAsync(
            "/api/v1/law/acts/2018-08-08_a-7/relations", new { to = other.Uri, kind = "amends", on = "2018-09-01" }, Ct);
        var read = await client.GetFromJsonAsync<JsonElement>("/api/v1/law/acts/2018-08-08_a-7", Ct);

        // Assert
        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.Created],
            new[] { created, classified, related }.Select(answer => answer.StatusCode));
        Assert.Equal((HttpStatusCode.Conflict, "law.act-exists"), await again.RefusalAsync(Ct));
        Assert.Equal("notAligned", read.GetProperty("class").GetString());
        Assert.Equal(other.Uri, Assert.Single(read.GetProperty("relations").EnumerateArray()).GetProperty("other").GetString());
    }

    private static Dictionary<string, string> Fields(string date, string number) => new()
    {
        ["Input.Title.Ky"] = "Сыноо актысы",
        ["Input.Date"] = date,
        ["Input.Number"] = number,
        ["Input.Spheres"] = "S03",
    };

    private async Task<HttpClient> SpecialistAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

    private Task<Act> ReadAsync(Act act) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Act>().SingleAsync(one => one.Id == act.Id, Ct));
}
