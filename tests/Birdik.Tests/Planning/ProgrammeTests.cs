using System.Net;
using AngleSharp.Dom;
using Birdik.Methods.Planning.Ranking;
using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Commands;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Radar;
using Birdik.Planning.Ranking;
using Birdik.Planning.Rises;
using Birdik.Planning.Votes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>Programmes from draft to result: links with shares, agreement, lock, proof, copies, rankings and votes.</summary>
public sealed class ProgrammeTests(BirdikHost host)
{
    private const string Water = "Ленин көчөсүндө үч айдан бери ичүүчү суу келбейт";

    private static readonly LocalizedText Pipe = TestData.Pipe;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thread_FromNeedOverMeasureToResult_IsSeenByTheResident()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        var document = await host.Data.CreateDocumentAsync(office);

        // Act
        var measure = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        var planned = await NeedAsync(office, need.Id);
        _ = (await host.Data.RunAsync<ReportMeasureHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(measure, MeasureState.Done, 100, 950_000, "1,8 км түтүк алмаштырылды"), change, Ct))).Value;
        using var visitor = host.Visitor();
        var fate = await visitor.GetPageAsync($"/needs/{office.Code}/{need.Code}", Ct);
        using var judged = await visitor.PostFormAsync(
            $"/needs/{office.Code}/{need.Code}", new Dictionary<string, string> { ["verdict"] = "Solved" }, Ct, "#verdict");

        // Assert
        Assert.Equal(NeedState.Planned, planned.State);
        Assert.Contains("1,8 км түтүк алмаштырылды", fate.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, judged.StatusCode);
        var done = await NeedAsync(office, need.Id);
        Assert.Equal((NeedState.Done, NeedVerdict.Solved), (done.State, done.Verdict));
    }

    [Fact]
    public async Task Approved_IsLocked_AndANewVersionCarriesEverythingOver()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        await host.Data.ApproveDocumentAsync(office, document);

        // Act
        var locked = await host.Data.RunAsync<AddGoalHandler, Id<Goal>>(office, (handler, change) => handler.HandleAsync(new(document, null, Pipe), change, Ct));
        var amended = (await host.Data.RunAsync<AmendDocumentHandler, Id<PlanningDocument>>(office, (handler, change) =>
            handler.HandleAsync(new(document, "Трансферт азайды"), change, Ct))).Value;
        var twice = await host.Data.RunAsync<AmendDocumentHandler, Id<PlanningDocument>>(office, (handler, change) =>
            handler.HandleAsync(new(document, "Дагы"), change, Ct));

        // Assert
        Assert.Equal("planning.document-locked", Assert.Single(locked.Problems).Code);
        Assert.Equal("planning.amend-impossible", Assert.Single(twice.Problems).Code);
        var copy = await host.ReadAsync(office.Id, db => db.Set<Measure>().SingleAsync(row => row.DocumentId == amended, Ct));
        Assert.Equal(Pipe.Ky, copy.Title.Ky);
        Assert.Equal(1, await host.ReadAsync(office.Id, db => db.Set<NeedMeasure>().CountAsync(row => row.MeasureId == copy.Id, Ct)));
        Assert.Equal(2, await host.ReadAsync(office.Id, db => db.Set<MeasureMoney>().CountAsync(row => row.MeasureId == copy.Id, Ct)));
    }

    [Fact]
    public async Task Route_IsTakenStepByStep_AndReturningNeedsAReason()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        var empty = await host.Data.RunAsync<SendDocumentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document), change, Ct));
        _ = await host.Data.AddMeasureAsync(office, document);
        _ = (await host.Data.RunAsync<SendDocumentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document), change, Ct))).Value;

        // Act
        var early = await host.Data.RunAsync<ApproveDocumentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document, "№ 1", new(2026, 1, 1)), change, Ct));
        _ = (await MarkAsync(office, document, true)).Value;
        var silent = await MarkAsync(office, document, false);
        _ = (await MarkAsync(office, document, false, "Финансылоо толук эмес")).Value;
        var state = (await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(Ct))).State;
        await host.Data.ApproveDocumentAsync(office, document);

        // Assert
        Assert.Equal("planning.document-empty", Assert.Single(empty.Problems).Code);
        Assert.Equal("planning.step-not-open", Assert.Single(early.Problems).Code);
        Assert.Equal("planning.reason-missing", Assert.Single(silent.Problems).Code);
        Assert.Equal(DocumentState.Draft, state);
        // All three steps were taken anew after the return.
        Assert.Equal(5, await host.ReadAsync(office.Id, db => db.Set<AgreementMark>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Links_OfANeed_AreAtMostTheWhole()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var first = await host.Data.AddMeasureAsync(office, document);
        var second = await host.Data.AddMeasureAsync(office, document);

        // Act
        _ = (await LinkAsync(office, need.Id, first, 60)).Value;
        var over = await LinkAsync(office, need.Id, second, 50);
        var fits = await LinkAsync(office, need.Id, second, 40);
        var changed = await LinkAsync(office, need.Id, first, 50);

        // Assert
        Assert.Equal("planning.percent-over", Assert.Single(over.Problems).Code);
        Assert.True(fits.Succeeded);
        Assert.True(changed.Succeeded);
        Assert.Equal(90, await host.ReadAsync(office.Id, async db => (await db.Set<NeedMeasure>().Select(row => row.Percent).ToListAsync(Ct)).Sum()));
    }

    [Fact]
    public async Task Page_TellsWhatHasNoCounterpart()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document, money: [(2026, MoneySource.Local, 400_000)]);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        var page = await client.GetPageAsync($"/planning/programmes/{document}", Ct);
        var over = await host.Data.RunAsync<AddMeasureHandler, Id<Measure>>(office, (handler, change) =>
            handler.HandleAsync(TestData.Measure(document) with { Cost = 100, Money = [(2026, MoneySource.Local, 101)] }, change, Ct));

        // Assert
        var notices = string.Concat(page.QuerySelectorAll("main .ds-alert, main [class*=notice]").Select(one => one.TextContent)) + page.QuerySelector("main")!.TextContent;
        Assert.Contains("эч бир муктаждыкка жооп бербейт", notices, StringComparison.Ordinal);
        Assert.Contains("каржы булактары наркына барабар эмес", notices, StringComparison.Ordinal);
        Assert.Equal("planning.money-over-cost", Assert.Single(over.Problems).Code);
    }

    [Fact]
    public async Task Section_TwoEditors_TheLaterIsToldAndNothingIsLost()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        using var first = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        using var second = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        var address = $"/planning/programmes/{document}/risks";
        var theirs = await second.GetPageAsync(address, Ct);
        using var saved = await first.PostFormAsync(address, new Dictionary<string, string> { ["Input.TextKy"] = "Катчынын тексти" }, Ct);

        // Act
        using var answer = await second.SendFormAsync(
            address, theirs.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form:has(textarea)")!,
            new Dictionary<string, string> { ["Input.TextKy"] = "Адистин тексти" }, Ct);
        var page = await answer.ReadPageAsync(Ct);
        using var again = await second.SendFormAsync(
            address, page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form:has(textarea)")!,
            new Dictionary<string, string> { ["Input.TextKy"] = "Экөөнүн тексти" }, Ct);
        var kept = await host.ReadAsync(office.Id, db => db.Set<SectionRevision>().OrderBy(row => row.Number).Select(row => row.TextKy).ToListAsync(Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Адистин тексти", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(["", "Катчынын тексти"], kept);
    }

    [Fact]
    public async Task Proof_OfAnApprovedMeasure_ChecksOnAnyMachineAndBreaksWhenTouched()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        _ = await host.Data.AddMeasureAsync(office, document, needs: (await host.Data.RaiseNeedAsync(office, "Мектептин чатыры агат, класстар суук")).Value.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var bundle = await client.GetStringAsync($"/planning/measures/{measure}/proof", Ct);
        var root = (await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(row => row.Id == document, Ct))).Root;
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");
        await File.WriteAllTextAsync(file, bundle, Ct);
        var whole = await CheckCommand.Make().RunAsync(file, "--root", root, "--json");
        await File.WriteAllTextAsync(file, bundle.Replace("NeedSheet", "Minutes", StringComparison.Ordinal), Ct);
        var broken = await CheckCommand.Make().RunAsync(file, "--root", root, "--json");
        File.Delete(file);

        // Assert
        Assert.Equal(64, root.Length);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("anchored", whole.Errors + whole.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, broken.ExitCode);
    }

    [Fact]
    public async Task Docx_IsAWordFileWithTheMeasures()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        await using var stream = await client.GetStreamAsync($"/planning/programmes/{document}/docx?language=ru", Ct);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Ct);
        using var file = WordprocessingDocument.Open(copy, false);

        // Assert
        Assert.Contains("Замена водопровода", file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Radar_SeesThroughChangedNumbers_AndTellsFreshNeedFromCopying()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var old = await host.Data.CreateDocumentAsync(office, 2025);
        _ = await host.Data.AddMeasureAsync(office, old, title: new("Айыл ичиндеги жолду шагылдоо, 3 км", "Отсыпка", ""), year: 2025);
        _ = await host.Data.AddMeasureAsync(office, old, title: new("Мектептин чатырын жана жылытуусун оңдоо", "Ремонт", ""), year: 2025);
        await host.Data.ApproveDocumentAsync(office, old);
        var document = await host.Data.CreateDocumentAsync(office, 2026);
        var need = (await host.Data.RaiseNeedAsync(office, "Мектептин чатыры агат, класстар суук")).Value;
        _ = await host.Data.AddMeasureAsync(office, document, title: new("Айыл ичиндеги жолду шагылдоо, 5 км", "Отсыпка", ""));
        _ = await host.Data.AddMeasureAsync(office, document, title: new("Мектептин чатырын жана жылытуусун оңдоо", "Ремонт", ""), needs: need.Id);
        _ = await host.Data.AddMeasureAsync(office, document, title: new("Кыздар үчүн программалоо ийримин ачуу", "Кружок", ""));

        // Act
        await using var scope = host.Services.CreateAsyncScope();
        var report = (await scope.ServiceProvider.GetRequiredService<CopyRadar>().OfAsync(office.Id, document, Ct))!;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));
        var page = await client.GetPageAsync($"/planning/radar/{document}", Ct);

        // Assert
        var parts = report.Parts.Where(part => part.Part.Measure is not null).ToList();
        Assert.Equal([(true, false), (true, true), (false, false)], parts.Select(part => (part.Source is not null, part.IsFresh)));
        Assert.Equal(1, report.New + report.Reused + report.Copied, 6);
        Assert.Equal(3, page.QuerySelectorAll("svg.b-strip rect").Length);
    }

    [Fact]
    public async Task Ranking_ThreeGroups_BreaksTheTieByPeople()
    {
        // Arrange: the vector of docs/methods: water and road 12 each, kindergarten 9.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var road = (await host.Data.RaiseNeedAsync(office, "Жол бузулган, унаа өтпөйт", need => need with { People = 200 })).Value;
        var water = (await host.Data.RaiseNeedAsync(office, Water, need => need with { People = 500 })).Value;
        var garden = (await host.Data.RaiseNeedAsync(office, "Бала бакчага орун жетпейт", need => need with { People = 900 })).Value;
        var meeting = (await host.Data.RunAsync<HoldMeetingHandler, Id<Meeting>>(office, (handler, change) =>
            handler.HandleAsync(new(MeetingKind.Appraisal, "ЭКБА", new(2026, 1, 10)) { Present = 60, Women = 30 }, change, Ct))).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        var table = $"№,Аялдар,Эркектер,Жаштар\n{road.Number},3,5,4\n{water.Number},5,4,3\n{garden.Number},4,2,3\n";

        // Act
        using var bad = await clerk.PostFormAsync($"/planning/meetings/{meeting}", new Dictionary<string, string> { ["Table"] = table + "99/2026,1,x,1\n" }, Ct, "#rank");
        using var saved = await clerk.PostFormAsync($"/planning/meetings/{meeting}", new Dictionary<string, string> { ["Table"] = table }, Ct, "#rank");
        using var taken = await clerk.PostFormAsync(
            $"/planning/meetings/{meeting}", new Dictionary<string, string> { ["method"] = nameof(RankingMethod.SumOfPoints) }, Ct, "#take");

        // Assert
        Assert.Contains("5", (await bad.ReadPageAsync(Ct)).QuerySelector("main .b-points")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal([1, 2, 3], new[] { await PlaceAsync(water), await PlaceAsync(road), await PlaceAsync(garden) });

        async Task<int?> PlaceAsync(RaisedNeed raised) => (await NeedAsync(office, raised.Id)).Priority;
    }

    [Fact]
    public async Task Vote_EqualSharesServeTheSmallVillage_AndAnUnknownProjectIsNamedByLine()
    {
        // Arrange: 60 of the large village like 1 and 2, 40 of the small one like 3; the plain count leaves the small one with nothing.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var vote = (await host.Data.RunAsync<OpenVoteHandler, Id<ResidentVote>>(office, (handler, change) => handler.HandleAsync(
            new("Долбоорлор", new(2026, 2, 1), 100, [new("А", 50, null), new("Б", 50, null), new("В", 40, null)]), change, Ct))).Value;
        var lines = string.Join('\n', Enumerable.Repeat("1 2", 60).Concat(Enumerable.Repeat("3", 40)));
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        var unknown = await host.Data.RunAsync<EnterBallotsHandler, int>(office, (handler, change) => handler.HandleAsync(new(vote, null, "1\n2 9"), change, Ct));
        var repeated = await host.Data.RunAsync<EnterBallotsHandler, int>(office, (handler, change) => handler.HandleAsync(new(vote, null, "1 1"), change, Ct));
        using var entered = await clerk.PostFormAsync($"/planning/votes/{vote}", new Dictionary<string, string> { ["Lines"] = lines }, Ct, "#ballots");
        var page = await clerk.GetPageAsync($"/planning/votes/{vote}", Ct);
        using var closed = await clerk.PostFormAsync($"/planning/votes/{vote}", new Dictionary<string, string> { ["Rule"] = nameof(SelectionRule.MesCost) }, Ct, "#close");

        // Assert
        Assert.Equal((2, "planning.ballot-unknown-project"), (unknown.Problems.Single().Line, unknown.Problems.Single().Code));
        Assert.Equal("planning.ballot-repeats", repeated.Problems.Single().Code);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Contains("100", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("60", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("3", await host.ReadAsync(office.Id, db => db.Set<VoteProject>().Where(row => row.IsChosen).Select(row => row.Code).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Vote_WithoutBudget_IsRefused(int budget)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();

        // Act
        var answer = await host.Data.RunAsync<OpenVoteHandler, Id<ResidentVote>>(office, (handler, change) => handler.HandleAsync(
            new("Долбоорлор", new(2026, 2, 1), budget, [new("А", 50, null), new("Б", -1, null)]), change, Ct));

        // Assert
        Assert.Equal(["planning.budget-invalid", "planning.cost-invalid"], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Allocation_IsAnsweredBelow_AndOnlyNumbersOfRecipientsGoUp()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var ministry = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        var document = await host.Data.CreateDocumentAsync(ministry, kind: DocumentKind.StateProgramme);
        var measure = await host.Data.AddMeasureAsync(ministry, document);
        await host.Data.ApproveDocumentAsync(ministry, document);
        var over = await host.Data.RunAsync<AllocateHandler, Id<Allocation>>(ministry, (handler, change) => handler.HandleAsync(new(measure, office.Id, 2026, 2_000_000, 0, ""), change, Ct));
        var id = (await host.Data.RunAsync<AllocateHandler, Id<Allocation>>(ministry, (handler, change) => handler.HandleAsync(new(measure, office.Id, 2026, 300_000, 3, "үй"), change, Ct))).Value;
        await PostAsync(ministry);
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));

        // Act
        var silent = await host.Data.RunAsync<AnswerAllocationHandler, Done>(office, (handler, change) => handler.HandleAsync(new(id, AllocationAnswer.NotFunded, ""), change, Ct));
        using var accepted = await clerk.PostFormAsync("/planning/allocations", new Dictionary<string, string> { ["answer"] = "Accepted" }, Ct, $"#a-{id}");
        using var listed = await clerk.PostFormAsync("/planning/allocations", new Dictionary<string, string> { ["name"] = "Асан Үсөнов", ["criterion"] = "жакыр" }, Ct, $"#s-{id}");
        var page = await clerk.GetPageAsync("/planning/allocations", Ct);
        using var delivered = await clerk.PostFormAsync("/planning/allocations", new Dictionary<string, string>(), Ct, "form:has(input[name='recipient'])");
        using var confirmed = await clerk.PostFormAsync("/planning/allocations", new Dictionary<string, string>(), Ct, "form:has(input[name='recipient'])");
        await PostAsync(office);
        var above = await host.ReadAsync(ministry.Id, db => db.Set<Allocation>().SingleAsync(Ct));

        // Assert
        Assert.Equal("planning.allocation-over", over.Problems.Single().Code);
        Assert.Equal("planning.reason-missing", silent.Problems.Single().Code);
        Assert.All([accepted, listed, delivered, confirmed], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.DoesNotContain("Үсөнов", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal((AllocationAnswer.Accepted, 1, 1), (above.Answer, above.Listed, above.Received));
        Assert.Equal(0, await host.ReadAsync(ministry.Id, db => db.Set<Recipient>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Calendar_ShowsBothCycles_AndTheFeedIsICalendar()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var page = await client.GetPageAsync("/planning/calendar?year=2026", Ct);
        var feed = await client.GetStringAsync("/planning/calendar.ics", Ct);

        // Assert
        Assert.Contains("15.07.2026", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR", feed, StringComparison.Ordinal);
        Assert.Contains("@birdik", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_CountsFromNeedToResult()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Water)).Value;
        _ = (await host.Data.RaiseNeedAsync(office, "Жол бузулган, унаа өтпөйт")).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var page = await client.GetPageAsync("/planning", Ct);

        // Assert
        Assert.Contains("2 муктаждыктын 1 программага кирди", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("svg path"));
    }

    private Task<Result<Done>> MarkAsync(Tenant office, Id<PlanningDocument> document, bool agreed, string note = "") =>
        host.Data.RunAsync<MarkAgreementHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document, agreed, note), change, Ct));

    private Task<Result<Done>> LinkAsync(Tenant office, Id<Need> need, Id<Measure> measure, decimal percent) =>
        host.Data.RunAsync<LinkNeedHandler, Done>(office, (handler, change) => handler.HandleAsync(new(need, measure, percent), change, Ct));

    private Task<Need> NeedAsync(Tenant office, Id<Need> id) => host.ReadAsync(office.Id, db => db.Set<Need>().SingleAsync(row => row.Id == id, Ct));

    private Task PostAsync(Tenant side) => host.Services.GetRequiredService<OutboxTeller>().TellAsync(side.Id, Ct);
}
