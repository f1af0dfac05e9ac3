using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Platform;

/// <summary>Two people change one object; on a store of its own, since norms and the calendar are national.</summary>
public sealed class MeanwhileTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Forms => new()
    {
        { "/norms/platform.working-week-hours/set", "Input.Value=36&Input.From=2026-08-01&Input.Act=№ 1", "Input.Value=35&Input.From=2026-09-01&Input.Act=№ 2" },
        {
            "/calendar/2026/set",
            "Input.Date=2026-09-21&Input.DayIs=DayOff&Input.NameKy=Эс алуу&Input.NameRu=Отдых&Input.Act=№ 1",
            "Input.Date=2026-09-22&Input.DayIs=DayOff&Input.NameKy=Эс алуу&Input.NameRu=Отдых&Input.Act=№ 2"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Post_ChangedMeanwhile_ShowsTheOthersChangeAndKeepsWhatWasTyped(string address, string first, string second)
    {
        // Arrange
        var (quick, slow) = (await StateAdministratorAsync(), await StateAdministratorAsync());
        using var hers = await host.ClientAsAsync(quick);
        using var his = await host.ClientAsAsync(slow);
        var opened = await his.GetPageAsync(address, Ct);
        using var saved = await hers.PostFormAsync(address, Fields(first), Ct);

        // Act
        using var refused = await his.SendFormAsync(address, FormOf(opened), Fields(second), Ct);
        var page = await refused.ReadPageAsync(Ct);
        using var again = await his.SendFormAsync(address, FormOf(page), new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains(quick.UserName, page.QuerySelector(".b-meanwhile li")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".b-meanwhile ins"));
        Assert.NotNull(page.QuerySelector(".ds-error-summary"));
        Assert.All(Fields(second).Where(field => field.Key != "Input.DayIs"), field =>
            Assert.Equal(field.Value, page.QuerySelector($"[name='{field.Key}']")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task EndMember_ChangedMeanwhile_IsRefusedOnThePageAndInTheApi()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var leaving = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        var membership = await host.ReadAsync(tenant.Id, db => db.Set<Membership>().Select(row => row.Id).SingleAsync(Ct));
        var quick = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        using var hers = await host.ClientAsAsync(quick);
        using var his = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Administrator));
        var address = AccountLinks.EndMember(membership);
        var opened = await his.GetPageAsync(address, Ct);
        using var saved = await hers.PostFormAsync(address, Fields("Input.LastDay=2030-01-31&Input.Reason=Мөөнөтү бүтөт"), Ct);

        // Act
        using var refused = await his.SendFormAsync(address, FormOf(opened), Fields("Input.LastDay=2030-03-31&Input.Reason=Арызы боюнча"), Ct);
        using var inApi = await his.PostAsJsonAsync(
            $"/api/v1/members/{membership}/end", new { lastDay = "2030-03-31", reason = "Арызы боюнча", version = 0 }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await refused.ReadPageAsync(Ct);
        Assert.Contains(quick.UserName, page.QuerySelector(".b-meanwhile")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Арызы боюнча", page.QuerySelector("[name='Input.Reason']")!.TextContent);
        var answer = await inApi.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(HttpStatusCode.Conflict, inApi.StatusCode);
        Assert.Equal(ChangedMeanwhile.Code, answer.GetProperty("code").GetString());
        Assert.Contains(quick.UserName, answer.GetProperty("change").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await host.ReadAsync(tenant.Id, db => db.Set<Membership>().CountAsync(row => row.To == new DateOnly(2030, 1, 31), Ct)));
        Assert.NotEqual(leaving.Id, quick.Id);
    }

    [Theory]
    [InlineData("3@638000000000000000", true)]
    [InlineData("3", false)]
    [InlineData("@", false)]
    [InlineData("-3@5", false)]
    [InlineData("3@9223372036854775807", false)]
    public void Seen_ReadsWhatItWroteAndNothingElse(string text, bool readable)
    {
        // Act
        var read = Seen.TryParse(text, null, out var seen);

        // Assert
        Assert.Equal(readable, read);
        Assert.True(!read || seen.ToString() == text);
    }

    private async Task<TestUser> StateAdministratorAsync() =>
        await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Administrator);

    private static IHtmlFormElement FormOf(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("main form:has([name=Seen])")!;

    private static Dictionary<string, string> Fields(string query) =>
        query.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
}
