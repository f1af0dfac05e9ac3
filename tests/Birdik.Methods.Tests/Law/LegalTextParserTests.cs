using Birdik.Methods.Law;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Law;

public sealed class LegalTextParserTests
{
    private const string Kyrgyz = """
        КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ
        2021-жылдын 20-октябры № 123
        Жергиликтүү мамлекеттик администрация жана жергиликтүү өз алдынча башкаруу органдары жөнүндө
        (КР 2022-жылдын 28-ноябрындагы № 113, 2022-жылдын 1-декабрындагы № 114 мыйзамдарынын редакциясында)

        Ушул Мыйзам жергиликтүү өз алдынча башкаруунун уюштуруу негиздерин белгилейт.

        I БӨЛҮМ
        ЖАЛПЫ ЖОБОЛОР
        Биринчи глава
        Негизги түшүнүктөр

        1-берене. Мыйзамдын максаты
        1. Ушул Мыйзам төмөнкүлөрдү жөнгө салат:
        1) жергиликтүү кеңештин ишин;
        2) айыл өкмөтүнүн ишин, анын ичинде:
        а) кабыл алууну;
        б) кат алышууну.
        2. Мыйзам жарыялангандан кийин күчүнө кирет.
        2-берене. Принциптер
        Мыйзамдуулук принциби сакталат.
        21-берене. Ачыктык
        (КР 2022-жылдын 28-ноябрындагы № 113 Мыйзамы менен киргизилген)
        2-2-берене. Отчеттуулук
        Айыл өкмөтү отчет берет.
        3-берене. Колдонулушу
        (КР 2024-жылдын 16-январындагы № 17 Мыйзамына ылайык күчүн жоготту)

        2-глава. Корутунду жоболор

        4-берене. Күчүнө кириши
        Ушул Мыйзам расмий жарыялангандан он күн өткөндөн кийин күчүнө кирет.

        Кыргыз Республикасынын Президенти
        С.Н. Жапаров
        """;

    [Fact]
    public void Parse_KyrgyzLaw_FindsHeadingDivisionsAndArticles()
    {
        // Arrange, Act
        var text = LegalTextParser.Parse(Kyrgyz);

        // Assert
        Assert.Equal(TextLanguage.Ky, text.Language);
        Assert.Equal(ActKind.Law, text.Kind);
        Assert.Equal(new DateOnly(2021, 10, 20), text.Date);
        Assert.Equal("123", text.Number);
        Assert.StartsWith("КЫРГЫЗ РЕСПУБЛИКАСЫНЫН МЫЙЗАМЫ Жергиликтүү", text.Title);
        Assert.Equal(2, text.UsualAmendingActs);
        Assert.Equal(1, text.Count(ProvisionKind.Section));
        Assert.Equal(["chp_1", "chp_2"], text.Walk().Where(node => node.Kind == ProvisionKind.Chapter).Select(node => node.Address.Split("__")[^1]));
        Assert.Equal(["art_1", "art_2", "art_2-1", "art_2-2", "art_3", "art_4"], text.Articles().Select(article => article.Address));
        Assert.Equal("2¹-берене", text.Articles().ElementAt(2).Label);
        Assert.Equal(ProvisionKind.Conclusion, text.Provisions[^1].Kind);
        Assert.Empty(text.Problems);
    }

    [Fact]
    public void Parse_KyrgyzArticle_AddressesPartsPointsAndSubpoints()
    {
        // Arrange, Act
        var text = LegalTextParser.Parse(Kyrgyz);

        // Assert
        Assert.Equal(
            ["art_1", "art_1__para_1", "art_1__para_1__point_1", "art_1__para_1__point_2", "art_1__para_1__point_2__point_а",
                "art_1__para_1__point_2__point_б", "art_1__para_2"],
            text.Articles().First().Walk().Select(provision => provision.Address));
        Assert.Equal("кабыл алууну;", text.Articles().First().Walk().ElementAt(4).Text);
    }

