using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Ui;

/// <summary>The parts in a real browser: read by axe, walked by keyboard, drawn, kept, and used with script off.</summary>
public sealed class GalleryTests(BirdikSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1366)]
    public async Task Gallery_AtEitherWidth_HasNothingAxeObjectsTo(int width)
    {
        // Arrange
        var page = await site.VisitAsync(width);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };

        // Act
        await page.GotoAsync("/ui");
        var axe = await page.RunAxe();
        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        // Assert
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.Empty(complaints);
        Assert.Equal(0, sideways);
    }

    [Fact]
    public async Task Charts_AreDrawnFromTheirTables()
    {
        // Arrange
        var page = await site.VisitAsync();

        // Act
        await page.GotoAsync("/ui");

        // Assert
        await Assertions.Expect(page.Locator("figure.b-chart--drawn svg")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("figure.b-chart table")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Register_ByKeyboard_IsWalkedPreviewedAndSelected()
    {
        // Arrange
        var page = await site.VisitAsync();
        await page.GotoAsync("/ui");
        await page.EvaluateAsync("document.activeElement.blur()");

        // Act
        await page.PressAsync("j");
        await page.PressAsync("x");

        // Assert
        await Assertions.Expect(page.Locator("tr.b-current")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#register .b-preview h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-selected-count]")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task QuestionMark_ListsTheKeys()
    {
        // Arrange
        var page = await site.VisitAsync();
        await page.GotoAsync("/ui");
        await page.EvaluateAsync("document.activeElement.blur()");

        // Act
        await page.PressAsync("?");

        // Assert
        await Assertions.Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dialog#keys dd", new() { HasText = "Катты каттоо" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Draft_TypedAndNotSaved_IsOfferedBack()
    {
        // Arrange
        var page = await site.VisitAsync();
        await page.GotoAsync("/ui");
        await page.FillAsync("#Input-Note", "Көпүрө");
        // The draft is written half a second after the last letter; the policy of our pages lets no test look for it by eval.
        await page.WaitForTimeoutAsync(1_500);

        // Act
        await page.ReloadAsync();
        await page.ClickAsync("[data-draft-take]");

        // Assert
        await Assertions.Expect(page.Locator("#Input-Note")).ToHaveValueAsync("Көпүрө");
    }

    [Fact]
    public async Task Language_WithScriptOff_IsSwitched()
    {
        // Arrange
        var page = await site.VisitAsync(360, 800, script: false);
        await page.GotoAsync("/help");

        // Act
        await page.ClickAsync(".b-langs button[value=ru]");

        // Assert
        Assert.EndsWith("/help", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Помощь");
    }
}
