using AngleSharp.Html.Parser;
using Birdik.App;
using Birdik.Platform.Localization;
using Birdik.Ui.Errors;

namespace Birdik.Tests.Ui;

public sealed class ErrorPageTests
{
    public static TheoryData<int, Language> Cases =>
        new MatrixTheoryData<int, Language>([400, 403, 404, 409, 413, 429, 500], Languages.All);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Page_InEachLanguage_SaysWhatHappenedAndWhatNext(int status, Language language)
    {
        // Act
        var page = new HtmlParser().ParseDocument(ErrorPage.Make(status, "trace-1", WordsIn(language)));

        // Assert
        Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("Error.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{status}", page.One(".b-code").TextContent, StringComparison.Ordinal);
        Assert.Equal(status == 500, page.Body.TextContent.Contains("trace-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(418, 400)]
    [InlineData(503, 500)]
    public void Page_OfARareCode_SpeaksAsItsKind(int status, int kind)
    {
        // Act
        var rare = new HtmlParser().ParseDocument(ErrorPage.Make(status, null, WordsIn(Language.Ky))).One("h1").TextContent;
        var known = new HtmlParser().ParseDocument(ErrorPage.Make(kind, null, WordsIn(Language.Ky))).One("h1").TextContent;

        // Assert
        Assert.Equal(known, rare);
    }

    private static Words WordsIn(Language language) => new(new Texts(BirdikModules.Catalog.Assemblies), language);
}
