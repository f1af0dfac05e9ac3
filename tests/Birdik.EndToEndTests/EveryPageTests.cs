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
        "/law", "/law/acts", "/law/acts/2025-07-31_179", "/law/network", "/law/network?by=contradictions", "/law/corpus", "/law/duties", "/law/citations", "/law/contradictions",
        "/law/acts/order_2024-01-15_d-13/citations", "/law/guillotine", "/law/code",
        "/law/mine", "/law/questions",
        "/powers", "/powers/functions", "/powers/functions/S03.05", "/powers/matrix", "/powers/matrix/editions", "/powers/findings",
        "/powers/findings/overlap", "/powers/agreements",
        "/letters/exchange/arrivals", "/letters/exchange/files", "/letters/exchange/partners", "/letters/exchange/partners/set", "/letters/exchange/journal", "/letters/exchange/stick", "/letters/mail", "/letters/mail/refused", "/letters/mail/settings", "/letters/reminders",
        "/staffing", "/staffing/work", "/staffing/plan", "/staffing/norms", "/staffing/norms/letters-in", "/staffing/tables", "/staffing/measured", "/staffing/load",
        "/staffing/structures", "/staffing/structures/newest", "/staffing/individual", "/staffing/plan/shared", "/staffing/country", "/staffing/ceilings",
        "/budget", "/budget/lines", "/budget/lines/import", "/budget/costs", "/budget/potential", "/budget/why", "/budget/equalization", "/budget/potential?of=country",
        "/letters/incoming", "/letters/incoming/register", "/letters/outgoing", "/letters/outgoing/draft", "/letters/outgoing/mass", "/letters/templates", "/letters/templates/add", "/letters/answer", "/letters/journals", "/letters/matters", "/letters/matters/endless",
        "/letters/file-plans", "/letters/file-plans/roll-over", "/letters/substitutions", "/letters/hand-over", "/letters/burden",
        "/letters/burden/repeats", "/letters/burden/terms", "/letters/burden/days", "/letters/burden/people", "/letters/burden/answers",
        "/letters/statistics", "/letters/statistics/statistics",
        "/needs", "/needs/ak-bulak", "/needs/ak-bulak/raise", "/planning", "/planning/priorities", "/planning/needs", "/planning/needs/new", "/planning/meetings",
        "/planning/meetings/new", "/planning/votes/new", "/planning/programmes", "/planning/programmes/new", "/planning/rises",
        "/planning/allocations", "/planning/radar", "/planning/calendar", "/planning/regulation", "/planning/trust", "/planning/thresholds",
        "/planning?unit=KG-Y", "/planning/trust?unit=KG-Y", "/planning/rises?of=planner", "/planning/allocations?of=planner", "/planning/radar?of=finance",
    ];

    /// <summary>Pages that are not for the administrator.</summary>
    private static readonly Dictionary<string, string> Readers = new()
    {
        ["/staffing/load"] = "head", ["/staffing/country"] = "planner", ["/staffing/ceilings"] = "planner",
        ["/letters/outgoing/draft"] = "secretary", ["/letters/outgoing/mass"] = "secretary", ["/budget/lines/import"] = "secretary",
        ["/budget/equalization"] = "finance-analyst", ["/budget/potential?of=country"] = "finance-analyst", ["/planning?unit=KG-Y"] = "finance-analyst",
        ["/planning/trust?unit=KG-Y"] = "finance-analyst", ["/planning/rises?of=planner"] = "planner", ["/planning/allocations?of=planner"] = "planner",
        ["/planning/radar?of=finance"] = "finance-analyst",
    };

    public static TheoryData<string, string> PagesByLanguage =>
        [.. Pages.SelectMany(page => ((string[])["ky", "ru"]).Select(language => (page, language)))];

    [Theory]
    [MemberData(nameof(PagesByLanguage))]
    public async Task Page_IsWholeAndAccessible(string address, string language)
    {
        // Arrange
        var desk = await site.VisitAsAsync(site.Account(Readers.GetValueOrDefault(address, "administrator")));
        await using var visit = desk.Context;
        await desk.Context.AddCookiesAsync([new() { Name = "birdik.language", Value = language, Url = site.Address }]);

        // Act
        var answer = await desk.GotoAsync(address);

        // Assert
        Assert.Equal(200, answer!.Status);
        await desk.AssertWholeAsync();
        await desk.AssertFitsAsync();
        if (language == "ky")
        {
            // Marks and colours are the same in every language, and this takes longest.
            await desk.AssertAccessibleAsync();
        }

        await desk.SetViewportSizeAsync(360, 740);
        await desk.AssertFitsAsync();
    }
}
