namespace Birdik.EndToEndTests.Platform;

/// <summary>One types in the field of the frame, sees titles, and finds the unit: with script and without.</summary>
public sealed class SearchJourneyTests(BirdikSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Word_TypedInTheFrame_LeadsToWhatItNames(bool script)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"), script: script);
        await page.GotoAsync("/today");

        // Act
        await page.FillAsync("#search", "жайыт");
        await page.PressAsync("#search", "Enter");
        await page.ArriveAsync(url => url.Contains("/search?q=", StringComparison.Ordinal));

        // Assert
        await page.AssertWholeAsync();
        await page.AssertFitsAsync();
        if (script)
        {
            await page.AssertAccessibleAsync();
        }

        await page.Locator(".b-hits mark").First.WaitForAsync();
        await page.Locator(".b-hits li > a").First.ClickAsync();
        await page.ArriveAsync(url => !url.Contains("/search", StringComparison.Ordinal));
        await page.AssertWholeAsync();
    }

    [Fact]
    public async Task TwoLetters_Typed_SuggestTitles()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"));
        await page.GotoAsync("/today");

        // Act
        await page.Locator("#search").PressSequentiallyAsync("мы");

        // Assert
        await page.Locator("#found .b-hits a").First.WaitForAsync();
        await page.AssertAccessibleAsync();
    }
}
