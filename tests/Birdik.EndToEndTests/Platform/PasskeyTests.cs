using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Birdik.EndToEndTests.Platform;

/// <summary>Passkeys on a device that Chromium plays (the WebAuthn domain of its DevTools).</summary>
public sealed class PasskeyTests(BirdikSite site)
{
    private const string Host = "localhost";

    [Fact]
    public async Task Passkey_MadeOnce_LetsItsOwnerInUntilItIsRemoved()
    {
        // Arrange
        var page = await VisitAsync();
        await DeviceAsync(page);
        await page.SignInAsync(site.Account("personnel-officer"));

        // Act
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("input[name='Name']", "Кызматтык телефон");
        await page.Locator("button[data-passkey='create']").ClickAsync();
        await page.GetByRole(AriaRole.Cell, new PageGetByRoleOptions { Name = "Кызматтык телефон", Exact = true }).WaitForAsync();
        await page.AssertAccessibleAsync();
        await page.SignOutAsync();
        await AnswerAsync(page);
        await page.ArriveAsync("/today$");

        // Assert
        await page.AssertWholeAsync();
        await page.GotoAsync("/account/passkeys");
        await page.Locator("tr:has-text('Кызматтык телефон') button").ClickAsync();
        await page.Locator("tr:has-text('Кызматтык телефон')").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.SignOutAsync();
        await AnswerAsync(page);
        await AssertRefusedAsync(page);
    }

    [Fact]
    public async Task Passkey_OfAForeigner_IsRefused()
    {
        // Arrange
        var page = await VisitAsync();
        var (session, device) = await DeviceAsync(page);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await session.SendAsync("WebAuthn.addCredential", new Dictionary<string, object>
        {
            ["authenticatorId"] = device,
            ["credential"] = new Dictionary<string, object>
            {
                ["credentialId"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                ["isResidentCredential"] = true,
                ["rpId"] = Host,
                ["privateKey"] = Convert.ToBase64String(key.ExportPkcs8PrivateKey()),
                ["userHandle"] = Convert.ToBase64String("00000000-0000-0000-0000-000000000001"u8),
                ["signCount"] = 1,
            },
        });

        // Act
        await AnswerAsync(page);

        // Assert
        await AssertRefusedAsync(page);
        await page.GotoAsync("/today");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    /// <summary>By name: a browser makes no passkeys for a bare number.</summary>
    private async Task<IPage> VisitAsync()
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.Replace("127.0.0.1", Host, StringComparison.Ordinal), Locale = "ky",
        });
        context.SetDefaultTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A device with a fingerprint that always agrees.</summary>
    private static async Task<(ICDPSession Session, string Device)> DeviceAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("button[data-passkey='get']").ClickAsync();
    }

    private static async Task AssertRefusedAsync(IPage page)
    {
        await page.Locator("[data-error-summary]").First.WaitForAsync();
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }
}
