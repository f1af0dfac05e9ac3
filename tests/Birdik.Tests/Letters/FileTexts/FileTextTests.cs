using System.Text;
using Birdik.Letters;
using Birdik.Letters.FileTexts;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Jobs;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.FileTexts;

public sealed class FileTextTests(BirdikHost host)
{
    private static readonly LetterPaper Paper = new(
        "Ак-Булак айыл өкмөтү", "Ак-Булакский айыл окмоту", "2-март 2026-ж.", "№ 03-02/1", "Тоң РМА", "Суу түтүгү жөнүндө",
        ["Айылдын суу түтүгүнүн узундугу он эки чакырым, жаңыртууну талап кылат."], "Асанов Б.", "", "Аткаруучу: Садырова Г.");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_PdfWithText_GivesItsWords()
    {
        // Act
        var found = await Reader().ReadAsync(PaperPdf.Of(Paper), "application/pdf", Ct);

        // Assert
        Assert.Equal((FileTextState.Read, (int?)null), (found.State, found.Confidence));
        Assert.Contains("суу түтүгүнүн", found.Text, StringComparison.Ordinal);
        Assert.Contains("айыл өкмөтү", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Scan_RecognizesKyrgyzAndRussianWithItsConfidence()
    {
        // Arrange
        Assert.SkipUnless(Reader().Recognizes, "tesseract with kir and rus is not installed.");

        // Act
        var found = await Reader().ReadAsync(Scan(), "image/png", Ct);

        // Assert
        Assert.Equal(FileTextState.Recognized, found.State);
        Assert.InRange(found.Confidence!.Value, 60, 100);
        Assert.Contains("суу түтүгүнүн абалы", found.Text, StringComparison.Ordinal);
        Assert.Contains("сведения о численности", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing of the kind", "application/pdf")]
    [InlineData("%PDF-", "application/pdf")]
    [InlineData("no picture", "image/png")]
    public async Task Read_BrokenFile_SaysSo(string content, string type)
    {
        // Act
        var found = await Reader().ReadAsync(Encoding.UTF8.GetBytes(content), type, Ct);

        // Assert
        Assert.True(found.State is FileTextState.Unreadable or FileTextState.NoProgram, found.State.ToString());
        Assert.Empty(found.Text);
    }

    [Fact]
    public async Task Read_PdfCutOff_NeverThrows()
    {
        // Arrange
        var whole = PaperPdf.Of(Paper);

        // Act
        var states = new List<FileTextState>();
        for (var length = 10; length < whole.Length; length += whole.Length / 20)
        {
            states.Add((await Reader().ReadAsync(whole[..length], "application/pdf", Ct)).State);
        }

        // Assert
        Assert.All(states, state => Assert.True(Enum.IsDefined(state)));
    }

    [Fact]
    public void Of_Table_TakesWordsAndLines()
    {
        // Act
        var words = RecognizedWord.Of(
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90.5\tАк-Булак\n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t80\tайылы\n5\t1\t1\t1\t2\t1\t0\t0\t9\t9\t70\tсуу\n4\tbroken\n");

        // Assert
        Assert.Equal("Ак-Булак айылы\nсуу", RecognizedWord.Join(words));
        Assert.Equal([90.5, 80, 70], words.Select(word => word.Confidence));
    }

    [Fact]
    public async Task Job_PdfOfALetter_IsFoundByItsWordsAndTheFileIsUntouched()
    {
        // Arrange
        var secretary = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        var pdf = PaperPdf.Of(Paper);
        using var content = new MemoryStream(pdf);
        var file = (await host.Services.GetRequiredService<FileStore>().ReceiveAsync(content, "kat.pdf", Ct)).Value;
        var letter = (await host.Data.RegisterLetterAsync(secretary, command => command with { Files = [file] })).Value;

        // Act
        await host.Services.GetRequiredService<JobRunner>().RunAsync(ReadFilesJob.Name, Ct);

        // Assert
        var text = await host.ReadAsync(secretary.TenantId, db => db.Set<FileText>().SingleAsync(Ct));
        Assert.Equal((FileTextState.Read, letter.Id), (text.State, text.LetterId));
        using var client = await host.ClientAsAsync(secretary);
        var found = await client.GetStringAsync("/search?q=" + Uri.EscapeDataString("чакырым"), Ct);
        Assert.Contains(LettersLinks.Letter(letter.Id), found, StringComparison.Ordinal);
        var page = await client.GetStringAsync(LettersLinks.Letter(letter.Id), Ct);
        Assert.Contains("тексти окулду", page, StringComparison.Ordinal);
        await using var kept = host.Services.GetRequiredService<FileStore>().Open(file.Sha256);
        Assert.Equal(pdf.Length, kept!.Length);
    }

    private FileTextReader Reader() => host.Services.GetRequiredService<FileTextReader>();

    private static byte[] Scan()
    {
        using var stream = typeof(FileTextTests).Assembly.GetManifestResourceStream("scan.png")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
