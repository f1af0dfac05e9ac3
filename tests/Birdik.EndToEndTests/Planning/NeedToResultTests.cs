namespace Birdik.EndToEndTests.Planning;

/// <summary>The thread a need walks: raised by a resident, answered and planned by the office, approved, done, and judged by the resident.</summary>
public sealed class NeedToResultTests(BirdikSite site)
{
    private const string Office = "ak-bulak";
    private const string Text = "Көпүрөнүн тосмосу сынып калды, балдар мектепке коркуп барат";

    [Fact]
    public async Task Need_FromResidentToResult()
    {
        // Arrange: a resident without an account and without script.
        var resident = await site.VisitAsync(script: false);
        await resident.GotoAsync($"/needs/{Office}");
        await resident.Locator($"main a[href='/needs/{Office}/raise']").First.ClickAsync();
        await resident.SelectOptionAsync("select[name='Input.Sphere']", "Safety");
        await resident.FillAsync("textarea[name='Input.Text']", Text);
        await resident.FillAsync("input[name='Input.People']", "85");
        await resident.Locator("main form button[type='submit']").Last.ClickAsync();
        await resident.Locator("main aside svg").WaitForAsync();
        var fate = resident.Url;

        // Act: the clerk answers it and puts it into next year's programme.
        var clerk = await site.VisitAsAsync(site.Account("secretary"));
        await clerk.GotoAsync("/planning/needs?q=тосмо");
        await clerk.Locator("main tbody a").First.ClickAsync();
        await clerk.ArriveAsync("/planning/needs/");
        await clerk.AssertWholeAsync();
        await clerk.AssertAccessibleAsync();
        var need = new Uri(clerk.Url).AbsolutePath;
        await clerk.Locator($"main a[href='{need}/answer']").First.ClickAsync();
        await clerk.FillAsync("textarea[name='Input.Text']", "Тосмо ушул жылы орнотулат");
        await clerk.Locator("main form button[type='submit']").Last.ClickAsync();
        await clerk.ArriveAsync(address => address.EndsWith(need, StringComparison.Ordinal));
        await clerk.GotoAsync("/planning/programmes/new");
        await clerk.FillAsync("input[name='Input.Title.Ky'], textarea[name='Input.Title.Ky']", "Көпүрөлөр программасы");
        await clerk.FillAsync("input[name='Input.Title.Ru'], textarea[name='Input.Title.Ru']", "Программа мостов");
        await clerk.Locator("main form button[type='submit']").Last.ClickAsync();
        await clerk.Locator("main a[href$='/measure']").First.ClickAsync();
        await clerk.FillAsync("input[name='Input.Title.Ky'], textarea[name='Input.Title.Ky']", "Көпүрөнүн тосмосун орнотуу");
        await clerk.FillAsync("input[name='Input.Title.Ru'], textarea[name='Input.Title.Ru']", "Установка перил моста");
        await clerk.FillAsync("input[name='Input.Executor']", "Айыл өкмөтү");
        await clerk.FillAsync("input[name='Input.Cost']", "180000");
        await clerk.FillAsync("input[name='Money[Local]']", "180000");
        await clerk.SelectOptionAsync("select[name='Input.Need']", need.Split('/')[^1]);
        await clerk.Locator("main form button[type='submit']").Last.ClickAsync();
        await clerk.ArriveAsync("/planning/measures/");
        await clerk.AssertAccessibleAsync();
        var measure = new Uri(clerk.Url).AbsolutePath;
        await clerk.Locator("main a[href^='/planning/programmes/']").First.ClickAsync();
        await clerk.Locator("#send button[type='submit']").ClickAsync();
        var head = await site.VisitAsAsync(site.Account("head"));
        await head.GotoAsync(clerk.Url);
        while (await head.Locator("#mark button[value='true']").CountAsync() > 0)
        {
            await head.Locator("#mark button[value='true']").ClickAsync();
            await head.Locator("main h1").WaitForAsync();
        }

        await head.FillAsync("input[name='Act']", "Кеңештин токтому № 7");
        await head.Locator("#approve button[type='submit']").ClickAsync();
        await head.Locator("main small.b-hash").WaitForAsync();
        await head.GotoAsync(measure);
        await head.SelectOptionAsync("select[name='Report.State']", "Done");
        await head.FillAsync("textarea[name='Report.Text']", "Тосмо орнотулду, 24 метр");
        await head.Locator("#report button[type='submit']").ClickAsync();
        await head.Locator("main h1").WaitForAsync();

        // Assert: the resident reads the result under the same address and says what it is worth.
        await resident.GotoAsync(fate);
        Assert.Contains("Тосмо орнотулду, 24 метр", await resident.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await resident.Locator("#verdict button[value='Solved']").ClickAsync();
        await resident.Locator("main h1").WaitForAsync();
        Assert.Contains("Чечилди", await resident.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await resident.AssertWholeAsync();
    }

    [Theory]
    [InlineData("/needs")]
    [InlineData("/needs/ak-bulak")]
    [InlineData("/needs/ak-bulak/raise")]
    public async Task PublicPage_OnAPhone_FitsAndIsAccessible(string address)
    {
        // Arrange
        var phone = await site.VisitAsync(360, 740);

        // Act
        await phone.GotoAsync(address);

        // Assert
        await phone.AssertWholeAsync();
        await phone.AssertFitsAsync();
        await phone.AssertAccessibleAsync();
    }
}
