namespace Birdik.EndToEndTests.Powers;

/// <summary>A gap is found, closed by giving the role, and gone; a municipality says by one press what it thinks of the function.</summary>
public sealed class CloseGapTests(BirdikSite site)
{
    private const string Code = "S10.53";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Office_SaysWhatItThinks(bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("specialist"), script: script);
        await page.GotoAsync("/powers/consultation?sphere=S10");
        var mark = page.Locator($"tr:has(a[href='/powers/functions/{Code}']) button").First;
        var pressed = await mark.GetAttributeAsync("aria-pressed");

        // Act
        await mark.ClickAsync();
        await page.ArriveAsync($"#{Code}$");

        // Assert
        await page.AssertWholeAsync();
        Assert.NotEqual(pressed, await mark.GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task Analyst_ClosesAGap()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("legal-analyst"));
        await page.GotoAsync("/powers/findings");
        await page.AssertAccessibleAsync();
        await page.Locator("main table a[href='/powers/findings/nodoer']").ClickAsync();
        await page.ArriveAsync("/nodoer$");
        await page.AssertWholeAsync();

        // Act
        await page.Locator($"main a[href='/powers/functions/{Code}']").ClickAsync();
        await page.ArriveAsync($"/{Code}$");
        await page.AssertAccessibleAsync();
        await page.Locator($"main a[href='/powers/functions/{Code}/roles']").ClickAsync();
        await page.FillAsync("input[name='Input.Act']", "№ 1 токтом");
        await page.CheckAsync("input[value='aiyl-okmotu:Does']");
        await page.CheckAsync("input[value='city-hall:Does']");
        await page.Locator("main form button[type='submit']").ClickAsync();
        await page.ArriveAsync($"/functions/{Code}$");

        // Assert
        Assert.Contains("Мэрия", await page.Locator("main table").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/powers/findings/nodoer");
        Assert.Equal(0, await page.Locator($"main a[href='/powers/functions/{Code}']").CountAsync());
    }
}
