using System.Collections.Concurrent;
using System.Text.Json;
using Birdik.Testing;
using Microsoft.Playwright;

namespace Birdik.EndToEndTests;

/// <summary>The real program serving the demo country, and a Chromium that is installed already (BIRDIK_CHROMIUM, else the usual places).</summary>
public sealed class BirdikSite : IAsyncLifetime
{
    private const int Seed = 1;

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Cookie>>>> _signedIn = new();
    private TestStore _store = null!;
    private BirdikProcess _serve = null!;
    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string Address => _serve.Address;

    public IReadOnlyList<DemoAccount> Accounts { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        _store = await TestStore.MakeAsync();
        var demo = await BirdikProcess.RunAsync(_store, "demo", "--seed", $"{Seed}", "--json");
        Accounts = JsonSerializer.Deserialize<List<DemoAccount>>(demo.Output, JsonSerializerOptions.Web)!;
        Environment.SetEnvironmentVariable("BIRDIK__Ui__Gallery", "true");
        _serve = await BirdikProcess.ServeAsync(_store);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A visitor with a fresh browser profile.</summary>
    public async Task<IPage> VisitAsync(int width = 1366, int height = 768, bool script = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = "ky",
            TimezoneId = "Asia/Bishkek",
        });
        context.SetDefaultTimeout(20_000);
        context.SetDefaultNavigationTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>Someone who has signed in already; the way in is walked once for each account.</summary>
    public async Task<IPage> VisitAsAsync(DemoAccount account, int width = 1366, bool script = true)
    {
        var page = await VisitAsync(width, script: script);
        var cookies = await _signedIn.GetOrAdd(account.User, _ => new Lazy<Task<IReadOnlyList<Cookie>>>(async () =>
        {
            var door = await VisitAsync();
            await door.SignInAsync(account);
            return [.. (await door.Context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name, Value = cookie.Value, Url = Address, HttpOnly = cookie.HttpOnly,
            })];
        })).Value;
        await page.Context.AddCookiesAsync(cookies);
        return page;
    }

    public DemoAccount Account(string role) => Accounts.First(account => account.Role == role);

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_serve is not null)
        {
            await _serve.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    private static string Chromium() =>
        ((string?[])[Environment.GetEnvironmentVariable("BIRDIK_CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"])
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium: set BIRDIK_CHROMIUM.");
}

/// <summary>An account of the demo country, as <c>birdik demo --json</c> prints it.</summary>
public sealed record DemoAccount(string User, string Password, string Role, string Tenant);
