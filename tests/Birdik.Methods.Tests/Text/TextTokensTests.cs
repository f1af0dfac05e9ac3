using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class TextTokensTests
{
    [Theory]
    [InlineData("Айыл өкмөтү, кеңеш!", "Айыл:Word өкмөтү:Word кеңеш:Word")]
    [InlineData("Жалал-Абад иш-чара covid-19 - бар", "Жалал-Абад:Word иш-чара:Word covid-19:Word бар:Word")]
    [InlineData("120 м² 12,5 15¹-берене", "120:Number м²:Word 12,5:Number 15¹:Number берене:Word")]
    [InlineData("7-чакырылыш 2020-2025", "7:Number чакырылыш:Word 2020:Number 2025:Number")]
    public void Of_WordsAndNumbers_GivesEach(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("1 250 000 сом", "1 250 000:Number")]
    [InlineData("№ 01-12/45 кат", "№ 01-12/45:DocumentNumber")]
    [InlineData("№19/91", "№19/91:DocumentNumber")]
    [InlineData("19/91 токтом", "19/91:DocumentNumber")]
    [InlineData("№ 123-ө", "№ 123-ө:DocumentNumber")]
    [InlineData("№ К-12", "№ К-12:DocumentNumber")]
    [InlineData("№ 5.", "№ 5:DocumentNumber")]
    [InlineData("01–12", "01–12:DocumentNumber")]
    [InlineData("03.02.2026 күнү", "03.02.2026:Date")]
    [InlineData("2026-02-03", "2026-02-03:Date")]
    [InlineData("2026-жылдын 3-февралы", "2026-жылдын 3-февралы:Date")]
    [InlineData("2026-жылдын 3-февралында", "2026-жылдын 3-февралында:Date")]
    [InlineData("2026-ж. 3-февраль", "2026-ж. 3-февраль:Date")]
    [InlineData("3 февраля 2026 г.", "3 февраля 2026 г.:Date")]
    [InlineData("3 февраля 2026 года.", "3 февраля 2026 года:Date")]
    [InlineData("3-февраль.", "3-февраль:Date")]
    [InlineData("ayil.okmotu@mail.gov.kg, кат", "ayil.okmotu@mail.gov.kg:Email")]
    [InlineData("0312@mail.kg", "0312@mail.kg:Email")]
    [InlineData("ж.б. иштер", "ж.б.:Abbreviation")]
    [InlineData("т.д.", "т.д.:Abbreviation")]
    [InlineData("КР Жогорку", "КР:Abbreviation")]
    [InlineData("ЖӨБ жөнүндө", "ЖӨБ:Abbreviation")]
    [InlineData("ККМ салыгы", "ККМ:Abbreviation")]
    [InlineData("КАТ", "КАТ:Word")]
    [InlineData("г. Бишкек", "г.:Abbreviation")]
    [InlineData("А. Садыков", "А.:Abbreviation")]
    [InlineData("ТОКТОМ", "ТОКТОМ:Word")]
    [InlineData("АЙЫЛ ӨКМӨТҮНҮН ТОКТОМУ", "АЙЫЛ:Word")]
    [InlineData("31.13.2026", "31.13:Number")]
    [InlineData("№ жок", "жок:Word")]
    public void Of_FirstToken_HasItsKind(string text, string expected)
    {
        // Act
        var token = TextTokens.List(text)[0];

        // Assert
        Assert.Equal(expected, $"{token.In(text)}:{token.Kind}");
    }

    [Fact]
    public void Of_AnyText_GivesOrderedTokensThatCoverEveryLetterAndDigit() => AnyText.Gen.Sample(text =>
    {
        var covered = new bool[text.Length];
        var last = 0;
        foreach (var token in TextTokens.Of(text))
        {
            if (token.Start < last || token.Length <= 0)
            {
                return false;
            }

            last = token.End;
            covered.AsSpan(token.Start, token.Length).Fill(true);
        }

        return !text.Where((c, i) => (char.IsLetter(c) || char.IsAsciiDigit(c)) && !covered[i]).Any();
    });

    [Fact]
    public void Split_Text_GivesSentences()
    {
        // Arrange
        const string Text = "1. Айыл өкмөтү 2026-ж. 3-февралында чечти. А. Садыков, Б. Асанов ж.б. катышты! "
            + "Салык 12.5 пайыз... Сессия\nболду. «Кеңеш» токтом алды.\n\nТөрага";

        // Act
        var sentences = TextSentences.Split(Text).Select(span => span.In(Text).ToString());

        // Assert
        Assert.Equal(
            [
                "1. Айыл өкмөтү 2026-ж. 3-февралында чечти.",
                "А. Садыков, Б. Асанов ж.б. катышты!",
                "Салык 12.5 пайыз...",
                "Сессия\nболду.",
                "«Кеңеш» токтом алды.",
                "Төрага",
            ],
            sentences);
    }

    private static string Show(string text) =>
        string.Join(' ', TextTokens.List(text).Select(token => $"{token.In(text)}:{token.Kind}"));
}
