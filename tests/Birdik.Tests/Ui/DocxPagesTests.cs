using Birdik.Ui.Papers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Tests.Ui;

/// <summary>Word documents of all modules are made in one place.</summary>
public sealed class DocxPagesTests
{
    private static readonly DocxLook Plain = new(12, DocxPlace.Both, After: 6);
    private static readonly DocxLook Heading = new(14, IsBold: true, Level: 1, Before: 12);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Save_OfEveryPart_IsAWordFileWithoutFault()
    {
        // Arrange
        using var pages = new DocxPages { Title = "Кагаз", IsNumbered = true };
        pages.Columns(["Айыл өкмөтү", "Айыл окмоту"], Plain);
        pages.Line("1. Бөлүм", Heading);
        pages.Line("Сөз", Plain with { Indent = 9, Place = DocxPlace.Right });
        pages.Table(["а", "б"], [["1", "2"]]);
        pages.Code("https://birdik.example/1", "1234");
        pages.Turn(wide: true);
        pages.Table(["а", "б"], [["1", "2"]], [1, 3], ["баары", "2"]);

        // Act
        var made = pages.Save();

        // Assert
        using var file = WordprocessingDocument.Open(new MemoryStream(made), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Ct).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(["а", "1", "баары"], BodyOf(file).Elements<Table>().Last().Elements<TableRow>().Select(row => row.Elements<TableCell>().First().InnerText));
    }

    [Fact]
    public void Turn_AfterAHeading_TakesItAlongToTheLyingPage()
    {
        // Arrange
        using var pages = new DocxPages();
        pages.Line("Жогору", Plain);
        pages.Line("Таблица", Heading);

        // Act
        pages.Turn(wide: true);
        pages.Table(["а"], [["1"]], [1]);

        // Assert
        using var file = WordprocessingDocument.Open(new MemoryStream(pages.Save()), isEditable: false);
        var parts = BodyOf(file).ChildElements.Select(part => part.Descendants<PageSize>().SingleOrDefault() is { } page ? $"{page.Orient}" : part.InnerText);
        Assert.Equal(["Жогору", "portrait", "Таблица", "а1", "landscape"], parts);
    }

    [Theory]
    [InlineData("бир\tэки", "бир\tэки")]
    [InlineData("сүйүнүч 😀", "сүйүнүч 😀")]
    [InlineData("бир\u0001эки\uFFFE", "бирэки")]
    public void Line_KeepsEverySignThatXmlCanHold(string text, string kept)
    {
        // Arrange
        using var pages = new DocxPages();

        // Act
        pages.Line(text, Plain);

        // Assert
        using var file = WordprocessingDocument.Open(new MemoryStream(pages.Save()), isEditable: false);
        Assert.Equal(kept, BodyOf(file).InnerText);
    }

    private static Body BodyOf(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;
}
