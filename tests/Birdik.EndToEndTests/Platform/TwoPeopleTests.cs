using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Platform;

/// <summary>Two people open one norm; the quicker saves, the other is told what she did and loses nothing of his own.</summary>
public sealed class TwoPeopleTests(BirdikSite site)
{
    private const string Norm = "/norms/platform.working-week-hours";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Second_SeesTheFirstOnesChangeAndSavesAfterAll(bool script)
    {
        // Arrange
        var hers = await site.VisitAsAsync(site.Account("legal-analyst"), script: script);
        var his = await site.VisitAsAsync(site.Account("finance-analyst"), width: script ? 360 : 1366, script: script);
        var (first, second) = script ? ("2031-01-01", "2031-07-01") : ("2032-01-01", "2032-07-01");
        await his.GotoAsync($"{Norm}/set");
        await hers.GotoAsync($"{Norm}/set");

        // Act
        await SaveAsync(hers, "36", first, "Анын токтому");
        await hers.ArriveAsync($"{Norm}$");
        await SaveAsync(his, "35", second, "Менин токтомум");
        await his.Locator(".b-meanwhile").WaitForAsync();

        // Assert
        Assert.Contains("36", await his.Locator(".b-meanwhile").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Менин токтомум", await his.InputValueAsync("[name='Input.Act']"));
        await his.AssertWholeAsync();
        await his.AssertFitsAsync();
        if (script)
        {
            await his.AssertAccessibleAsync();
        }

        await his.Locator("form:has([name='Seen']) .b-buttons button").First.ClickAsync();
        await his.ArriveAsync($"{Norm}$");
        Assert.Contains("Менин токтомум", await his.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SaveAsync(IPage page, string value, string from, string act)
    {
        await page.FillAsync("[name='Input.Value']", value);
        await page.FillAsync("[name='Input.From']", from);
        await page.FillAsync("[name='Input.Act']", act);
        await page.Locator("form:has([name='Seen']) .b-buttons button").First.ClickAsync();
    }
}
