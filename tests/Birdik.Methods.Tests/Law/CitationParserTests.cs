using System.Globalization;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Law.Structure;

namespace Birdik.Methods.Tests.Law;

public sealed class CitationParserTests
{
    [Theory]
    [InlineData("предусмотренном пунктом 2 статьи 54 настоящего Кодекса", "this: 54.2п")]
    [InlineData("в соответствии с пунктами 1 и 2 статьи 54 настоящего Кодекса", "this: 54.1п, 54.2п")]
    [InlineData("указанные в статьях 13-17, 20, 21 настоящего Кодекса", "this: 13..17, 20, 21")]
    [InlineData("статьями 12–14", "this: 12..14")]
    [InlineData("пункте 8 статьи 79 и пунктах 2, 3 статьи 83 настоящего Кодекса", "this: 79.8п, 83.2п, 83.3п")]
    [InlineData("частями 1-3 статьи 192 настоящего Кодекса", "this: 192.1ч, 192.2ч, 192.3ч")]
    [InlineData("частью 1 статьи 183, 195, 198–202 и 393 настоящего Кодекса", "this: 183.1ч, 195, 198..202, 393")]
    [InlineData("указанные в части первой настоящей статьи отпуска", "this: эта.1ч")]
    [InlineData("в абзаце первом пункта 1 настоящей статьи", "this: эта.1п.1а")]
    [InlineData("подпунктами \"б\", \"г\" пункта 1 настоящей статьи", "this: эта.1п.бпп, эта.1п.гпп")]
    [InlineData("(статья 233-11)", "this: 233-11")]
    [InlineData("статьей 28¹ настоящего Кодекса", "this: 28-1")]
    [InlineData("пунктом 2 статьи 283 Гражданского кодекса Кыргызской Республики.", "гражданский кодекс: 283.2п")]
    [InlineData("статьями 16 и 19 Конституции Кыргызской Республики", "конституция: 16, 19")]
    [InlineData("ст. 283 ГК КР", "гражданский кодекс: 283")]
    [InlineData("п. 2 ч. 1 ст. 34 Закона КР «О местной государственной администрации» от 20 октября 2021 года № 123",
        "О местной государственной администрации 2021-10-20 №123: 34.1ч.2п")]
    [InlineData("статьей 107 Кодекса Кыргызской Республики о правонарушениях", "кодекс о правонарушениях: 107")]
    [InlineData("Законом КР от 7 мая 2016 года № 57", "2016-05-07 №57:")]
    [InlineData("главой 5 настоящего Кодекса", "this: гл5")]
    public void Find_RussianReference_ReadsItDownToTheLast(string text, string expected)
    {
        // Arrange, Act
        var citations = CitationParser.Find(text);

        // Assert
        Assert.Equal(expected, Assert.Single(citations.Select(Show)));
    }

    [Theory]
    [InlineData("9-берененин 2-бөлүгү", "this: 9.2ч")]
    [InlineData("ушул Кодекстин 12-беренесинин 2-бөлүгүнүн 3-пунктунда", "this: 12.2ч.3п")]
    [InlineData("ушул Мыйзамдын 12–14-беренелерине ылайык", "this: 12..14")]
    [InlineData("5, 7 жана 9-беренелеринде", "this: 5, 7, 9")]
    [InlineData("ушул берененин экинчи бөлүгүндө", "this: эта.2ч")]
    [InlineData("19-1-берененин 1-пунктунун «а» пунктчасы", "this: 19-1.1п.апп")]
    [InlineData("Кыргыз Республикасынын Жер кодексинин 13-беренесинин 1-бөлүгү", "земельный кодекс: 13.1ч")]
    [InlineData("Кыргыз Республикасынын Конституциясынын 111-беренеси", "конституция: 111")]
    [InlineData("Кыргыз Республикасынын «Жергиликтүү кеңештер жөнүндө» Мыйзамынын 5-беренеси", "Жергиликтүү кеңештер жөнүндө: 5")]
    [InlineData("ушул Кодекстин 28¹-беренеси", "this: 28-1")]
    [InlineData("2008-жылдын 14-апрелиндеги № 58 Мыйзамга ылайык корголот", "2008-04-14 №58:")]
    public void Find_KyrgyzReference_ReadsItDownToTheLast(string text, string expected)
    {
        // Arrange, Act
        var citations = CitationParser.Find(text);

        // Assert
        Assert.Equal(expected, Assert.Single(citations.Select(Show)));
    }

