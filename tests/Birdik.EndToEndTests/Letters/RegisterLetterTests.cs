using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Letters;

/// <summary>
/// A letter's whole way: the secretary registers it by keyboard alone, the head resolves it, the executor answers with points and minutes, the
/// answer is sent and the letter is off control.
/// </summary>
public sealed class RegisterLetterTests(BirdikSite site)
{
    [Fact]
    public async Task Letter_ByKeyboard_RegisteredResolvedAnsweredAndTakenFromControl()
    {
        // Arrange
        var subject = $"Сынак каты {Guid.CreateVersion7():N}"[..30];
        var secretary = await site.VisitAsAsync(site.Account("secretary"));
        await secretary.GotoAsync("/letters/incoming");

        // Act: registered without the mouse
        await secretary.PressAsync("n");
        await secretary.ArriveAsync("/incoming/register$");
        await secretary.WaitForFocusAsync("Input.Sender");
        await TypeAsync(secretary, "Тоң райондук статистика бөлүмү");
        await TypeAsync(secretary, "14/777");
        await TabToAsync(secretary, "Input.Subject");
        await secretary.Keyboard.InsertTextAsync(subject);
        await secretary.PressAsync("Control+Enter");
        await secretary.ArriveAsync(url => IsLetter(url));
        var letter = new Uri(secretary.Url).AbsolutePath;

        // Assert: it is registered, with number and term
        await secretary.AssertWholeAsync();
        await secretary.AssertAccessibleAsync();
        Assert.Equal(subject, await secretary.Locator("h1").InnerTextAsync());

        // Act: the head resolves it
        var head = await site.VisitAsAsync(site.Account("head"));
        await head.GotoAsync($"{letter}/resolve");
        await head.AssertAccessibleAsync();
        await head.FillAsync("[name='Input.Text']", "Маалымат даярдаңыз");
        var executor = await head.Locator("select[name='Input.Responsible'] option").Nth(1).GetAttributeAsync("value");
        await head.SelectOptionAsync("select[name='Input.Responsible']", executor!);
        await head.PressAsync("Control+Enter");
        await head.ArriveAsync(url => IsLetter(url));

        // Act: points are written down, the answer says what it answers, and goes out
        await secretary.GotoAsync($"{letter}/points");
        await secretary.FillAsync("[name='Input.Points']", "Калктын саны");
        await secretary.PressAsync("Control+Enter");
        await secretary.ArriveAsync(url => IsLetter(url));
        await secretary.Locator("main a[href*='/letters/outgoing/draft']").First.ClickAsync();
        await secretary.FillAsync("[name='Input.Body']", "Калктын саны – 5 412 адам.");
        await secretary.PressAsync("Control+Enter");
        await secretary.ArriveAsync(url => IsAnswer(url));
        var answer = new Uri(secretary.Url).AbsolutePath;
        await secretary.GotoAsync($"{answer}/points");
        await secretary.AssertAccessibleAsync();
        await secretary.CheckAsync("[name='Lines[0].IsAnswered']");
        await secretary.Locator("main form button[type='submit']").First.ClickAsync();
        await secretary.ArriveAsync(url => IsAnswer(url));
        var signer = await secretary.Locator("select[name='Signer'] option").First.GetAttributeAsync("value");
        await secretary.SelectOptionAsync("select[name='Signer']", signer!);
        await secretary.Locator("form:has(select[name='Signer']) button[type='submit']").ClickAsync();
        await secretary.Locator("select[name='Channel']").WaitForAsync();
        await secretary.Locator("form:has(select[name='Channel']) button[type='submit']").ClickAsync();
        await secretary.Locator("select[name='Channel']").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        // Assert: the letter is off control, and one press says what it cost
        await secretary.GotoAsync(letter);
        Assert.Contains("Көзөмөлдөн алынды", await secretary.Locator(".b-record-sub").InnerTextAsync(), StringComparison.Ordinal);
        await secretary.Locator("button[name='Input.Minutes'][value='30']").ClickAsync();
        await secretary.Locator("button[name='Input.Minutes'][value='30'][aria-pressed='true']").WaitForAsync();
        await secretary.SetViewportSizeAsync(360, 740);
        await secretary.AssertFitsAsync();
    }

    [Fact]
    public async Task Sender_WhileItIsTyped_TheOfferedNamesFollow()
    {
        // Arrange
        var secretary = await site.VisitAsAsync(site.Account("secretary"));
        await secretary.GotoAsync("/letters/incoming/register");
        var offered = secretary.Locator("#letters-senders option");
        var word = (await offered.First.GetAttributeAsync("value"))!.Split(' ')[^1];
        var others = secretary.Locator($"#letters-senders option:not([value*='{word}'])");
        Assert.NotEqual(0, await others.CountAsync());

        // Act
        await secretary.Locator("[name='Input.Sender']").PressSequentiallyAsync(word);
        await others.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        // Assert
        Assert.InRange(await offered.CountAsync(), 1, 30);
        Assert.Equal(word, await secretary.InputValueAsync("[name='Input.Sender']"));
        await secretary.AssertWholeAsync();
    }

    [Theory]
    [InlineData("/letters/incoming/register")]
    [InlineData("/letters/burden")]
    [InlineData("/letters/matters/endless")]
    public async Task Page_WithoutScript_SaysItsMatter(string address)
    {
        // Arrange
        var page = await site.VisitAsAsync(site.Account("secretary"), script: false);

        // Act
        var answer = await page.GotoAsync(address);

        // Assert
        Assert.Equal(200, answer!.Status);
        await page.AssertWholeAsync();
    }

    /// <summary>Types into the field that has the focus and goes on to the next.</summary>
    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>Goes on by Tab; a day has several stops of its own.</summary>
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var stop = 0; stop < 8 && await page.EvaluateAsync<string>("document.activeElement.name ?? ''") != name; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static bool IsLetter(string url) => Guid.TryParse(new Uri(url).AbsolutePath.Replace("/letters/incoming/", "", StringComparison.Ordinal), out _);

    private static bool IsAnswer(string url) => Guid.TryParse(new Uri(url).AbsolutePath.Replace("/letters/outgoing/", "", StringComparison.Ordinal), out _);
}
