namespace Birdik.EndToEndTests.Planning;

/// <summary>A programme as an office makes it: money first, measures for a need with shares, remarks, agreement, root, and the resident who reads it.</summary>
public sealed class ProgrammeToResidentTests(BirdikSite site)
{
    private const string Office = "ak-bulak";
    private const string Text = "Айыл клубунун терезелери сынып, кышында жыйын өткөрүүгө болбой калды";

    [Fact]
    public async Task Programme_FromMoneyAndNeedsToTheResident()
    {
        // Arrange: a resident raises the need on a telephone, without script.
        var resident = await site.VisitAsync(360, 740, script: false);
        await resident.GotoAsync($"/needs/{Office}/raise");
        await resident.SelectOptionAsync("select[name='Input.Sphere']", "Culture");
        await resident.FillAsync("textarea[name='Input.Text']", Text);
        await resident.Locator("details:has(input[type='image']) > summary").ClickAsync();
        await resident.Locator("input[type='image']").ClickAsync();
        await resident.Locator("input[type='image'][src*='lat=']").WaitForAsync();
        Assert.Equal(Text, await resident.InputValueAsync("textarea[name='Input.Text']"));
        await resident.Locator("main form button[type='submit']").Last.ClickAsync();
        await resident.Locator("main aside svg").WaitForAsync();
        var fate = resident.Url;

        // Act: the specialist says what money there is, then plans two measures for the need.
        var clerk = await site.VisitAsAsync(site.Account("specialist"));
        await clerk.GotoAsync("/planning/programmes/new");
        await clerk.FillAsync("input[name='Input.Title.Ky'], textarea[name='Input.Title.Ky']", "Клубду жаңыртуу программасы");
        await clerk.FillAsync("input[name='Input.Title.Ru'], textarea[name='Input.Title.Ru']", "Программа обновления клуба");
        await clerk.Locator("main form button[type='submit']").Last.ClickAsync();
        await clerk.Locator("main a[href$='/envelope']").WaitForAsync();
        var programme = new Uri(clerk.Url).AbsolutePath;
        await clerk.GotoAsync($"{programme}/envelope");
        await clerk.AssertWholeAsync();
        await clerk.AssertAccessibleAsync();
        var year = await clerk.InputValueAsync("input[name='year'] >> nth=0");
        await clerk.FillAsync($"#s-{year}-Local", "300 000");
        await clerk.FillAsync($"#b-{year}-Local", "Бюджеттин долбоору");
        await clerk.Locator($"#y-{year} button[type='submit']").ClickAsync();
        await clerk.ArriveAsync(address => address.EndsWith(programme, StringComparison.Ordinal));
        var measures = new List<string>();
        foreach (var (ky, ru, som) in new[] { ("Клубдун терезелерин алмаштыруу", "Замена окон клуба", "200000"), ("Клубду жылытуу", "Отопление клуба", "100000") })
        {
            await clerk.GotoAsync($"{programme}/measure");
            await clerk.FillAsync("input[name='Input.Title.Ky'], textarea[name='Input.Title.Ky']", ky);
            await clerk.FillAsync("input[name='Input.Title.Ru'], textarea[name='Input.Title.Ru']", ru);
            await clerk.FillAsync("input[name='Input.Executor']", "Айыл өкмөтү");
            await clerk.FillAsync("input[name='Input.Cost']", som);
            await clerk.FillAsync("input[name='Money[Local]']", som);
            await clerk.Locator("main form button[type='submit']").Last.ClickAsync();
            await clerk.ArriveAsync("/planning/measures/");
            measures.Add(new Uri(clerk.Url).AbsolutePath.Split('/')[^1]);
        }

        await clerk.GotoAsync("/planning/needs?q=клубунун");
        await clerk.Locator("main tbody a").First.ClickAsync();
        await clerk.ArriveAsync("/planning/needs/");
        Assert.Equal(1, await clerk.Locator("main aside img[src*='lat=']").CountAsync());
        foreach (var (measure, share) in measures.Zip(["60", "40"]))
        {
            await clerk.SelectOptionAsync("#link select", measure);
            await clerk.FillAsync("#link input[name='Percent']", share);
            await clerk.Locator("#link button[type='submit']").ClickAsync();
            await clerk.Locator("main h1").WaitForAsync();
        }

        // The council's secretary has a remark, which the specialist settles.
        var council = await site.VisitAsAsync(site.Account("council-secretary"));
        await council.GotoAsync($"{programme}/risks");
        await council.FillAsync("textarea[name='Comment']", "Кыштын суугун тобокелдикке кошуңуз");
        await council.Locator("#comment button[type='submit']").ClickAsync();
        await clerk.GotoAsync($"{programme}/risks");
        await clerk.AssertAccessibleAsync();
        await clerk.Locator("form:has(input[name='comment']) button[type='submit']").First.ClickAsync();
        await clerk.GotoAsync(programme);
        await clerk.AssertWholeAsync();
        await clerk.AssertFitsAsync();
        await clerk.Locator("#send button[type='submit']").ClickAsync();
        var head = await site.VisitAsAsync(site.Account("head"));
        await head.GotoAsync(programme);
        while (await head.Locator("#mark button[value='true']").CountAsync() > 0)
        {
            await head.Locator("#mark button[value='true']").ClickAsync();
            await head.Locator("main h1").WaitForAsync();
        }

        await head.FillAsync("input[name='Act']", "Кеңештин токтому № 11");
        await head.Locator("#approve button[type='submit']").ClickAsync();
        await head.Locator("main small.b-hash").WaitForAsync();

        // Assert: the root stands on the programme as a code, and the resident reads both measures.
        Assert.Equal(64, (await head.Locator("main small.b-hash").InnerTextAsync()).Trim().Length);
        Assert.True(await head.Locator("main svg[shape-rendering='crispEdges']").CountAsync() > 0);
        Assert.Equal(200, (await head.APIRequest.GetAsync($"{site.Address}{programme}/pdf?language=ky")).Status);
        await resident.GotoAsync(fate);
        var read = await resident.Locator("main").InnerTextAsync();
        Assert.Contains("Клубдун терезелерин алмаштыруу", read, StringComparison.Ordinal);
        Assert.Contains("Клубду жылытуу", read, StringComparison.Ordinal);
        Assert.Contains("Кеңештин токтому № 11", read, StringComparison.Ordinal);
    }
}