    [Theory]
    [InlineData("передавать осуществление части своих полномочий")]
    [InlineData("К землям населенных пунктов относятся все земли")]
    [InlineData("предоставляются пропорционально отработанной части рабочего года")]
    [InlineData("в течение 5 рабочих дней")]
    [InlineData("айыл аймагынын бөлүгү болуп саналат")]
    public void Find_NoReference_FindsNone(string text)
    {
        Assert.Empty(CitationParser.Find(text));
    }

    [Fact]
    public void Find_SeveralReferences_GivesTheirPlaces()
    {
        // Arrange
        const string text = "Применяются статья 5 настоящего Закона, а равно пункт 3 статьи 7 Трудового кодекса.";

        // Act
        var citations = CitationParser.Find(text);

        // Assert
        Assert.Equal(
            ["статья 5 настоящего Закона", "пункт 3 статьи 7 Трудового кодекса"],
            citations.Select(citation => citation.Span.In(text).ToString()));
    }

    [Fact]
    public void Resolve_ThisAndOtherActs_TellsWhatIsThere()
    {
        // Arrange
        var text = LegalTextParser.Parse("Статья 1. Один\n1. Часть:\n1) пункт.\nСтатья 2. Два\nПервый абзац.\nВторой абзац.");
        var known = text.Walk().Select(provision => provision.Address).ToHashSet();
        var resolver = new CitationResolver(
            "/akn/kg/act/x", act => act.Name == "гражданский кодекс" ? "/akn/kg/act/civil" : null, uri => uri == "/akn/kg/act/x" ? known : null);

        // Act
        ResolvedTarget One(string citation) => resolver.Resolve(CitationParser.Find(citation).Single(), "art_2").Single();

        // Assert
        Assert.Equal(["art_1__para_1__point_1"], One("пункт 1 части 1 статьи 1 настоящего Закона").Addresses);
        Assert.Equal(["art_2__al_2"], One("частью второй настоящей статьи").Addresses);
        Assert.Equal(["art_1", "art_2"], One("статьями 1-2 настоящего Закона").Addresses);
        Assert.Equal(CitationStatus.ProvisionUnknown, One("статьей 9 настоящего Закона").Status);
        Assert.Equal(CitationStatus.ActUnknown, One("статьей 9 Налогового кодекса").Status);
        Assert.Equal((CitationStatus.ProvisionUnknown, "/akn/kg/act/civil"), (One("статьей 9 ГК").Status, One("статьей 9 ГК").Act));
    }

    private static string Show(Citation citation)
    {
        var act = citation.Act.IsThis ? "this" : string.Join(' ', new[]
        {
            citation.Act.Name, citation.Act.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            citation.Act.Number is null ? null : $"№{citation.Act.Number}",
        }.Where(part => part is not null));
        return $"{act}: {string.Join(", ", citation.Targets.Select(Show))}".TrimEnd();
    }

    private static string Show(CitationTarget target) => string.Join('.', new[]
    {
        target.Chapter is null ? null : $"гл{target.Chapter}",
        target.Chapter is not null ? null : target.IsThisArticle ? "эта" : target.ArticleTo is null ? target.Article.ToString() : $"{target.Article}..{target.ArticleTo}".Replace("..", "\u2025"),
        target.Part is null ? null : $"{target.Part}ч",
        target.Point is null ? null : $"{target.Point}п",
        target.Subpoint is null ? null : $"{target.Subpoint}пп",
        target.Paragraph is null ? null : $"{target.Paragraph}а",
    }.Where(part => part is not null)).Replace("\u2025", "..");
}
