using AngleSharp.Dom;
using Birdik.Testing;
using Birdik.Ui.Areas.Ui.Pages.Gallery;

namespace Birdik.Tests.Ui;

/// <summary>Each part as the gallery draws it.</summary>
public sealed class GalleryTests(BirdikHost host)
{
    public static TheoryData<string> Parts => [.. GallerySamples.All.Select(sample => sample.Id)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Part_IsDrawnAndShowsItsCode(string id)
    {
        // Act
        var part = await PartAsync(id);

        // Assert
        Assert.DoesNotContain(part.One(".b-sample-box").QuerySelectorAll("*"), element => element.LocalName.StartsWith("b-", StringComparison.Ordinal));
        Assert.NotEmpty(part.One(".b-sample-box").Children);
        Assert.NotEmpty(part.One("pre").TextContent.Trim());
    }

    [Fact]
    public async Task Gallery_HasNoIdTwiceAndNoInlineStyleOrScript()
    {
        // Act
        var page = await host.ReadAsync("/ui");

        // Assert
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), [onclick]"));
    }

    [Fact]
    public async Task Pictures_WithoutStyle_KeepTheirSize()
    {
        // Act
        var page = await host.ReadAsync("/ui?view=text");

        // Assert
        Assert.All(page.QuerySelectorAll("svg:not(.b-map-svg)"), picture => Assert.NotNull(picture.GetAttribute("width")));
    }

    [Fact]
    public async Task Status_SaysWordShapeAndColour()
    {
        // Act
        var late = (await PartAsync("status")).QuerySelector(".b-status")!;

        // Assert
        Assert.Equal("2 күн кечикти", late.Line());
        Assert.Equal("danger", late.GetAttribute("data-color"));
        Assert.Equal("true", late.One("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Unverified_OpensItsSource()
    {
        // Act
        var mark = (await PartAsync("status")).One("a.b-unverified");

        // Assert
        Assert.Equal("текшериле элек", mark.TextContent);
        Assert.Equal("#status", mark.GetAttribute("href"));
    }

    [Fact]
    public async Task Buttons_AreLinksWithAddressAndSubmitWithout()
    {
        // Act
        var buttons = (await PartAsync("buttons")).QuerySelectorAll(".b-sample-box .ds-button").ToList();

        // Assert
        Assert.Equal("a", buttons[0].LocalName);
        Assert.Equal("n", buttons[0].GetAttribute("data-key"));
        Assert.Equal("button", buttons[1].LocalName);
        Assert.Equal("secondary", buttons[1].GetAttribute("data-variant"));
        Assert.Equal("danger", buttons[3].GetAttribute("data-color"));
    }

    [Fact]
    public async Task Crumbs_EndWithThisPage()
    {
        // Act
        var crumbs = (await PartAsync("crumbs")).QuerySelectorAll("nav.b-crumbs li > *").ToList();

        // Assert
        Assert.Equal(3, crumbs.Count);
        Assert.Equal("page", crumbs[2].GetAttribute("aria-current"));
        Assert.All(crumbs.Take(2), crumb => Assert.Equal("a", crumb.LocalName));
    }

    [Fact]
    public async Task TabsAndChips_SayWhichIsChosen()
    {
        // Act
        var tab = (await PartAsync("tabs")).One("nav.b-tabs a[aria-current=page]");
        var chip = (await PartAsync("chips")).One("ul.b-chips a[aria-current=true]");

        // Assert
        Assert.Equal("Баары", tab.Line());
        Assert.Equal("14", chip.One("small").TextContent);
    }

    [Fact]
    public async Task Notice_ThatRefuses_IsReadOutAtOnce()
    {
        // Act
        var notices = (await PartAsync("notice")).QuerySelectorAll(".ds-alert").ToList();

        // Assert
        Assert.Equal(["status", "status", "status", "alert"], notices.Select(notice => notice.GetAttribute("role")));
    }

    [Fact]
    public async Task Facts_LeaveOutWhatIsEmpty()
    {
        // Act
        var facts = (await PartAsync("card")).One("dl.b-facts");

        // Assert
        Assert.Equal(["Аткаруучу", "Мөөнөтү", "Иш кагазы"], facts.QuerySelectorAll("dt").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Thread_StandsBetweenWhatIsBeforeAndAfter()
    {
        // Act
        var steps = (await PartAsync("thread")).QuerySelectorAll("ol.b-thread > li").ToList();

        // Assert
        Assert.Equal(4, steps.Count);
        Assert.Equal("true", steps[2].GetAttribute("aria-current"));
        Assert.Null(steps[3].QuerySelector("a"));
    }

    [Fact]
    public async Task History_TellsBishkekTime()
    {
        // Act
        var time = (await PartAsync("history")).QuerySelector("ol.b-history time")!;

        // Assert
        Assert.Equal("06.11.2026, 09:14", time.TextContent);
        Assert.Equal("2026-11-06T03:14:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Table_NamesEveryCellForPhones()
    {
        // Act
        var table = (await PartAsync("table")).One(".b-table-box > table.b-table-cards");

        // Assert
        Assert.NotNull(table.QuerySelector("caption"));
        Assert.All(table.QuerySelectorAll("tbody td:not(.b-lead)"), cell => Assert.NotNull(cell.GetAttribute("data-label")));
    }

    [Fact]
    public async Task Chart_StandsOnItsTableAndLoadsItsScript()
    {
        // Act
        var page = await host.ReadAsync("/ui");
        var chart = page.QuerySelector("#finding figure[data-chart=stack]")!;

        // Assert
        Assert.Equal("83", chart.QuerySelector("td[data-value]")!.GetAttribute("data-value"));
        Assert.Equal(2, chart.QuerySelectorAll("th[data-series]").Length);
        Assert.Single(page.QuerySelectorAll("script[src*=charts]"));
    }

    [Fact]
    public async Task Ring_HasTwelveMonthsForEach()
    {
        // Act
        var ring = (await PartAsync("year")).One("svg.b-ring");

        // Assert
        Assert.Equal(24, ring.QuerySelectorAll("path.b-month").Length);
        Assert.Single(ring.QuerySelectorAll("path.b-month--late"));
        Assert.Equal("img", ring.GetAttribute("role"));
    }

    private async Task<IElement> PartAsync(string id) => (await host.ReadAsync("/ui")).One($"section#{id}");
}
