namespace Birdik.EndToEndTests.Staffing;

/// <summary>The ministry asks what a higher base rate would do; the head makes whole posts of the need and has a staffing table approved.</summary>
public sealed class FromPostsToMoneyTests(BirdikSite site)
{
    [Fact]
    public async Task Analyst_ChangesTheBaseRate_SeesWinnersAndWhy()
    {
        // Arrange: no script, as on an old computer.
        var analyst = await site.VisitAsAsync(site.Account("finance-analyst"), script: false);
        await analyst.GotoAsync("/budget/equalization");
        await analyst.FillAsync("#baseRate", "9000");
        await analyst.Locator("#terms button").ClickAsync();

        // Act
        await analyst.FillAsync("#save input[name='Title']", "Базалык өлчөм 9 000 сом");
        await analyst.Locator("#save button[type='submit']").ClickAsync();
        await analyst.ArriveAsync("/budget/scenarios/");
        await analyst.AssertWholeAsync();
        var changed = await analyst.Locator("#offices tbody tr").CountAsync();
        await analyst.Locator("#offices tbody a").First.ClickAsync();
        await analyst.ArriveAsync("/budget/why");

        // Assert: a page of the table, and the rate of the scenario among the steps of the figure.
        Assert.Equal(30, changed);
        await analyst.AssertWholeAsync();
        var steps = string.Concat((await analyst.Locator("main table").First.InnerTextAsync()).Where(sign => !char.IsWhiteSpace(sign)));
        Assert.Contains("базалыкөлчөм9000", steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_FromThePlanToAnApprovedTable_PrintsIt()
    {
        // Arrange
        var head = await site.VisitAsAsync(site.Account("head"));
        await head.GotoAsync("/staffing/plan");
        await head.SelectOptionAsync("#step", "0.25");
        await head.Locator("main form.b-filter button").ClickAsync();
        await head.AssertWholeAsync();
        await head.AssertAccessibleAsync();

        // Act
        await head.GotoAsync("/staffing/tables");
        await head.Locator("main form.b-form button[type='submit']").ClickAsync();
        await head.Locator("#step-Agree button[type='submit']").ClickAsync();
        await head.FillAsync("#step-Approve input[name='Act']", "Кеңештин № 31/2 токтому");
        await head.AssertAccessibleAsync();
        await head.Locator("#step-Approve button[type='submit']").ClickAsync();
        await head.Locator("#step-Approve").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        // Assert
        await head.AssertWholeAsync();
        Assert.Contains("№ 31/2", await head.Locator("main .b-record-sub").InnerTextAsync(), StringComparison.Ordinal);
        var printed = await head.APIRequest.GetAsync($"{head.Url}/ky.docx");
        Assert.True(printed.Ok);
        Assert.True((await printed.BodyAsync()).Length > 1_000);
    }
}
