using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Letters;

/// <summary>The way of a letter that the office writes: agreed to, signed, sent, come back, sent by another way, delivered.</summary>
public sealed class OutgoingLetterTests(BirdikSite site)
{
    [Fact]
    public async Task Letter_AgreedSignedSentAndComeBack_GoesByAnotherWay()
    {
        // Arrange
        var subject = $"Чыгуучу сынак {Guid.CreateVersion7():N}"[..30];
        var secretary = await site.VisitAsAsync(site.Account("secretary"));
        var head = await site.VisitAsAsync(site.Account("head"));
        await head.GotoAsync("/today");
        var name = (await head.Locator("details.b-drop summary").First.InnerTextAsync()).Trim();

        // Act: the draft is written and a colleague asked
        await secretary.GotoAsync("/letters/outgoing/draft");
        await secretary.FillAsync("[name='Input.Addressee']", "Тоң районунун мамлекеттик администрациясы");
        await secretary.FillAsync("[name='Input.Subject']", subject);
        await secretary.FillAsync("[name='Input.Body']", "Айылдык кеңештин сессиясына катышууңуздарды суранабыз.");
        await secretary.PressAsync("Control+Enter");
        await secretary.ArriveAsync(url => IsLetter(url));
        var letter = new Uri(secretary.Url).AbsolutePath;
        await secretary.GotoAsync($"{letter}/agreement");
        await secretary.AssertAccessibleAsync();
        await secretary.SelectOptionAsync("select[name='Colleague']", new SelectOptionValue { Label = name });
        await secretary.Locator("form:has(select[name='Colleague']) button[type='submit']").ClickAsync();
        await secretary.LoadAsync();

        // Act: the head is asked on Today, and agrees
        await head.GotoAsync("/today");
        await head.Locator($"main a[href='{letter}/agreement']").ClickAsync();
        await head.AssertAccessibleAsync();
        await head.Locator("button[formaction*='Agree']").ClickAsync();
        await head.LoadAsync();

        // Act: numbered, sent, come back, sent by another way, delivered
        await secretary.GotoAsync(letter);
        await secretary.Locator("form:has(select[name='Signer']) button[type='submit']").ClickAsync();
        await secretary.Locator("form:has(select[name='Channel']) button[type='submit']").ClickAsync();
        await secretary.Locator("details:has(form[action*='Return']) summary").ClickAsync();
        await secretary.FillAsync("form[action*='Return'] [name='Reason']", "Дарек өзгөргөн");
        await secretary.Locator("form[action*='Return'] button[type='submit']").ClickAsync();
        await secretary.Locator("select[name='Channel']").WaitForAsync();

        // Assert
        await secretary.AssertWholeAsync();
        await secretary.AssertAccessibleAsync();
        Assert.Contains("Дарек өзгөргөн", await secretary.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await secretary.SelectOptionAsync("select[name='Channel']", "Paper");
        await secretary.Locator("form:has(select[name='Channel']) button[type='submit']").ClickAsync();
        await secretary.Locator("form[action*='Deliver'] button[type='submit']").ClickAsync();
        await secretary.Locator("form[action*='Deliver']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Contains("Тапшырылды", await secretary.Locator(".b-record-sub").InnerTextAsync(), StringComparison.Ordinal);
        await secretary.SetViewportSizeAsync(360, 740);
        await secretary.AssertFitsAsync();
    }

    [Fact]
    public async Task Letter_PassedOn_WithoutScript_StandsInTheThread()
    {
        // Arrange
        var secretary = await site.VisitAsAsync(site.Account("secretary"), script: false);
        await secretary.GotoAsync("/letters/incoming");
        await secretary.Locator("main tbody a[href*='/letters/incoming/']").First.ClickAsync();
        var came = new Uri(secretary.Url).AbsolutePath;

        // Act
        await secretary.Locator("main a[href*='forward=']").ClickAsync();
        await secretary.FillAsync("[name='Input.Addressee']", "Тоң районунун мамлекеттик администрациясы");
        await secretary.Locator("form:has([name='Input.Addressee']) button[type='submit']").First.ClickAsync();
        await secretary.ArriveAsync(url => IsLetter(url));
        var letter = new Uri(secretary.Url).AbsolutePath;

        // Assert
        await secretary.AssertWholeAsync();
        await secretary.GotoAsync(came);
        Assert.Equal(1, await secretary.Locator($"main a[href='{letter}']").CountAsync());
    }

    private static bool IsLetter(string url) => Guid.TryParse(new Uri(url).AbsolutePath.Replace("/letters/outgoing/", "", StringComparison.Ordinal), out _);
}
