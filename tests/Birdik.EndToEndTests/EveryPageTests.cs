namespace Birdik.EndToEndTests;

/// <summary>
/// Every page that needs no more than an address: whole, accessible, not wider than the screen, in Kyrgyz and Russian, on a desk and on
/// a phone.
/// </summary>
public sealed class EveryPageTests(BirdikSite site)
{
    private static readonly string[] Pages =
    [
        "/", "/help", "/openapi", "/today", "/search?q=ак", "/journal", "/account", "/account/tokens", "/account/password",
        "/account/authenticator", "/account/passkeys", "/account/office", "/settings/members", "/settings/members/add", "/settings/roles",
        "/norms", "/calendar/2026", "/settings/jobs", "/territory", "/territory/units", "/territory/map",
        "/law", "/law/acts", "/law/acts/2025-07-31_179", "/law/network", "/law/corpus", "/law/duties", "/law/guillotine", "/law/code",
        "/law/mine", "/law/questions",
        "/powers", "/powers/functions", "/powers/functions/S03.05", "/powers/matrix", "/powers/matrix/editions", "/powers/findings",
        "/powers/findings/overlap", "/powers/agreements",
        "/letters/exchange/arrivals", "/letters/mail", "/letters/mail/settings",
    ];

    public static TheoryData<string, string> PagesByLanguage =>
        [.. Pages.SelectMany(page => ((string[])["ky", "ru"]).Select(language => (page, language)))];

    [Theory]
    [MemberData(nameof(PagesByLanguage))]
    public async Task Page_IsWholeAndAccessible(string address, string language)
    {
        // Arrange
        var desk = await site.VisitAsAsync(site.Account("administrator"));
        await desk.Context.AddCookiesAsync([new() { Name = "birdik.language", Value = language, Url = site.Address }]);

        // Act
        var answer = await desk.GotoAsync(address);

        // Assert
        Assert.Equal(200, answer!.Status);
        await desk.AssertWholeAsync();
        await desk.AssertFitsAsync();
        await desk.AssertAccessibleAsync();
        await desk.SetViewportSizeAsync(360, 740);
        await desk.AssertFitsAsync();
    }
}
