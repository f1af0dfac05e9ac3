using System.Net;
using AngleSharp.Dom;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>A need from the public page to the answer, and what must not be seen or lost on the way.</summary>
public sealed class NeedTests(BirdikHost host)
{
    private const string Water = "Ленин көчөсүндө үч айдан бери ичүүчү суу келбейт";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublicForm_WithoutAccount_GivesTheCodeByWhichItIsFollowed()
    {
        // Arrange
        var (office, village) = await host.Data.CreateMunicipalityAsync();
        using var visitor = host.Visitor();
        var form = await visitor.GetPageAsync($"/needs/{office.Code}/raise", Ct);
        var place = form.QuerySelectorAll("select[name='Input.Village'] option").Single(option => option.TextContent == "Баетовка айылы");

        // Act
        using var answer = await visitor.PostFormAsync(
            $"/needs/{office.Code}/raise",
            new Dictionary<string, string>
            {
                ["Input.Sphere"] = "Water", ["Input.Text"] = Water, ["Input.Village"] = place.GetAttribute("value")!, ["Input.People"] = "120",
                ["Input.Name"] = "Асан Үсөнов", ["Input.Phone"] = "+996 555 123 456",
            },
            Ct);
        var fate = await visitor.GetPageAsync(answer.Headers.Location!.ToString(), Ct);

        // Assert
        Assert.Contains(Water, fate.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(fate.QuerySelector("aside svg"));
        var need = await SingleAsync(office);
        Assert.EndsWith(need.Code, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(need.VillageId);
        Assert.NotNull(need.AnswerDue);
        Assert.NotEmpty(village);
    }

    [Theory]
    [InlineData("😀😀😀 🚰🚰🚰🚰🚰🚰🚰🚰", "planning.need-says-too-little")]
    [InlineData("суу", "planning.need-says-too-little")]
    [InlineData("!!! ??? ... --- *** ### $$$ %%%", "planning.need-says-too-little")]
    public async Task Raise_WithoutWords_IsRefused(string text, string code)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();

        // Act
        var answer = await host.Data.RaiseNeedAsync(office, text);

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Raise_InLatinLetters_IsTakenAndMarked()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();

        // Act
        _ = (await host.Data.RaiseNeedAsync(office, "Lenin kochosundo suu jok, uch ay boldu")).Value;

        // Assert
        Assert.True((await SingleAsync(office)).IsLatin);
    }

    [Fact]
    public async Task PublicForm_SameTextFromOneAddress_IsTakenOnce()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var visitor = host.Visitor();
        var form = new Dictionary<string, string> { ["Input.Sphere"] = "Water", ["Input.Text"] = $"{Water} {office.Code}" };

        // Act
        using var first = await visitor.PostFormAsync($"/needs/{office.Code}/raise", form, Ct);
        form["Input.Text"] = $"  {Water.ToUpperInvariant()}!!! {office.Code}";
        using var again = await visitor.PostFormAsync($"/needs/{office.Code}/raise", form, Ct);
        var page = await again.ReadPageAsync(Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.NotNull(page.QuerySelector(".ds-error-summary"));
        Assert.Contains(Water.ToUpperInvariant(), page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await host.ReadAsync(office.Id, db => db.Set<Need>().CountAsync(Ct)));
    }

    [Fact]
    public void Flood_ManyNeedsFromOneAddress_IsStopped()
    {
        // Arrange
        var flood = new NeedFlood(TimeProvider.System);

        // Act
        var answers = Enumerable.Range(0, 30).Select(number => flood.Refuse(IPAddress.Loopback, 1, $"ар башка муктаждык {number}")).ToList();

        // Assert
        Assert.All(answers.Take(NeedFlood.MostPerHour), Assert.Null);
        Assert.All(answers.Skip(NeedFlood.MostPerHour), problem => Assert.Equal(ProblemKind.TooMany, problem!.Kind));
        Assert.Null(flood.Refuse(IPAddress.IPv6Loopback, 1, "башка даректен"));
    }

    [Fact]
    public async Task PublicPages_NeverShowWhoRaisedIt()
    {
        // Arrange: names and telephones wherever a person may have typed them, on a need that was done.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var raised = (await host.Data.RaiseNeedAsync(office, $"{Water}, телефонум 0555 123 456, asan@mail.kg", need => need with
        {
            Name = "Асан Үсөнов", Phone = "+996555123456",
        })).Value;
        using var visitor = host.Visitor();
        var before = await visitor.GetPageAsync($"/needs/{office.Code}", Ct);
        _ = (await RunAsync<AnswerNeedHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(raised.Id, NeedAnswer.Taken, "Түтүк алмаштырылат, чалыңыз: 0555 123 456"), change, Ct))).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document, needs: raised.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        _ = (await RunAsync<ReportMeasureHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(measure, MeasureState.Done, 100, 5, "Жасалды, ээсинин телефону 0555 123 456"), change, Ct))).Value;
        string[] addresses =
        [
            "/needs", $"/needs?q={office.Code}", $"/needs/{office.Code}", $"/needs/{office.Code}?state=done", $"/needs/{office.Code}/{raised.Code}",
            $"/needs/{office.Code}/raise", $"/needs/{office.Code}/map.svg",
        ];

        // Act
        var pages = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address, Ct);
            pages.Add(await answer.Content.ReadAsStringAsync(Ct));
        }

        // Assert
        Assert.DoesNotContain(Water, before.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.All([pages[2], pages[3], pages[4]], page => Assert.Contains(Water, page, StringComparison.Ordinal));
        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("Асан", page, StringComparison.Ordinal);
            Assert.DoesNotContain("123 456", page, StringComparison.Ordinal);
            Assert.DoesNotContain("123456", page, StringComparison.Ordinal);
            Assert.DoesNotContain("asan@", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void PublicPages_AreThoseThatTheWalkOverPersonalDataGoesThrough()
    {
        // Act
        var open = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("needs", StringComparison.Ordinal) || route.StartsWith("planning", StringComparison.Ordinal) || route.Contains("/planning", StringComparison.Ordinal));

        // Assert
        Assert.Equal(["needs", "needs/{office}", "needs/{office}/map.svg", "needs/{office}/raise", "needs/{office}/{code}"], open.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Author_IsSeenByHeadAndSecretaryAlone_AndStaysOutOfTheAudit()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var raised = (await host.Data.RaiseNeedAsync(office, Water, need => need with { Name = "Асан Үсөнов" })).Value;
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));
        using var specialist = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));

        // Act
        var seen = await head.GetPageAsync($"/planning/needs/{raised.Id}", Ct);
        var masked = await specialist.GetPageAsync($"/planning/needs/{raised.Id}", Ct);
        var audit = await host.ReadAsync(office.Id, db => db.Set<AuditEntry>().ToListAsync(Ct));

        // Assert
        Assert.Contains("Асан Үсөнов", seen.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Асан Үсөнов", masked.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Асан", System.Text.Json.JsonSerializer.Serialize(audit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_OfAnotherMunicipality_IsNotFound()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (other, _) = await host.Data.CreateMunicipalityAsync();
        var raised = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        using var stranger = await host.ClientAsAsync(await host.Data.CreateUserAsync(other, Role.Head));
        using var visitor = host.Visitor();

        // Act
        using var page = await stranger.GetAsync($"/planning/needs/{raised.Id}", Ct);
        using var fate = await visitor.GetAsync($"/needs/{other.Code}/{raised.Code}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, fate.StatusCode);
    }

    [Fact]
    public async Task MergeAndSplit_KeepBothOrigins_AndBothResidentsFindTheFate()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var first = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        var second = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө суу жок", need => need with { People = 40 })).Value;
        var user = await host.Data.CreateUserAsync(office, Role.Secretary);
        using var clerk = await host.ClientAsAsync(user);
        using var visitor = host.Visitor();
        var page = await clerk.GetPageAsync($"/planning/needs/{second.Id}", Ct);

        // Act
        using var merged = await clerk.PostFormAsync(
            $"/planning/needs/{second.Id}", new Dictionary<string, string>(), Ct, $"form:has(input[value='{first.Id}'])");
        _ = (await RunAsync<AnswerNeedHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(first.Id, NeedAnswer.InPart, "Скважина казылат"), change, Ct))).Value;
        var fate = await visitor.GetPageAsync($"/needs/{office.Code}/{second.Code}", Ct);
        using var split = await clerk.PostFormAsync(
            $"/planning/needs/{second.Id}", new Dictionary<string, string> { ["Reason"] = "Башка көчө экен" }, Ct, "#split");
        var logged = await host.ReadAsync(office.Id, db => db.Set<NeedMerge>().SingleAsync(Ct));

        // Assert
        Assert.NotEmpty(page.QuerySelectorAll($"input[name='into'][value='{first.Id}']"));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Contains("Скважина казылат", fate.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ленин көчөсүндө суу жок", fate.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, split.StatusCode);
        Assert.Equal((second.Id, first.Id, "Башка көчө экен"), (logged.FromId, logged.IntoId, logged.EndReason));
        Assert.NotNull(logged.EndedAt);
        Assert.Equal(NeedState.Accepted, (await host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(row => row.Id == second.Id, Ct))).State);
    }

    [Fact]
    public async Task Letter_IsRaisedAsANeedOnce()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var user = await host.Data.CreateUserAsync(office, Role.Secretary);
        var letter = (await host.Data.RegisterLetterAsync(user, command => command with { Subject = "Мектептин чатыры ылдый агат" })).Value;
        using var clerk = await host.ClientAsAsync(user);
        var page = await clerk.GetPageAsync($"/letters/incoming/{letter.Id}", Ct);
        var href = page.QuerySelectorAll("main a").Single(link => link.GetAttribute("href")!.StartsWith("/planning/needs/new", StringComparison.Ordinal)).GetAttribute("href")!;

        // Act
        var form = await clerk.GetPageAsync(href, Ct);
        using var saved = await clerk.PostFormAsync(href, new Dictionary<string, string> { ["Input.Sphere"] = "Education" }, Ct);
        using var again = await clerk.PostFormAsync(href, new Dictionary<string, string> { ["Input.Sphere"] = "Education" }, Ct);
        var after = await clerk.GetPageAsync($"/letters/incoming/{letter.Id}", Ct);
        var need = await SingleAsync(office);
        var thread = await clerk.GetPageAsync($"/planning/needs/{need.Id}", Ct);

        // Assert
        Assert.Contains("Мектептин чатыры", form.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((letter.Id, NeedSource.Letter), (need.LetterId!.Value, need.Source));
        Assert.NotEmpty(after.QuerySelectorAll($"main a[href='/planning/needs/{need.Id}']"));
        Assert.NotEmpty(thread.QuerySelectorAll($".b-thread a[href='/letters/incoming/{letter.Id}']"));
    }

    [Fact]
    public async Task Rise_AnswerComesBackDownToTheResident()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var rayon = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        var raised = (await host.Data.RaiseNeedAsync(office, Water, need => need with { Name = "Асан Үсөнов" })).Value;
        _ = (await RunAsync<RaiseHigherHandler, Id<Rise>>(office, (handler, change) =>
            handler.HandleAsync(new(raised.Id, rayon.Id, "S06.01", "Тышкы түтүк районго карайт"), change, Ct))).Value;
        await PostAsync(office);
        using var planner = await host.ClientAsAsync(await host.Data.CreateUserAsync(rayon, Role.Planner));
        var inbox = await planner.GetPageAsync("/planning/rises", Ct);
        var rise = await host.ReadAsync(rayon.Id, db => db.Set<Rise>().SingleAsync(Ct));

        // Act
        using var noText = await planner.PostFormAsync(
            "/planning/rises", new Dictionary<string, string> { ["answer"] = "Refused", ["text"] = "" }, Ct, $"#r-{rise.Id}");
        using var answer = await planner.PostFormAsync(
            "/planning/rises", new Dictionary<string, string> { ["answer"] = "InPart", ["text"] = "Долбоорлоого акча бөлүндү" }, Ct, $"#r-{rise.Id}");
        await PostAsync(rayon);
        using var visitor = host.Visitor();
        var fate = await visitor.GetPageAsync($"/needs/{office.Code}/{raised.Code}", Ct);

        // Assert
        Assert.Contains("Тышкы түтүк", inbox.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Асан", inbox.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(rise.DueOn);
        Assert.NotNull((await noText.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Долбоорлоого акча бөлүндү", fate.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_BegunOnAnOlderVersion_IsRefusedAndKeepsWhatWasTyped()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var raised = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        var form = await clerk.GetPageAsync($"/planning/needs/{raised.Id}/correct", Ct);
        _ = (await RunAsync<AnswerNeedHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(raised.Id, NeedAnswer.Taken, "Кылабыз"), change, Ct))).Value;

        // Act
        using var answer = await clerk.SendFormAsync(
            $"/planning/needs/{raised.Id}/correct", form.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form:has(textarea)")!, new Dictionary<string, string> { ["Input.Text"] = "Мен жазган жаңы текст" }, Ct);
        var page = await answer.ReadPageAsync(Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Мен жазган жаңы текст", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Water, (await SingleAsync(office)).Text);
    }

    private Task<Result<T>> RunAsync<THandler, T>(Tenant office, Func<THandler, ChangeContext, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, T>(
            office.Id, Actor.System, (handler, change, _) => use(handler, change), Ct);

    private Task PostAsync(Tenant side) => host.Services.GetRequiredService<OutboxTeller>().TellAsync(side.Id, Ct);

    private Task<Need> SingleAsync(Tenant office) => host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(Ct));
}
