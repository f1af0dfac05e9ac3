using System.Text.Json;
using AngleSharp.Dom;
using Birdik.Planning.Needs;
using Birdik.Planning.Overview;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>What is told to residents, councils and planners: trust by year, money by goal, pages a telephone can read.</summary>
public sealed class TrustTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trust_IsTheShareOfSolvedAmongThoseWhoJudged()
    {
        // Arrange: four needs done; solved, solved, not solved, and one that nobody judged.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        var needs = new List<RaisedNeed>();
        for (var number = 0; number < 4; number++)
        {
            needs.Add((await host.Data.RaiseNeedAsync(office, $"Көчөнүн жарыгы күйбөйт, {number}-мамы")).Value);
        }

        var measure = await host.Data.AddMeasureAsync(office, document, needs: [.. needs.Select(need => need.Id)]);
        await host.Data.ApproveDocumentAsync(office, document);
        _ = (await host.Data.RunAsync<ReportMeasureHandler, Done>(office, (handler, change) => handler.HandleAsync(new(measure, MeasureState.Done, 100, 1_000, "Жарык күйдү"), change, Ct))).Value;
        foreach (var (need, verdict) in needs.Zip([NeedVerdict.Solved, NeedVerdict.Solved, NeedVerdict.NotSolved]))
        {
            _ = (await host.Data.RunAsync<JudgeNeedHandler, Done>(office, (handler, change) => handler.HandleAsync(new(need.Code, verdict), change, Ct))).Value;
        }

        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var page = await client.GetPageAsync("/planning/trust", Ct);
        using var json = JsonDocument.Parse(await client.GetStringAsync("/api/v1/planning/trust", Ct));

        // Assert
        Assert.Contains("2026-жылы баа берген 3 тургундун 67", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((2026, 2, 0, 1), (row.GetProperty("year").GetInt32(), row.GetProperty("solved").GetInt32(), row.GetProperty("inPart").GetInt32(), row.GetProperty("notSolved").GetInt32()));
    }

    [Fact]
    public async Task MoneyByGoal_AddsTheProgrammesOwnAndTheSharesOfMunicipalities()
    {
        // Arrange: a goal with a measure of a million of its own, which a municipality's measure of a million serves by a quarter.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var ministry = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        var programme = await host.Data.CreateDocumentAsync(ministry, kind: DocumentKind.StateProgramme);
        var goal = (await host.Data.RunAsync<AddGoalHandler, Id<Goal>>(ministry, (handler, change) =>
            handler.HandleAsync(new(programme, null, new LocalizedText($"Таза суу {office.Code}", "Чистая вода")), change, Ct))).Value;
        _ = (await host.Data.RunAsync<AddMeasureHandler, Id<Measure>>(ministry, (handler, change) =>
            handler.HandleAsync(TestData.Measure(programme) with { Goal = goal }, change, Ct))).Value;
        await host.Data.ApproveDocumentAsync(ministry, programme);
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document);
        _ = (await host.Data.RunAsync<LinkHigherHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(measure, ministry.Id, goal.Value, new LocalizedText("Таза суу", "Чистая вода"), 25), change, Ct))).Value;
        await host.Data.ApproveDocumentAsync(office, document);
        _ = (await host.Data.RaiseNeedAsync(office, "Таза суу жок, кудуктан ташыйбыз")).Value;
        using var planner = await host.ClientAsAsync(await host.Data.CreateUserAsync(ministry, Role.Planner));

        // Act
        await using var scope = host.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<MoneyByGoal>().OfAsync([office.Id], Ct);
        var page = await planner.GetPageAsync("/planning", Ct);

        // Assert
        var row = Assert.Single(rows, one => one.Goal.Ky == $"Таза суу {office.Code}");
        Assert.Equal((1_000_000m, 250_000m, 1), (row.Own, row.Local, row.Measures));
        Assert.Contains($"Таза суу {office.Code}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicPage_IsReadInShortPages_ByStateAndVillage()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        for (var number = 0; number < 13; number++)
        {
            var need = (await host.Data.RaiseNeedAsync(office, $"Арык тазаланбай калды, {number}-көчө")).Value;
            var answer = number == 0 ? NeedAnswer.Refused : NeedAnswer.Taken;
            _ = (await host.Data.RunAsync<AnswerNeedHandler, Done>(office, (handler, change) => handler.HandleAsync(new(need.Id, answer, "Каралды"), change, Ct))).Value;
        }

        using var visitor = host.Visitor();

        // Act
        var first = await visitor.GetPageAsync($"/needs/{office.Code}", Ct);
        var second = await visitor.GetPageAsync(first.QuerySelector("main .b-pager a[rel='next']")!.GetAttribute("href")!, Ct);
        var declined = await visitor.GetPageAsync($"/needs/{office.Code}?state=declined", Ct);
        var unknown = await visitor.GetPageAsync($"/needs/{office.Code}?state=raised&p=-3", Ct);

        // Assert
        Assert.Equal((10, 3, 1, 10), (Rows(first), Rows(second), Rows(declined), Rows(unknown)));
        Assert.Contains("11–13 / 13", second.QuerySelector("main .b-pager")!.TextContent, StringComparison.Ordinal);
        Assert.Null(second.QuerySelector("main .b-pager a[rel='next']"));
    }

    private static int Rows(IParentNode page) => page.QuerySelectorAll("main tbody tr").Length;
}
