using System.Net;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Birdik.Tests.Planning;

/// <summary>What is printed: programmes, yearly reports and the regulation, as DOCX and PDF in both languages; and documents of any size.</summary>
public sealed class ProgrammePaperTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ky", "Иш-чара", "Ленин көчөсүнүн суу түтүгүн алмаштыруу")]
    [InlineData("ru", "Мероприятие", "Замена водопровода")]
    public async Task Programme_IsPrintedInTheFormOfOffices(string language, string head, string title)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        var need = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө ичүүчү суу келбейт")).Value;
        _ = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        var root = (await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(Ct))).Root;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var docx = await client.GetByteArrayAsync($"/planning/programmes/{document}/docx?language={language}", Ct);
        var pdf = await client.GetByteArrayAsync($"/planning/programmes/{document}/pdf?language={language}", Ct);

        // Assert
        var words = WordsOf(docx);
        Assert.All([head, title, "Кеңештин токтому № 5", need.Number, root], part => Assert.Contains(part, words, StringComparison.Ordinal));
        using var read = PdfDocument.Open(pdf);
        Assert.True(read.NumberOfPages > 1);
        var printed = string.Join(' ', read.GetPages().Select(page => page.Text));
        Assert.Contains("№", printed, StringComparison.Ordinal);
        Assert.Contains(read.GetPages(), page => page.Width > page.Height);
    }

    [Theory]
    [InlineData("ky", "регламенти")]
    [InlineData("ru", "Регламент разработки")]
    public async Task Regulation_IsPrintedAsADraft_AndMarksWhatIsNotVerified(string language, string title)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var words = WordsOf(await client.GetByteArrayAsync($"/planning/regulation/docx?kind=LocalProgramme&language={language}", Ct));
        var pdf = await client.GetByteArrayAsync($"/planning/regulation/pdf?kind=LocalProgramme&language={language}", Ct);
        using var unknown = await client.GetAsync("/planning/regulation/docx?kind=77", Ct);
        var page = await client.GetPageAsync("/planning/regulation", Ct);

        // Assert
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Contains(language == "ky" ? "ар жылдын 15-ноябры" : "до 15 ноября", words, StringComparison.Ordinal);
        Assert.Contains("практика *", words, StringComparison.Ordinal);
        Assert.True(PdfDocument.Open(pdf).NumberOfPages >= 1);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(7, page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Steps_TellWhatWasKeptAndWhatWasMissed()
    {
        // Arrange: the session's term was 15 November 2025, the approval came on the day of the test, 2 March 2026.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        var need = (await host.Data.RaiseNeedAsync(office, "Ленин көчөсүндө ичүүчү суу келбейт")).Value;
        _ = await host.Data.AddMeasureAsync(office, document, needs: need.Id);
        await host.Data.ApproveDocumentAsync(office, document);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var page = await client.GetPageAsync($"/planning/programmes/{document}", Ct);

        // Assert
        var steps = page.QuerySelectorAll("main ol.b-points > li").Select(step => step.TextContent).ToList();
        Assert.Equal(7, steps.Count);
        Assert.Contains("муктаждыктар 1", steps[0], StringComparison.Ordinal);
        Assert.Contains("сакталган жок", steps[1], StringComparison.Ordinal);
        Assert.Contains("8 бөлүмдүн 0 жазылган", steps[2], StringComparison.Ordinal);
        Assert.Contains("кечигип сакталды", steps[5], StringComparison.Ordinal);
        Assert.Contains("алдыда", steps[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task YearReport_TellsMeasuresMoneyAndIndicators()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        var done = (await host.Data.RunAsync<AddMeasureHandler, Id<Measure>>(office, (handler, change) => handler.HandleAsync(
            TestData.Measure(document) with { Indicator = new LocalizedText("Суу жеткен үйлөр", "Дома с водой"), Baseline = 10, Target = 30, IndicatorUnit = "үй" }, change, Ct))).Value;
        var late = await host.Data.AddMeasureAsync(office, document, new LocalizedText("Көпүрөнү оңдоо", "Ремонт моста"));
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));
        using var early = await client.GetAsync($"/planning/programmes/{document}/report", Ct);
        await host.Data.ApproveDocumentAsync(office, document);
        _ = (await ReportAsync(office, done, MeasureState.Done, 950_000, "1,8 км түтүк алмаштырылды")).Value;
        _ = (await ReportAsync(office, late, MeasureState.CarriedOver, 0, "Тендер өтпөй калды")).Value;
        var indicator = await host.ReadAsync(office.Id, db => db.Set<Indicator>().SingleAsync(Ct));
        _ = (await host.Data.RunAsync<EnterValueHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(indicator.Id, new(2026, 2, 20), 28, "Эсеп"), change, Ct))).Value;

        // Act
        var page = await client.GetPageAsync($"/planning/programmes/{document}/report?year=1999", Ct);
        var words = WordsOf(await client.GetByteArrayAsync($"/planning/programmes/{document}/report/docx?year=2026&language=ru", Ct));
        var pdf = await client.GetByteArrayAsync($"/planning/programmes/{document}/report/pdf?year=2026", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Contains("2 иш-чаранын 1 аткарылды", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Тендер өтпөй калды", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("максатка жакын", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1,8 км түтүк алмаштырылды", words, StringComparison.Ordinal);
        Assert.Contains("близко к цели", words, StringComparison.Ordinal);
        Assert.True(PdfDocument.Open(pdf).NumberOfPages >= 2);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Document_OfTwentyThousandMeasures_OpensPrintsAndIsApproved()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document);
        _ = (await host.Data.RunAsync<BirdikDbContext, Done>(office, async (db, change) =>
        {
            change.InBulk = true;
            db.AddRange(Enumerable.Range(1, AddMeasureHandler.MostMeasures - 1).Select(number => new Measure
            {
                DocumentId = document, Number = $"0.m{number}", Title = TestData.Pipe, From = new(2026, 1, 1), To = new(2026, 12, 31), Cost = 10_000,
            }));
            change.Record("planning.demo-made", new SourceRef("platform.tenant", $"{office.Id}"), ("measures", AddMeasureHandler.MostMeasures));
            await db.SaveChangesAsync(Ct);
            return new Done();
        })).Value;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Head));

        // Act
        var over = await host.Data.RunAsync<AddMeasureHandler, Id<Measure>>(office, (handler, change) => handler.HandleAsync(TestData.Measure(document), change, Ct));
        var page = await client.GetPageAsync($"/planning/programmes/{document}", Ct);
        var docx = await client.GetByteArrayAsync($"/planning/programmes/{document}/docx?language=ky", Ct);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var pdf = await client.GetByteArrayAsync($"/planning/programmes/{document}/pdf?language=ky", Ct);
        watch.Stop();
        await host.Data.ApproveDocumentAsync(office, document);

        // Assert
        Assert.Equal("planning.measures-too-many", Assert.Single(over.Problems).Code);
        Assert.Contains("20 000", page.QuerySelector("main")!.TextContent.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        using var stream = new MemoryStream(docx);
        using var file = WordprocessingDocument.Open(stream, false);
        Assert.True(file.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Count() > AddMeasureHandler.MostMeasures);
        Assert.InRange(PdfDocument.Open(pdf).NumberOfPages, 200, 5_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(DocumentState.Approved, (await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(Ct))).State);
    }

    private Task<Result<Done>> ReportAsync(Birdik.Platform.Tenancy.Tenant office, Id<Measure> measure, MeasureState state, decimal spent, string text) =>
        host.Data.RunAsync<ReportMeasureHandler, Done>(office, (handler, change) => handler.HandleAsync(new(measure, state, 100, spent, text), change, Ct));

    /// <summary>The words of a Word file that its own schema finds no fault with.</summary>
    private static string WordsOf(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var file = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Ct).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
