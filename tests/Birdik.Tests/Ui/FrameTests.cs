using Birdik.Testing;

namespace Birdik.Tests.Ui;

public sealed class FrameTests(BirdikHost host)
{
    [Theory]
    [InlineData("ky", "Системага кирүү")]
    [InlineData("ru", "Войти в систему")]
    [InlineData("en", "Sign in")]
    public async Task Start_InEachLanguage_ShowsTheWayIn(string language, string door)
    {
        // Act
        var page = await host.ReadAsync("/", language);

        // Assert
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(door, page.One("main a.ds-button").Line());
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Fact]
    public async Task EveryPage_BeginsWithASkipLink()
    {
        // Act
        var page = await host.ReadAsync("/help");
        var link = page.Body!.FirstElementChild!;

        // Assert
        Assert.Equal("#main", link.GetAttribute("href"));
        Assert.Equal("main", page.One("#main").LocalName);
    }

    [Fact]
    public async Task Page_IsWrittenInLettersNotEntities()
    {
        // Act
        using var visitor = host.ReaderOf("ky");
        var html = await visitor.GetStringAsync("/", TestContext.Current.CancellationToken);

        // Assert
        Assert.Contains("өз алдынча", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextForm_HasNoStyleScriptOrMenuAndLeadsBack()
    {
        // Act
        var page = await host.ReadAsync("/help?view=text&x=1");

        // Assert
        Assert.Empty(page.QuerySelectorAll("link[rel=stylesheet], script, nav, dialog"));
        Assert.Single(page.QuerySelectorAll("a[href='/help?x=1']"));
        Assert.NotEmpty(page.QuerySelectorAll("main h1"));
    }
}