    [Theory]
    [InlineData("28 281 282 283 29", "28 28-1 28-2 28-3 29")]
    [InlineData("280 281 282 283", "280 281 282 283")]
    [InlineData("31 311 32 38 381 39", "31 31-1 32 38 38-1 39")]
    [InlineData("309 310 311 3111 312", "309 310 311 311-1 312")]
    [InlineData("1 2 21 22 3", "1 2 2-1 2-2 3")]
    [InlineData("124 125 163 164 165", "124 125 163 164 165")]
    [InlineData("1 2 3 11", "1 2 3 11")]
    public void Parse_FlattenedSuperscripts_AreToldByTheirPlace(string printed, string meant)
    {
        // Arrange
        var source = string.Join('\n', printed.Split(' ').Select(number => $"Статья {number}. Название\nТекст статьи."));

        // Act
        var text = LegalTextParser.Parse(source);

        // Assert
        Assert.Equal(meant, string.Join(' ', text.Articles().Select(article => article.Number.ToString())));
        Assert.Empty(text.Problems);
    }

    [Fact]
    public void Parse_ArticlesRunBackwards_AreNamedByLine()
    {
        // Arrange
        const string source = "Статья 5. Пять\nТекст.\nСтатья 4. Четыре\nТекст.\nСтатья 3. Три\nТекст.\nСтатья 3. Снова три\nТекст.";

        // Act
        var text = LegalTextParser.Parse(source);

        // Assert
        Assert.Equal([3, 5, 7], text.Problems.Select(problem => problem.Line));
        Assert.Equal(["law.articles-backwards", "law.articles-backwards", "law.article-repeated"], text.Problems.Select(problem => problem.Code));
        Assert.Equal(["art_5", "art_4", "art_3", "art_3-dup2"], text.Articles().Select(article => article.Address));
    }

    [Theory]
    [InlineData("Статья 12 Закона Кыргызской Республики применяется с 1 января.")]
    [InlineData("Глава первая применяется к договорам;")]
    [InlineData("5-берененин 2-бөлүгүндө көрсөтүлгөн учурларда.")]
    [InlineData("«Статья 281. Новая редакция»")]
    [InlineData("Часть отпуска, превышающая 14 дней, может быть заменена.")]
    public void Parse_SentenceThatBeginsLikeAHeading_IsText(string sentence)
    {
        // Arrange, Act
        var text = LegalTextParser.Parse($"Статья 1. Первая\n{sentence}\nСтатья 2. Вторая\nТекст.");

        // Assert
        Assert.Equal(["art_1", "art_2"], text.Articles().Select(article => article.Address));
        Assert.Equal(0, text.Count(ProvisionKind.Chapter));
        Assert.Contains(text.Walk(), provision => provision.Text == sentence);
    }

    [Fact]
    public void Parse_CouncilDecisionWithoutArticles_FindsItsPoints()
    {
        // Arrange
        const string source = """
            ТОКТОМ
            2024-жылдын 5-марты № 12
            Ак-Булак айылдык кеңеши
            Бюджетти бекитүү жөнүндө
            Айылдык кеңеш токтом кылат:
            1. 2024-жылга бюджет бекитилсин.
            2. Токтомдун аткарылышы айыл өкмөтүнө жүктөлсүн.
            Төрага
            А. Асанов
            """;

        // Act
        var text = LegalTextParser.Parse(source);

        // Assert
        Assert.Equal(new DateOnly(2024, 3, 5), text.Date);
        Assert.Equal("12", text.Number);
        Assert.Equal(["para_1", "para_2"], text.Walk().Where(node => node.Kind == ProvisionKind.Part).Select(node => node.Address));
        Assert.Equal("conclusions", text.Provisions[^1].Address);
    }

    [Fact]
    public void Parse_WrappedText_JoinsParagraphsAndKeepsTheFirstLine()
    {
        // Arrange
        var source = "Статья 1. Общие положения\n" + string.Join('\n', Enumerable.Range(1, 12).Select(part =>
            $"{part}. Орган местного самоуправления осуществляет полномочия в порядке\nи на условиях, которые установлены законом и уставом местного сообщества\nтерритории."));

        // Act
        var text = LegalTextParser.Parse(source);

        // Assert
        var parts = text.Articles().Single().Children;
        Assert.Equal(12, parts.Count);
        Assert.Equal(Enumerable.Range(0, 12).Select(part => 2 + (3 * part)), parts.Select(part => part.Line));
        Assert.All(parts, part => Assert.EndsWith("сообщества территории.", part.Text));
    }
}
