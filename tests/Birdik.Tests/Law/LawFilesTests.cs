using System.Text;
using Birdik.Law.Reading;
using Birdik.Methods.Law.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Tests.Law;

public sealed class LawFilesTests
{
    private const string Law = "Статья 1. Цель\nТекст.\nСтатья 2. Срок\nТекст второй.\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Read_AnyEncoding_IsTold(string name)
    {
        // Arrange
        var encoding = name == "windows-1251" ? CodePagesEncodingProvider.Instance.GetEncoding(1251)! : Encoding.GetEncoding(name);

        // Act
        var file = LawFiles.Read("x.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Law)]).Value;

        // Assert
        Assert.Equal(["Цель", "Срок"], file.Text.Articles().Select(article => article.Heading));
        Assert.False(file.Broken);
    }

    [Fact]
    public void Read_MixedEncodings_NamesTheLines()
    {
        // Arrange
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Law), .. cyrillic.GetBytes("Статья 3. Чужая\n"), .. Encoding.UTF8.GetBytes("Текст.\n")];

        // Act
        var file = LawFiles.Read("x.txt", bytes).Value;

        // Assert
        Assert.Equal(("law.encoding-mixed", 5), (file.Problems.Single().Code, file.Problems.Single().Line));
        Assert.True(file.Broken);
        Assert.Equal("Чужая", file.Text.Articles().Last().Heading);
    }

    [Fact]
    public void Read_Html_KeepsSuperscriptsAndLeavesScriptsOut()
    {
        // Arrange
        const string html = "<html><head><title>x</title></head><body><script>var a;</script><p>Статья 28. Одна</p><p>Текст.</p>"
            + "<p>Статья 28<sup>1</sup>. Вставленная</p><div>Текст<br>и ещё.</div></body></html>";

        // Act
        var text = LawFiles.Read("x.html", Encoding.UTF8.GetBytes(html)).Value.Text;

        // Assert
        Assert.Equal(["28", "28-1"], text.Articles().Select(article => article.Number.ToString()));
        Assert.DoesNotContain("var a", text.Provisions[0].FullText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Docx_KeepsSuperscripts()
    {
        // Arrange
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var raised = new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new W.Text("1"));
            document.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new W.Text("28-берене. Бир"))),
                new Paragraph(new Run(new W.Text("Текст."))),
                new Paragraph(new Run(new W.Text("28")), raised, new Run(new W.Text("-берене. Кошумча"))),
                new Paragraph(new Run(new W.Text("Текст.")))));
        }

        // Act
        var text = LawFiles.Read("x.docx", stream.ToArray()).Value.Text;

        // Assert
        Assert.Equal(["28", "28-1"], text.Articles().Select(article => article.Number.ToString()));
    }

    [Fact]
    public void Read_Pdf_GivesTheArticlesOfTheCivilCode()
    {
        // Arrange
        var bytes = File.ReadAllBytes(SharedData.Find("law", "civil-code-editions", "civil-code-part-1.2018.ru.pdf"));

        // Act
        var text = LawFiles.Read("x.pdf", bytes).Value.Text;

        // Assert
        Assert.InRange(text.Count(ProvisionKind.Article), 434, 440);
        Assert.Equal((new DateOnly(1996, 5, 8), "15"), (text.Date, text.Number));
    }

    [Theory]
    [InlineData("%PDF-1.5 broken", "law.pdf-broken")]
    [InlineData("PK\u0003\u0004 broken", "law.docx-broken")]
    [InlineData("a\0b\0\0\0\0c", "law.file-not-text")]
    public void Read_WhatIsNoText_IsRefused(string content, string code)
    {
        Assert.Equal(code, LawFiles.Read("x", Encoding.UTF8.GetBytes(content)).Problems.Single().Code);
    }

    [Fact]
    public async Task Read_TwoHundredMegabytes_IsRefused()
    {
        // Arrange
        await using var endless = new EndlessStream(200L * 1024 * 1024);

        // Act
        var read = await LawFiles.ReadAsync("x.txt", endless, TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal("platform.file-too-large", read.Problems.Single().Code);
    }

    private sealed class EndlessStream(long length) : MemoryStream
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..count].Fill((byte)'a');
            _left -= count;
            return ValueTask.FromResult(count);
        }
    }
}
