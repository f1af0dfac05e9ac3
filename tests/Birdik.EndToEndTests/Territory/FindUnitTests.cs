using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Territory;

/// <summary>A unit is found by the name it had before the reform, seen on the map, and the register is taken along as a file.</summary>
public sealed class FindUnitTests(BirdikSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OldName_LeadsToWhatBecameOfIt(bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"), script: script);
        var old = await AbolishedNameAsync(page);

        // Act
        await page.GotoAsync("/territory/units");
        await page.FillAsync("main input[name='q']", old);
        await page.PressAsync("main input[name='q']", "Enter");
        await page.ArriveAsync("q=");
        await page.Locator("main table a").Filter(new LocatorFilterOptions { HasText = old }).First.ClickAsync();
        await page.ArriveAsync("/territory/units/[^/]+$");

        // Assert
        await page.AssertWholeAsync();
        Assert.Contains(old, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("main a[href^='/territory/units/']").First.WaitForAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Map_LeadsToAUnit(bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"), script: script);

        // Act
        await page.GotoAsync("/territory/map");
        await page.AssertWholeAsync();
        var unit = page.Locator("main svg a[href*='/territory/']").First;
        var href = await unit.GetAttributeAsync("href");
        await page.GotoAsync(href!);

        // Assert
        await page.AssertWholeAsync();
    }

    [Theory]
    [InlineData("CSV", "csv", true)]
    [InlineData("Excel", "xlsx", true)]
    [InlineData("CSV", "csv", false)]
    public async Task Register_IsTakenAlongAsShown(string link, string format, bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"), script: script);
        await page.GotoAsync("/territory/units?q=ак");

        // Act
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("main").GetByText(link, new LocatorGetByTextOptions { Exact = true }).First.ClickAsync());

        // Assert
        Assert.EndsWith($".{format}", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 100);
    }

    [Fact]
    public async Task Register_WorksByKeyboard()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"));
        await page.GotoAsync("/territory/units");

        // Act
        await page.PressAsync("j");
        await page.PressAsync("j");
        await page.PressAsync("Enter");

        // Assert
        await page.ArriveAsync("/territory/units/[^/]+$");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LegalAnalyst_RenamesAVillageByAct(bool script)
    {
        // Arrange
        var name = script ? "Жаңы-Сынак айылы" : "Эски-Сынак айылы";
        var page = await site.VisitAsAsync(site.Account("legal-analyst"), script: script);
        await page.GotoAsync("/territory/units?f.kind=Village");
        var village = await page.Locator("main table tbody a").Nth(script ? 3 : 4).GetAttributeAsync("href");

        // Act
        await page.GotoAsync($"{village}/rename");
        await page.AssertWholeAsync();
        await page.FillAsync("[name='Input.Name.Ky']", name);
        await page.FillAsync("[name='Input.Name.Ru']", name);
        await page.FillAsync("[name='Input.On']", "2026-01-15");
        await page.FillAsync("[name='Input.Act']", "15.01.2026 № 1 мыйзам");
        await page.Locator("main form [type='submit'], main form button").First.ClickAsync();
        await page.Locator(".b-consequence").WaitForAsync();
        await page.AssertWholeAsync();
        await page.Locator("main form button").First.ClickAsync();

        // Assert
        await page.ArriveAsync("/territory/units/[^/]+$");
        Assert.Contains(name, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("15.01.2026", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> AbolishedNameAsync(IPage page)
    {
        await page.GotoAsync("/territory/units?chip=ended");
        var names = await page.Locator("main table tbody tr a").AllInnerTextsAsync();
        return names.First(name => name.Trim().Length > 3).Trim();
    }
}
