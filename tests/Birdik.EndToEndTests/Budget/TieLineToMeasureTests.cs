namespace Birdik.EndToEndTests.Budget;

/// <summary>A clerk finds the measure without money and gives it the money that has no measure; the measure tells it.</summary>
public sealed class TieLineToMeasureTests(BirdikSite site)
{
    [Fact]
    public async Task Clerk_GivesAMeasureALine_OnAPhoneWithoutScript()
    {
        // Arrange
        var clerk = await site.VisitAsAsync(site.Account("secretary"), width: 360, script: false);
        await clerk.GotoAsync("/budget");
        await clerk.Locator("main tbody a").First.ClickAsync();
        await clerk.Locator("main a[href$='/measures']").ClickAsync();
        var measure = clerk.Locator("main tbody tr", new() { HasText = "сабы жок" }).Locator("a").First;
        var number = (await measure.InnerTextAsync()).Split(' ')[0];
        var address = await measure.GetAttributeAsync("href");

        // Act
        var machine = await clerk.Locator("#pay-form select[name='Line'] option", new() { HasText = "экскаватор" }).GetAttributeAsync("value");
        await clerk.SelectOptionAsync("#pay-form select[name='Line']", machine!);
        await clerk.SelectOptionAsync("#pay-form select[name='Measure']", address!.Split('/')[^1]);
        await clerk.FillAsync("#pay-form input[name='Percent']", "50,5");
        await clerk.Locator("#pay-form button[type='submit']").ClickAsync();
        await clerk.ArriveAsync(url => url.Contains("measures?year=", StringComparison.Ordinal));
        var line = await clerk.Locator("main tbody tr", new() { HasText = "экскаватор" }).InnerTextAsync();

        // Assert
        Assert.Contains($"{number}: 50,5 %", line, StringComparison.Ordinal);
        Assert.Equal(0, await clerk.Locator("main tbody tr", new() { HasText = "сабы жок" }).CountAsync());
        await clerk.AssertFitsAsync();
        await clerk.AssertWholeAsync();
        var desk = await site.VisitAsAsync(site.Account("secretary"));
        await desk.GotoAsync(clerk.Url);
        await desk.AssertAccessibleAsync();
        await desk.GotoAsync(address!);
        await desk.AssertWholeAsync();
        await desk.AssertAccessibleAsync();
    }
}
