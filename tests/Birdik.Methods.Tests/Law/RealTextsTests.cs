using System.Text.Json;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Tests.Text;

namespace Birdik.Methods.Tests.Law;

/// <summary>The seven real texts of the shared data against their expected structure.</summary>
public sealed class RealTextsTests
{
    public static TheoryData<string, int, int> Texts => new()
    {
        { "land-code.ru.txt", 4, 23 },
        { "water-code.ru.txt", 0, 19 },
        // Nine lines begin with «раздел», but line 1040 names a section of a repealed decree.
        { "family-code.ru.txt", 8, 18 },
        { "labour-code.ru.txt", 9, 45 },
        { "civil-code-part-1.ru.txt", 3, 24 },
        { "code-of-violations.ru.txt", 11, 59 },
        { "road-traffic-law.ru.txt", 7, 0 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_RealText_FindsEveryListedHeading(string file, int sections, int chapters)
    {
        // Arrange
        var expected = Expected(file);

        // Act
        var text = Read(file);

        // Assert
        var articles = text.Articles().Select(article => article.Number!.Value).ToList();
        Assert.Equal(expected.GetProperty("article_headings").GetInt32(), articles.Count);
        Assert.Equal(sections, text.Count(ProvisionKind.Section));
        Assert.Equal(chapters, text.Count(ProvisionKind.Chapter));
        Assert.Equal(expected.GetProperty("amending_acts_in_header").GetInt32(), text.UsualAmendingActs);
        Assert.Equal(Strings(expected, "inserted_articles_with_hyphen"), articles.Where(number => number.Hyphen).Select(number => number.ToString()));
        Assert.Equal(
            Strings(expected, "inserted_articles_flattened").Select(pair => pair.Split(" = ")[1]),
            articles.Where(number => number is { Superscript: not null, Hyphen: false }).Select(number => number.ToString()));
        var missing = expected.GetProperty("missing_base_numbers").EnumerateArray().Select(number => number.GetInt32()).ToHashSet();
        Assert.Equal(
            Enumerable.Range(1, int.Parse(expected.GetProperty("last_article").GetString()!)).Where(number => !missing.Contains(number)),
            articles.Where(number => number.Superscript is null).Select(number => int.Parse(number.Value)));
        Assert.Empty(text.Problems);
        Assert.All(text.Articles(), article => Assert.False(string.IsNullOrWhiteSpace(article.Heading), article.Address));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_RealText_AddressesAreUniqueAndNoWordIsLost(string file, int sections, int chapters)
    {
        // Arrange
        _ = (sections, chapters);

        // Act
        var text = Read(file);

        // Assert
        var addresses = text.Walk().Select(provision => provision.Address).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.DoesNotContain(addresses, address => address.Contains("-dup2-dup", StringComparison.Ordinal));
        var source = Letters(File.ReadAllText(SharedData.Path($"law/kyrgyz-codes-ru/{file}")));
        Assert.Equal(source, Letters(string.Join('\n', text.Provisions.Select(provision => provision.FullText()))));
    }

    [Theory]
    [InlineData("land-code.ru.txt", "ЗЕМЕЛЬНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "1999-06-02", "45")]
    [InlineData("water-code.ru.txt", "ВОДНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "2005-01-12", "8")]
    [InlineData("family-code.ru.txt", "СЕМЕЙНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "2003-08-30", "201")]
    [InlineData("labour-code.ru.txt", "ТРУДОВОЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "2004-08-04", "106")]
    [InlineData("civil-code-part-1.ru.txt", "ГРАЖДАНСКИЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ", "1996-05-08", "15")]
    [InlineData("code-of-violations.ru.txt", "КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ О ПРАВОНАРУШЕНИЯХ", "2021-10-28", "128")]
    [InlineData("road-traffic-law.ru.txt", null, null, null)]
    public void Parse_RealText_ReadsTitleDayAndNumber(string file, string? title, string? date, string? number)
    {
        // Arrange, Act
        var text = Read(file);

        // Assert
        Assert.Equal(title, text.Title);
        Assert.Equal(date, text.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal(number, text.Number);
    }

    private static LegalText Read(string file) =>
        LegalTextParser.Parse(File.ReadAllText(SharedData.Path($"law/kyrgyz-codes-ru/{file}")));

    private static JsonElement Expected(string file) => JsonDocument
        .Parse(File.ReadAllText(SharedData.Path("law/kyrgyz-codes-ru/expected-structure.json"))).RootElement.GetProperty(file);

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
