using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Platform;

/// <summary>A newcomer opens the first page, signs in, changes the language, and leaves; with script and without.</summary>
public sealed class FirstVisitTests(BirdikSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Newcomer_SignsInAndOut(bool script)
    {
        // Arrange
        var page = await site.VisitAsync(script: script);

        // Act
        await page.GotoAsync("/");
        Assert.Equal("ky", await page.Locator("html").GetAttributeAsync("lang"));
        await page.Locator("a[href^='/account/sign-in']").First.ClickAsync();
        await page.SignInAsync(site.Account("secretary"));

        // Assert
        await page.AssertWholeAsync();
        Assert.Contains("Бүгүн", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.SignOutAsync();
        await page.GotoAsync("/today");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Language_IsKeptWithThePerson(bool script)
    {
        // Arrange
        var account = site.Account(script ? "planner" : "legal-analyst");
        var page = await site.VisitAsync(script: script);
        await page.SignInAsync(account);

        // Act
        await ChooseAsync(page, "RU");

        // Assert
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        var elsewhere = await site.VisitAsync();
        await elsewhere.SignInAsync(account);
        Assert.Equal("ru", await elsewhere.Locator("html").GetAttributeAsync("lang"));
        await ChooseAsync(page, "KY");
    }

    [Fact]
    public async Task WrongPassword_IsRefusedWithoutBlame()
    {
        // Arrange
        var page = await site.VisitAsync();
        await page.GotoAsync("/account/sign-in");

        // Act
        await page.FillAsync("input[name='Input.UserName']", "nobody");
        await page.FillAsync("input[name='Input.Password']", "wrong password");
        await page.Keyboard.PressAsync("Enter");

        // Assert
        await page.Locator(".b-errors, [role='alert']").First.WaitForAsync();
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
    }

    private static async Task ChooseAsync(IPage page, string language)
    {
        await page.Locator("header").GetByText(language, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.LoadAsync();
    }
}
