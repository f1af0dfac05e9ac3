using System.Net;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Birdik.Ui.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Ui;

public sealed class TodayPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_AsStranger_LeadsToTheDoor()
    {
        // Act
        using var visitor = host.ReaderOf("ky");
        using var answer = await visitor.GetAsync("/today", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithNothingToDo_SaysTheDayAndWhatWillStandHere()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Secretary));

        // Act
        var page = await client.GetPageAsync("/today", Ct);

        // Assert
        Assert.Equal("Бүгүн, 2‑март, дүйшөмбү", page.One("h1").TextContent);
        Assert.NotNull(page.QuerySelector(".b-empty"));
        Assert.Empty(page.QuerySelectorAll(".b-load"));
    }

    [Fact]
    public async Task Frame_ShowsOfficePersonMenuAndTheWayOut()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Head);
        using var client = await host.ClientAsAsync(user);

        // Act
        var page = await client.GetPageAsync("/today", Ct);

        // Assert
        Assert.Equal(tenant.Name.Ky, page.One(".b-office").TextContent);
        Assert.Contains($"Кызматкер {user.UserName}", page.One(".b-drop summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("башчы", page.One(".b-drop").TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.QuerySelector("nav.b-side a[href='/today']")!.GetAttribute("aria-current"));
        Assert.NotEmpty(page.QuerySelectorAll("form[action='/account/sign-out'] input[name=__RequestVerificationToken]"));
        Assert.Single(page.QuerySelectorAll("form[role=search] input[data-key='/']"));
    }

    [Fact]
    public async Task Language_Chosen_StaysOnThePageAndWithThePerson()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var switched = await client.PostFormAsync(
            "/today?x=1", new Dictionary<string, string> { ["language"] = "ru" }, Ct, "form.b-langs");
        using var elsewhere = await host.ClientAsAsync(user);
        var page = await elsewhere.GetPageAsync("/today", Ct);

        // Assert
        Assert.Equal("/today?x=1", switched.Headers.Location!.ToString());
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Language_WithAForeignWayBack_LeadsHome(string back)
    {
        // Arrange
        using var visitor = host.Visitor();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "en", ["back"] = back });

        // Act
        using var answer = await visitor.PostAsync("/language", form, Ct);

        // Assert
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Fragment_ForHtmx_ComesWithoutTheFrame()
    {
        // Arrange
        using var visitor = host.ReaderOf("ky");
        visitor.DefaultRequestHeaders.Add("HX-Request", "true");

        // Act
        var page = await visitor.GetPageAsync("/help", Ct);

        // Assert
        Assert.Empty(page.QuerySelectorAll("header, main, footer"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task DemoStrip_ShowsWhileTheStoreHoldsSyntheticData()
    {
        // Arrange
        var synthetic = new SyntheticData(host.Services.GetRequiredService<IServiceScopeFactory>(), host.Clock);
        await host.Data.WriteAsync(Tenant.Installation, "platform.tenant-made", db => db.Add(new Tenant
        {
            Id = 900_001,
            Code = "demo-strip",
            Kind = TenantKind.Municipality,
            Name = new("Көргөзмө", "Демо", "Demo"),
            IsDemo = true,
        }));

        // Act
        var isHere = await synthetic.IsHereAsync(Ct);

        // Assert
        Assert.True(isHere);
    }
}
