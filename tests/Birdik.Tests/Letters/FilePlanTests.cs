using System.Net;
using Birdik.Letters;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class FilePlanTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Plan_FromTheTypicalList_IsDraftedApprovedAndThenStands()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var begun = await client.PostFormAsync(LettersLinks.RollOver, new Dictionary<string, string> { ["Year"] = "2026" }, Ct);
        var address = begun.Headers.Location!.ToString();
        using var entered = await client.PostFormAsync(
            address,
            new Dictionary<string, string> { ["Input.Index"] = "06-09", ["Input.TitleKy"] = "Ижара келишимдери", ["Input.Retention"] = "Years", ["Input.Years"] = "5" }, Ct);
        using var approved = await client.PostFormAsync(address, new Dictionary<string, string>(), Ct, "form[action*='handler=Approve']");
        var page = await client.GetPageAsync(address, Ct);
        var id = new Id<FilePlan>(Guid.Parse(address.Split('/')[^1]));
        var late = await RunAsync<ChangeFilePlanItemHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(id, Entry("07-07")), change, Ct));
        var early = await RunAsync<CloseFilePlanHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(id), change, Ct));

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (entered.StatusCode, approved.StatusCode));
        Assert.Contains("Ижара келишимдери", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Бекитилген", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["letters.file-plan-not-draft"], late.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.file-plan-year-runs"], early.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Year_ThatIsOver_ClosesWithItsTotals_AndTheInventoryHoldsWhatGoesToTheArchive()
    {
        // Arrange
        var office = await OfficeAsync();
        var plan = await BeginAsync(office, 2025);
        Assert.True((await RunAsync<ApproveFilePlanHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(plan), change, Ct))).Succeeded);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var closed = await RunAsync<CloseFilePlanHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(plan), change, Ct));
        var inventory = await client.GetPageAsync($"{LettersLinks.FilePlan(plan)}/inventory", Ct);
        var items = await ReadAsync(office, db => db.Set<FilePlanItem>().Where(row => row.PlanId == plan).ToListAsync(Ct));

        // Assert
        Assert.True(closed.Succeeded);
        Assert.All(items, item => Assert.NotNull(item.Letters));
        Assert.Contains("01-01", inventory.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("03-01", inventory.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RollOver_CopiesWhatIsKept_AndAYearHasOnePlan()
    {
        // Arrange
        var office = await OfficeAsync();
        var plan = await BeginAsync(office, 2026);
        var items = await ReadAsync(office, db => db.Set<FilePlanItem>().Where(row => row.PlanId == plan).OrderBy(row => row.Index).ToListAsync(Ct));

        // Act
        var next = await RunAsync<BeginFilePlanHandler, Id<FilePlan>>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, 2027, [.. items.Take(3).Select(item => item.Id)]), change, Ct));
        var copied = await ReadAsync(office, db => db.Set<FilePlanItem>().Where(row => row.PlanId == next.Value).OrderBy(row => row.Index).Select(row => row.Index).ToListAsync(Ct));
        var twice = await RunAsync<BeginFilePlanHandler, Id<FilePlan>>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, 2027), change, Ct));

        // Assert
        Assert.Equal(items.Take(3).Select(item => item.Index), copied);
        Assert.Equal(["letters.file-plan-known"], twice.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task File_WithItsRetentionArticle_IsShownWithIt_VerifiedWithoutOneIsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var plan = await BeginAsync(office, 2026);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var entered = await client.PostFormAsync(
            LettersLinks.FilePlan(plan),
            new Dictionary<string, string>
            {
                ["Input.Index"] = "06-09", ["Input.TitleKy"] = "Ижара келишимдери", ["Input.Retention"] = "Years", ["Input.Years"] = "10",
                ["Input.Article"] = "436", ["Input.IsVerified"] = "true",
            },
            Ct);
        var page = await client.GetPageAsync(LettersLinks.FilePlan(plan), Ct);
        var bare = await RunAsync<ChangeFilePlanItemHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(plan, Entry("06-10") with { IsVerified = true }), change, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var row = page.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Ижара келишимдери", StringComparison.Ordinal));
        Assert.Contains("436", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("[data-label='Сактоо мөөнөтү'] .b-status"));
        Assert.Equal([("letters.field-missing", "Article")], bare.Problems.Select(problem => (problem.Code, problem.Field!)));
    }

    [Theory]
    [InlineData("а б", "а", 5, "letters.file-index-wrong")]
    [InlineData("01-01", " ", 5, "letters.field-missing")]
    [InlineData("01-01", "а", 0, "letters.years-wrong")]
    public async Task File_Wrong_IsRefusedByCode(string index, string title, int years, string code)
    {
        // Arrange
        var office = await OfficeAsync();
        var plan = await BeginAsync(office, 2026);

        // Act
        var answer = await RunAsync<ChangeFilePlanItemHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(plan, Entry(index) with { TitleKy = title, Years = years }), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Journal_Template_GivesTheNumbers_AndANewYearGoesOnWithItFromOne()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var set = await client.PostFormAsync(
            LettersLinks.Journals,
            new Dictionary<string, string>
            {
                ["Input.Kind"] = "Incoming", ["Input.Year"] = "2026", ["Input.FileIndex"] = "01-10", ["Input.Template"] = "{file}-{number}/{year}",
            },
            Ct);
        var first = await LetterAsync(office);
        var second = await LetterAsync(office, command => command with { File = "06-01" });
        var next = await AskAsync<JournalBook, Journal>(office, book => book.OfOrganAsync(OrganKind.Executive, JournalKind.Incoming, 2027, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Equal(("01-10-1/2026", "06-01-2/2026", "01-10-1/2027"), (first.Number, second.Number, next.Example));
    }

    [Theory]
    [InlineData(JournalKind.Appeals, "03-01", "{file}/{number}", false)]
    [InlineData(JournalKind.Appeals, "03-01", "{file}-{number}", true)]
    [InlineData(JournalKind.Appeals, "К", "03-01/{number}", false)]
    [InlineData(JournalKind.Outgoing, "03-01", "{file}/{number}", true)]
    [InlineData(JournalKind.Incoming, "03-03", "{file}/{number}", false)]
    [InlineData(JournalKind.Incoming, "03-03", "{file}/{number}/{year}", true)]
    public async Task Journal_WithTheNumbersOfAnother_IsRefused(JournalKind kind, string file, string template, bool taken)
    {
        // Arrange: the journal of incoming letters is open with 03-01, that of appeals will open with 03-03
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var answer = await RunAsync<SetJournalHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, kind, 2026, file, template), change, Ct));

        // Assert
        Assert.Equal("03-01/1", letter.Number);
        Assert.Equal(taken ? [] : ["letters.journal-numbers-taken"], answer.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("{file}/{serial}", "letters.template-wrong")]
    [InlineData("без номера", "letters.template-wrong")]
    public async Task Journal_TemplateWrong_IsRefused(string template, string code)
    {
        // Arrange
        var office = await OfficeAsync();

        // Act
        var answer = await RunAsync<SetJournalHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, JournalKind.Incoming, 2026, "01-10", template), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task PaperJournal_HoldsEveryNumberInOrder_CancelledWithItsReason_AppealsWithoutNamesForOutsiders()
    {
        // Arrange
        var office = await OfficeAsync();
        var kept = await LetterAsync(office);
        var cancelled = await LetterAsync(office, command => command with { Subject = "Жаңылыш" });
        await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new CancelLetter(cancelled.Id, "Эки жолу катталган"), change, Ct));
        await ResolveAsync(office, kept);
        await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = Birdik.Letters.TimeLimits.LetterKind.AppealComplaint });
        var journals = await ReadAsync(office, db => db.Set<Journal>().ToListAsync(Ct));
        using var outside = await Host.ClientAsAsync(office.Specialist);

        // Act
        var paper = await outside.GetPageAsync($"{LettersLinks.Journals}/{journals.Single(row => row.Kind == JournalKind.Incoming).Id}/paper", Ct);
        var appeals = await outside.GetPageAsync($"{LettersLinks.Journals}/{journals.Single(row => row.Kind == JournalKind.Appeals).Id}/paper", Ct);

        // Assert
        var rows = paper.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Аткарыңыз", rows[0], StringComparison.Ordinal);
        Assert.Contains("Эки жолу катталган", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Асанова", appeals.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static FileEntry Entry(string index) => new(index, "Иш", "", Retention.Years, 5, "", false, false, "");

    private async Task<Id<FilePlan>> BeginAsync(Office office, int year) =>
        (await RunAsync<BeginFilePlanHandler, Id<FilePlan>>(office.Head, (handler, change) => handler.HandleAsync(
            new(OrganKind.Executive, year), change, Ct))).Value;
}
