using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Birdik.EndToEndTests;

/// <summary>What people do on pages, and what the tests expect of every page.</summary>
internal static class PageVerbs
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public static async Task SignInAsync(this IPage page, DemoAccount account)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("input[name='Input.UserName']", account.User);
        await page.FillAsync("input[name='Input.Password']", account.Password);
        await page.Locator("form:has(input[name='Input.Password']) button[type='submit'], form:has(input[name='Input.Password']) button:not([type])").First.ClickAsync();
        await page.ArriveAsync("/today$");
    }

    /// <summary>
    /// Waits until the address of the page matches and the page has loaded. The page is asked again and again: Playwright's own
    /// waits for an address listen for an event, and miss one that comes between their look and their listening.
    /// </summary>
    public static Task ArriveAsync(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address) =>
        page.ArriveAsync(url => Regex.IsMatch(url, address));

    /// <inheritdoc cref="ArriveAsync(IPage, string)"/>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> isThere)
    {
        var waited = Stopwatch.StartNew();
        while (!isThere(page.Url) || !await page.IsLoadedAsync())
        {
            Assert.True(waited.Elapsed < _patience, $"After {waited.Elapsed.TotalSeconds:0} s the page is {page.Url}.");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until the page that is coming, or is there, has loaded.</summary>
    public static Task LoadAsync(this IPage page) => page.ArriveAsync(_ => true);

    /// <summary>Presses a key of the page once its script listens.</summary>
    public static async Task PressAsync(this IPage page, string key)
    {
        await page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Waits until a field has the focus, so that what is typed goes there.</summary>
    public static Task WaitForFocusAsync(this IPage page, string name) => page.Locator($"[name='{name}']:focus").WaitForAsync();

    public static async Task SignOutAsync(this IPage page)
    {
        var signOut = page.Locator("form[action='/account/sign-out'] button").First;
        if (!await signOut.IsVisibleAsync())
        {
            await page.Locator("details:has(form[action='/account/sign-out']) > summary").First.ClickAsync();
        }

        await signOut.ClickAsync();
    }

    /// <summary>axe finds nothing. It needs script: on a page without, its promise is never kept.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var found = await page.RunAxe().WaitAsync(_patience);
        Assert.True(
            found.Violations.Length == 0,
            $"{page.Url}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html).Take(3))}"))}");
    }

    /// <summary>Nothing sticks out to the right of the screen.</summary>
    public static async Task AssertFitsAsync(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px too wide.");
    }

    /// <summary>The page has one main, one first heading, and no text key without its text.</summary>
    public static async Task AssertWholeAsync(this IPage page)
    {
        Assert.Equal(1, await page.Locator("main").CountAsync());
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var text = await page.Locator("body").InnerTextAsync();
        Assert.DoesNotMatch(@"(?<![\w/.])[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)*(?![\w(])", text);
    }
    private static async Task<bool> IsLoadedAsync(this IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }
}
