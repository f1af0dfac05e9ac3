namespace Birdik.EndToEndTests.Law;

/// <summary>A legal analyst finds an act, reads it on a day, and confirms a duty; a specialist sees what the law asks of the post.</summary>
public sealed class ReadLawTests(BirdikSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Analyst_FindsAnActAndReadsItOnADay(bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("legal-analyst"), script: script);

        // Act
        await page.GotoAsync("/law/acts");
        await page.FillAsync("main input[name='q']", "суу түтүктөрү");
        await page.PressAsync("main input[name='q']", "Enter");
        await page.ArriveAsync("q=");
        await page.Locator("main table a[href^='/law/acts/2019-03-12']").First.ClickAsync();
        await page.ArriveAsync("/law/acts/2019-03-12[^/]*$");
        await page.Locator("main a[href$='/text']").First.ClickAsync();
        await page.ArriveAsync("/text$");
        await page.FillAsync("main input[name='on']", "2019-03-11");
        await page.PressAsync("main input[name='on']", "Enter");
        await page.ArriveAsync("on=2019-03-11");
        var before = await page.Locator(".b-law-text").CountAsync();
        await page.GotoAsync("/law/acts/2019-03-12_d-1/text?on=2019-03-12");

        // Assert
        Assert.Equal(0, before);
        await page.AssertWholeAsync();
        Assert.Contains("суу түтүктөрүн текшерүүгө", await page.Locator(".b-law-text").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyst_ConfirmsADutyByKeyboard()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("legal-analyst"));
        await page.GotoAsync("/law/duties/review");
        await page.AssertWholeAsync();
        var first = await page.Locator("blockquote").InnerTextAsync();

        // Act
        await page.PressAsync("y");
        await page.ArriveAsync("after=");

        // Assert
        Assert.NotEqual(first, await page.Locator("blockquote").InnerTextAsync());
    }

    [Fact]
    public async Task Specialist_SeesTheDutiesOfThePost()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("specialist"), width: 360);

        // Act
        await page.GotoAsync("/law/mine");

        // Assert
        await page.AssertWholeAsync();
        Assert.NotEqual(0, await page.Locator("main a[href^='/law/duties/']").CountAsync());
    }
}
