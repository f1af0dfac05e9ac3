using System.Net;
using Birdik.Law.Questions;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Law;

public sealed class QuestionTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_Answered_StaysWithTheTextForEveryOffice()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var office = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary));
        using var other = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Deputy));
        using var ministry = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var asked = await office.PostFormAsync(
            QuestionLinks.Ask(act.Key, "art_3"), new Dictionary<string, string> { ["Input.Text"] = "Отчетту ким алат?" }, Ct);
        using var answered = await ministry.PostFormAsync(
            asked.Headers.Location!.ToString(), new Dictionary<string, string> { ["Input.Answer"] = "Айылдык кеңеш." }, Ct);
        var text = await other.GetPageAsync($"/law/acts/{act.Key}/text", Ct);

        // Assert
        Assert.Contains(text.QuerySelectorAll("li"), line => line.TextContent.Contains("Айылдык кеңеш.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Question_Empty_ShowsTheError()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head));

        // Act
        using var answer = await client.PostFormAsync(
            QuestionLinks.Ask(act.Key, "art_3"), new Dictionary<string, string> { ["Input.Text"] = " " }, Ct);

        // Assert
        Assert.Equal("#Input-Text", (await answer.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Ask_ByWhoMayNot_IsForbidden()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Deputy));

        // Act
        using var answer = await client.GetAsync(QuestionLinks.Ask(act.Key, "art_3"), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
