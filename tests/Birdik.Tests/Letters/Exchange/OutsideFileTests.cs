using System.IO.Compression;
using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outside;
using Birdik.Platform.Files;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Exchange;

public sealed class OutsideFileTests(BirdikHost host) : OfficeTests(host)
{
    private const string Infodocs = "Регистрационный номер;Дата регистрации;Корреспондент;Краткое содержание;Текст;Файлы\n";
    private const string Sanarip = "Каттоо номери;Катталган күнү;Жөнөтүүчү;Кыскача мазмуну\n";

    [Fact]
    public async Task Table_TakenTwice_RegistersEachLetterOnce()
    {
        // Arrange
        var office = await OfficeAsync();
        var table = Infodocs + "14/7;27.02.2026;Каржы министрлиги;О бюджете;\"Просим\nсообщить\";\n15/8;2026-02-26;Статистика;О населении;;\n";

        // Act
        var first = await TakeAsync(office, "infodocs", Encoding.UTF8.GetBytes(table));
        var second = await TakeAsync(office, "infodocs", Encoding.UTF8.GetBytes(table));

        // Assert
        Assert.Equal((new ImportedLetters(2, 2, 2), new ImportedLetters(2, 0, 0)), (first.Value, second.Value));
        var letters = await Host.ReadAsync(office.Tenant.Id, db => db.Set<IncomingLetter>().OrderBy(row => row.Serial).ToListAsync(Ct));
        Assert.Equal([("15/8", "О населении"), ("14/7", "О бюджете")], letters.Select(row => (row.SenderNumber!, row.Subject)));
        Assert.Equal("Просим\nсообщить", letters[1].Body.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("infodocs", Infodocs + ";27.02.2026;а;б;;", "letters.table-cell-missing", 2)]
    [InlineData("infodocs", Infodocs + "1;27.02.2026;а;б;;\n2;31.02.2026;а;б;;", "letters.table-day-wrong", 3)]
    [InlineData("infodocs", Infodocs + "1;27.02.2026;а;б;;жок.pdf", "letters.table-file-missing", 2)]
    [InlineData("infodocs", Sanarip + "1;27.02.2026;а;б", "letters.table-column-missing", null)]
    [InlineData("sanarip-aimak", Sanarip, "letters.table-empty", null)]
    [InlineData("sanarip-aimak", "", "letters.table-empty", null)]
    [InlineData("башка", Sanarip, "letters.system-unknown", null)]
    public async Task Table_Wrong_IsRefusedWithItsLineAndNothingIsTaken(string system, string table, string code, int? line)
    {
        // Arrange
        var office = await OfficeAsync();

        // Act
        var answer = await TakeAsync(office, system, Encoding.UTF8.GetBytes(table));

        // Assert
        var problem = Assert.Single(answer.Problems);
        Assert.Equal((code, line), (problem.Code, problem.Line));
        Assert.Equal(0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Zip_WithALyingFileOrABomb_IsRefusedWhole()
    {
        // Arrange
        var office = await OfficeAsync();
        var table = Infodocs + "1;27.02.2026;а;б;;кат.pdf\n";

        // Act
        var lying = await TakeAsync(office, "infodocs", await ZipAsync(table, ("files/кат.pdf", "бул PDF эмес"u8.ToArray())));
        var bomb = await TakeAsync(office, "infodocs", await ZipAsync(table, ("files/кат.pdf", new byte[40 * 1024 * 1024])));
        var cut = await TakeAsync(office, "infodocs", (await ZipAsync(table, ("files/кат.pdf", "%PDF-1.7"u8.ToArray())))[..^40]);

        // Assert
        Assert.All([lying, bomb, cut], answer => Assert.False(answer.Succeeded));
        Assert.Equal("letters.table-file-missing", bomb.Problems[0].Code);
        Assert.Equal(0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Zip_OfManyFilesThatUnpackToTooMuchTogether_IsRefused_OneNamedByManyRowsIsNot()
    {
        // Arrange
        var office = await OfficeAsync();
        var large = new byte[20 * 1024 * 1024];
        "%PDF-1.7"u8.CopyTo(large);
        var names = Enumerable.Range(0, 12).Select(number => $"кат{number}.pdf").ToList();

        // Act
        var many = await TakeAsync(
            office, "infodocs", await ZipAsync(Infodocs + $"1;27.02.2026;а;б;;{string.Join('|', names)}\n", [.. names.Select(name => ($"files/{name}", large))]));
        var one = await TakeAsync(
            office, "infodocs",
            await ZipAsync(Infodocs + string.Concat(Enumerable.Range(1, 20).Select(row => $"{row};27.02.2026;а;б;;кат.pdf\n")), ("files/кат.pdf", large)), register: false);

        // Assert
        Assert.Equal(["letters.table-files-too-large"], many.Problems.Select(problem => problem.Code));
        Assert.Equal(new ImportedLetters(20, 20, 0), one.Value);
    }

    [Theory]
    [InlineData("infodocs")]
    [InlineData("sanarip-aimak")]
    public async Task Export_OfOneOffice_IsTakenByAnotherWithItsFiles(string system)
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        _ = await AnswerAsync(one, null, "Суу түтүгү жөнүндө");
        using var client = await Host.ClientAsAsync(one.Secretary);

        // Act
        var file = await client.GetByteArrayAsync($"{LettersLinks.ExportFile}?system={system}&from=2026-03-01&to=2026-03-31", Ct);
        var taken = await TakeAsync(other, system, file, register: false);
        using var wrong = await client.GetAsync($"{LettersLinks.ExportFile}?system=dhx&from=2026-03-01&to=2026-03-31", Ct);

        // Assert
        Assert.Equal(new ImportedLetters(1, 1, 0), taken.Value);
        var arrival = await Host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        Assert.Equal(("Суу түтүгү жөнүндө", "Жооп", one.Tenant.Name.Ky), (arrival.Subject, arrival.Body, arrival.FromName));
        Assert.Equal(1, await Host.ReadAsync(other.Tenant.Id, db => db.Set<StoredFile>().CountAsync(row => row.OwnerKind == LettersRefs.Arrival, Ct)));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task Page_TakesAFileAndTellsWhatWasDone_SpecialistsAreKeptOut()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        var page = await client.GetPageAsync(LettersLinks.OutsideFiles, Ct);

        // Act
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("sanarip-aimak"), "Input.System" },
            { new StringContent("true"), "Input.Register" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Sanarip + "1;27.02.2026;Тоң РМА;Жыйын")), "Input.Upload", "каттар.csv" },
        };
        using var answer = await client.PostAsync(LettersLinks.OutsideFiles, form, Ct);
        using var forbidden = await specialist.GetAsync(LettersLinks.OutsideFiles, Ct);

        // Assert
        Assert.Contains("катталганы — 1", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private async Task<Result<ImportedLetters>> TakeAsync(Office office, string system, byte[] file, bool register = true)
    {
        using var source = new MemoryStream(file);
        await using var scope = Host.Scope(office.Tenant.Id);
        return await scope.ServiceProvider.GetRequiredService<ImportLettersRun>().RunAsync(
            office.Tenant.Id, Actor.System, new ImportLetters(system, register), source, Ct);
    }

    private static async Task<byte[]> ZipAsync(string table, params (string Name, byte[] Content)[] files)
    {
        using var made = new MemoryStream();
        await using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Prepend((TableForm.TableName, Encoding.UTF8.GetBytes(table))))
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync(Ct);
                await entry.WriteAsync(content, Ct);
            }
        }

        return made.ToArray();
    }
}
