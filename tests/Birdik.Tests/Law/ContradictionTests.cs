using System.Net;
using Birdik.Law.Acts;
using Birdik.Law.Contradictions;
using Birdik.Law.Duties;
using Birdik.Law.Pictures;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class ContradictionTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_ForbiddenAndObliged_ShowsBothProvisionsTheRuleAndWhichPrevails()
    {
        // Arrange
        var (law, resolution, key) = await OppositeAsync();
        using var client = await SpecialistAsync();

        // Act
        var list = await client.GetPageAsync(ContradictionLinks.List(null, ContradictionKind.BeyondHigher, null, law.Key), Ct);
        var page = await client.GetPageAsync(ContradictionLinks.One(key), Ct);

        // Assert
        Assert.Equal(ContradictionLinks.One(key), Assert.Single(list.QuerySelectorAll("tbody a")).GetAttribute("href"));
        var sides = page.QuerySelectorAll(".b-law-sides section");
        Assert.Equal(2, sides.Length);
        Assert.Contains(sides, side => side.TextContent.Contains("запрещается", StringComparison.Ordinal));
        var winner = Assert.Single(sides, side => side.QuerySelector(".b-status") is not null);
        Assert.Equal(TextLinks.Provision(law.Key, "art_1__al_1"), winner.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotEqual(law.Id, resolution.Id);
        Assert.Null(page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Decide_NoConflict_IsKeptWithItsReasonAndStandsInTheAudit()
    {
        // Arrange
        var (law, _, key) = await OppositeAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            ContradictionLinks.One(key), Form("NoConflict", "Open", "Токтом кышкы мезгилге гана тиешелүү."), Ct, "form.b-form");
        var page = await client.GetPageAsync(ContradictionLinks.One(key), Ct);
        var waiting = await client.GetPageAsync(ContradictionLinks.List(null, null, "waiting", law.Key), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var verdict = await VerdictAsync(key);
        Assert.Equal((ContradictionDecision.NoConflict, "Токтом кышкы мезгилге гана тиешелүү."), (verdict!.Decision, verdict.Why));
        Assert.Contains("Токтом кышкы мезгилге", page.QuerySelector(".b-record-side")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(waiting.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Decide_ThenTheTextChanges_VerdictIsAskedForAgain()
    {
        // Arrange
        var (law, _, key) = await OppositeAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var decided = await client.PostFormAsync(ContradictionLinks.One(key), Form("Conflict", "First", "Мыйзам жогору."), Ct, "form.b-form");
        var before = await client.GetPageAsync(ContradictionLinks.One(key), Ct);

        // Act
        await host.Data.AddVersionAsync(law, $"{Law(law, "запрещается")} Это не касается мостов.", new DateOnly(2005, 1, 1));
        var after = await client.GetPageAsync(ContradictionLinks.One(key), Ct);

        // Assert
        Assert.Empty(before.QuerySelectorAll(".b-card .b-notice"));
        Assert.Single(after.QuerySelectorAll(".b-card .b-notice"));
    }

    [Theory]
    [InlineData("NoConflict", "Open", "", "#Input-Why")]
    [InlineData("", "Open", "Себеп.", "#Input-Decision")]
    public async Task Decide_WithoutReasonOrDecision_IsRefusedAtTheField(string decision, string prevails, string why, string link)
    {
        // Arrange
        var (_, _, key) = await OppositeAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(ContradictionLinks.One(key), Form(decision, prevails, why), Ct, "form.b-form");

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal(link, page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
        Assert.Null(await VerdictAsync(key));
    }

    [Fact]
    public async Task Network_ByContradictions_TiesTheTwoActs()
    {
        // Arrange
        var (law, resolution, _) = await OppositeAsync();
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync(NetworkLinks.ByContradictions, Ct);

        // Assert
        Assert.Contains(page.QuerySelectorAll("tbody tr"), row =>
            row.QuerySelector($"a[href='{ActLinks.Act(law.Key)}']") is not null && row.QuerySelector($"a[href='{ActLinks.Act(resolution.Key)}']") is not null);
        Assert.NotNull(page.QuerySelector(".b-law-tie-beyondhigher"));
    }

    [Fact]
    public async Task Page_ReferenceToRepealedAct_IsTold()
    {
        // Arrange
        var gone = await host.Data.CreateActAsync(with: entry => entry with { To = new DateOnly(2019, 12, 31) });
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, $"ЗАКОН\nОб испытании\nСтатья 1. Ссылка\nПорядок определяется Законом от 1 января 2001 года № {gone.Number}.");
        using var client = await SpecialistAsync();

        // Act
        var now = await client.GetPageAsync(ContradictionLinks.List(null, ContradictionKind.RepealedReference, null, act.Key), Ct);
        var then = await client.GetPageAsync(ContradictionLinks.List(new DateOnly(2019, 1, 1), ContradictionKind.RepealedReference, null, act.Key), Ct);

        // Assert
        Assert.Contains(gone.Title.Ky, Assert.Single(now.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty(then.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Page_ReferenceToRepealedArticle_IsTold()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, """
            ЗАКОН
            Об испытании
            Статья 1. Ссылка
            Порядок определяется статьей 2 настоящего Закона.
            Статья 2. Порядок
            (Утратила силу в соответствии с Законом КР от 1 декабря 2022 года № 114)
            Статья 3. Другая
            Порядок определяется статьей 1 настоящего Закона.
            """);
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync(ContradictionLinks.List(null, ContradictionKind.RepealedReference, null, act.Key), Ct);

        // Assert
        Assert.Contains("1-берене", Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ArticleInOneLanguageOnly_IsTold()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, "ЗАКОН\nОб испытании\nСтатья 1. Срок\nОтвет дается за 10 дней.\nСтатья 2. Плата\nПлаты нет.");
        await host.Data.AddVersionAsync(act, "МЫЙЗАМ\n1-берене. Мөөнөт\nЖооп 10 күндө берилет.", language: ActLanguage.Ky);
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync(ContradictionLinks.List(null, ContradictionKind.Languages, null, act.Key), Ct);

        // Assert
        Assert.Contains("2-берене", Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(string decision, string prevails, string why) => new()
    {
        ["Input.Decision"] = decision, ["Input.Prevails"] = prevails, ["Input.Why"] = why,
    };

    private static string Law(Act act, string verb) =>
        $"ЗАКОН\nОб испытании\nСтатья 1. Тропы\nАйыл окмоту {verb} ограждать тропы {act.Number}.";

    /// <summary>A law that forbids and a resolution that obliges, both confirmed, about one thing of their own.</summary>
    private async Task<(Act Law, Act Resolution, string Key)> OppositeAsync()
    {
        var law = await host.Data.CreateActAsync();
        var resolution = await host.Data.CreateActAsync(ActKind.CabinetResolution);
        await host.Data.AddVersionAsync(law, Law(law, "запрещается"));
        await host.Data.AddVersionAsync(resolution, Law(law, "обязан"));
        var thing = $"тропы {string.Concat(law.Id.Value.ToString("N").Select(letter => char.IsDigit(letter) ? (char)('а' + (letter - '0')) : letter))}";
        await host.Data.WriteAsync(Tenant.Installation, "test.confirm", db =>
        {
            foreach (var duty in db.Set<Duty>().Where(duty => duty.ActId == law.Id || duty.ActId == resolution.Id))
            {
                (duty.State, duty.Action, duty.Object, duty.Bearer, duty.Payer) = (DutyState.Confirmed, "ограждать", thing, "айыл окмоту", "местный бюджет");
            }
        });
        var one = ContradictionKey.Place(await host.Data.ProvisionAsync(law, "art_1__al_1"));
        var other = ContradictionKey.Place(await host.Data.ProvisionAsync(resolution, "art_1__al_1"));
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return (law, resolution, $"{ContradictionKind.BeyondHigher}-{first}-{second}");
    }

    private Task<ContradictionVerdict?> VerdictAsync(string key) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<ContradictionVerdict>().SingleOrDefaultAsync(one => one.Key == key, Ct));

    private async Task<HttpClient> SpecialistAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
}
