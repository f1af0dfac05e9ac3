namespace Birdik.EndToEndTests.Law;

/// <summary>A legal analyst takes a text in, follows its reference, and decides a contradiction.</summary>
public sealed class WorkOnLawTests(BirdikSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Analyst_DecidesAContradiction(bool script)
    {
        // Arrange
        var kind = script ? "DifferentTerm" : "Duplicate";
        var page = await site.VisitAsAsync(site.Account("legal-analyst"), script: script);
        await page.GotoAsync($"/law/contradictions?kind={kind}");
        await page.AssertWholeAsync();

        // Act
        await page.Locator("main tbody a").First.ClickAsync();
        await page.ArriveAsync(url => url.Contains($"/law/contradictions/{kind}", StringComparison.Ordinal));
        if (script)
        {
            await page.AssertAccessibleAsync();
        }

        await page.CheckAsync("input[name='Input.Decision'][value='NoConflict']");
        await page.FillAsync("textarea[name='Input.Why']", "Биринчиси суу түгөнгөндө гана колдонулат.");
        await page.Locator("main form.b-form button[type='submit']").First.ClickAsync();
        await page.Locator(".b-record-side li").First.WaitForAsync();

        // Assert
        Assert.Contains("Биринчиси суу түгөнгөндө", await page.Locator(".b-record-side").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync($"/law/contradictions?kind={kind}&state=waiting");
        Assert.Equal(0, await page.Locator("main tbody a").CountAsync());
    }

    [Fact]
    public async Task Analyst_TakesATextIn_OnAPhone()
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("legal-analyst"), width: 360);
        const string text = "МЫЙЗАМ\n1-берене. Шилтеме\nТартип ушул Мыйзамдын 2-беренесинде аныкталат.\n2-берене. Милдет\nАйыл өкмөтү жыл сайын отчет берүүгө милдеттүү.\n";
        var file = new Microsoft.Playwright.FilePayload { Name = "мыйзам.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
        await page.GotoAsync("/law/acts/2017-05-04_d-2/import");

        // Act
        await page.SetInputFilesAsync("input[name='Upload']", file);
        await page.Locator("button[name='look']").ClickAsync();
        await page.Locator("main details").First.WaitForAsync();
        await page.AssertWholeAsync();
        await page.AssertFitsAsync();
        var seen = await page.Locator("main section").First.InnerTextAsync();
        await page.SetInputFilesAsync("input[name='Upload']", file);
        await page.FillAsync("input[name='Input.From']", "2026-01-01");
        await page.Locator("main form.b-form button[type='submit']:not([name])").ClickAsync();
        await page.Locator(".b-law-text").WaitForAsync();

        // Assert
        Assert.Contains("Шилтемелер: 1", seen, StringComparison.Ordinal);
        Assert.EndsWith("art_2", await page.Locator("#art_1__al_1 a").GetAttributeAsync("href"), StringComparison.Ordinal);
    }
}
