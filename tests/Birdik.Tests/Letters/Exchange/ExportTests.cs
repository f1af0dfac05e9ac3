using System.Net;
using Birdik.Letters;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Exchange;
using Birdik.Letters.Journals;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Letters.Papers;
using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Birdik.Tests.Letters.Exchange;

/// <summary>Outgoing letters as a file for an outside system.</summary>
public sealed class ExportTests(BirdikHost host) : OfficeTests(host)
{
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly DateOnly Last = new(2026, 3, 31);

    [Fact]
    public async Task Export_OfMoreLetters_AsksTheStoreNoMoreOften_AndEachPaperHasItsOwnPoints()
    {
        // Arrange
        var office = await OfficeAsync();
        await AnswerPointAsync(office, "Калктын саны");
        var few = await CommandCount.OfAsync(() => ExportAsync(office));
        foreach (var point in new[] { "Малдын саны", "Жердин аянты", "Жолдун узундугу" })
        {
            await AnswerPointAsync(office, point);
        }

        StickManifest made = null!;

        // Act
        var more = await CommandCount.OfAsync(async () => made = await ExportAsync(office));
        var asked = await ReadAsync(office, async db =>
        {
            var letters = await db.Set<OutgoingLetter>().AsNoTracking().ToListAsync(Ct);
            var facts = await PaperFacts.OfAsync(db, office.Tenant.Id, letters, Ct);
            return letters.ConvertAll(letter => (letter.Subject, Asked: facts.AskedBy(letter)?.Subject));
        });

        // Assert
        Assert.Equal(few, more);
        Assert.True(few > 0);
        Assert.Equal(
            ["Калктын саны", "Малдын саны", "Жердин аянты", "Жолдун узундугу"],
            made.Letters.Select(letter => letter.Subject));
        Assert.All(made.Letters, letter => Assert.Contains($"1. {letter.Subject} — жооп берилди.", PaperOf(letter), StringComparison.Ordinal));
        Assert.All(asked, letter => Assert.Equal($"{letter.Subject} сурайбыз", letter.Asked));
    }

    [Fact]
    public async Task Export_OfMoreLettersThanAFileHolds_IsRefusedWhole_AndThePageSaysSo()
    {
        // Arrange
        var office = await OfficeAsync();
        await FillAsync(office, ExportLetters.Most + 1);
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var refused = await AskAsync<ExportLetters, Result<StickManifest>>(office, export => export.OfAsync(First, Last, Ct));
        using var answer = await secretary.GetAsync(LettersLinks.Exported("infodocs", First, Last), Ct);
        var page = await secretary.GetPageAsync(LettersLinks.Export("infodocs", First, Last), Ct);

        // Assert
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("letters.export-too-many", (object?)ExportLetters.Most), (problem.Code, problem.Args["max"]));
        Assert.Equal((HttpStatusCode.Redirect, LettersLinks.Export("infodocs", First, Last)), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains("каттан көп", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"main a[href^='{LettersLinks.ExportFile}']"));
        Assert.Equal(0, await ReadAsync(office, db => db.Set<AuditEntry>().CountAsync(row => row.Action == "letters.outgoing-exported", Ct)));
    }

    private async Task<StickManifest> ExportAsync(Office office) =>
        (await AskAsync<ExportLetters, Result<StickManifest>>(office, export => export.OfAsync(First, Last, Ct))).Value;

    /// <summary>A letter with one point, and its answer.</summary>
    private async Task AnswerPointAsync(Office office, string point)
    {
        var asked = await LetterAsync(office, command => command with { Subject = $"{point} сурайбыз" });
        using var client = await Host.ClientAsAsync(office.Specialist);
        using var written = await client.PostFormAsync(LettersLinks.Points(asked.Id), new Dictionary<string, string> { ["Input.Points"] = point }, Ct);
        var answer = await AnswerAsync(office, asked, point, send: false);
        using var said = await client.PostFormAsync(LettersLinks.AnswerPoints(answer), new Dictionary<string, string> { ["Lines[0].IsAnswered"] = "true" }, Ct);
        await SendAsync(office, answer);
    }

    private string PaperOf(StickLetter letter)
    {
        using var content = Host.Services.GetRequiredService<FileStore>().Open(letter.Files[0].Sha256)!;
        using var pdf = PdfDocument.Open(content);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }

    /// <summary>Many numbered letters at once, past the ways by which a person makes one.</summary>
    private async Task FillAsync(Office office, int letters) => _ = (await Host.Services.GetRequiredService<WritePipeline>().RunAsync<IServiceProvider, Done>(
        office.Tenant.Id, Actor.System, async (services, change, ct) =>
        {
            change.InBulk = true;
            change.Record("letters.demo-year", new SourceRef("test", "1"));
            var db = services.GetRequiredService<BirdikDbContext>();
            var journal = await services.GetRequiredService<JournalBook>().OfAsync(JournalKind.Outgoing, Today.Year, change, ct);
            var addressee = Correspondent.Of("Каржы министрлиги", CorrespondentClass.Organisation);
            db.Add(addressee);
            await db.SaveChangesAsync(ct);
            for (var at = 0; at < letters; at++)
            {
                var letter = new OutgoingLetter
                {
                    DraftedAt = change.At, AuthorId = office.Specialist.Id, AuthorName = "Асанов", AddresseeId = addressee.Id,
                    AddresseeName = addressee.Name, Subject = $"Кат {at}", Body = "Текст", SearchText = "",
                };
                letter.Register(journal.Id, journal.Take(), "Асанов", change.At, Today);
                db.Add(letter);
            }

            await db.SaveChangesAsync(ct);
            return new Done();
        }, Ct)).Value;
}
