using Birdik.Methods.Law.Comparison;
using Birdik.Methods.Law.Structure;
using CsCheck;

namespace Birdik.Methods.Tests.Law;

public sealed class LegalComparisonTests
{
    [Fact]
    public void Compare_TwoEditions_TellsEveryArticle()
    {
        // Arrange
        const string before = "Статья 1. Цель\nОрган ведет учет.\nСтатья 2. Срок\nОтвет дается в течение 10 дней.\nСтатья 3. Старое\nОтменено.";
        const string after = "Статья 1.  Цель\nОрган ведет\u00a0учет.\n(В редакции Закона КР от 5 мая 2020 года № 7)\n"
            + "Статья 2. Срок\nОтвет дается в течение 14 рабочих дней.\nСтатья 21. Новое\nВводится.";

        // Act
        var rows = LegalComparison.Compare(LegalTextParser.Parse(before), LegalTextParser.Parse(after));

        // Assert
        Assert.Equal(
            [("1", ComparisonStatus.Same), ("2", ComparisonStatus.Changed), ("3", ComparisonStatus.Removed), ("2-1", ComparisonStatus.Added)],
            rows.Select(row => (row.Article, row.Status)));
        Assert.Null(rows[0].Diff);
        Assert.Equal("2 Срок Ответ дается в течение [-10-] {+14 рабочих+} дней.", rows[1].Diff);
        Assert.Equal("{+2¹ Новое Вводится.+}", rows[3].Diff);
    }

    [Theory]
    [InlineData("а б в", "а б в", "= а б в")]
    [InlineData("", "а", "+ а")]
    [InlineData("а", "", "- а")]
    [InlineData("а б в г", "а в х г", "= а|- б|= в|+ х|= г")]
    public void Words_Changed_GivesTheShortestWay(string before, string after, string expected)
    {
        // Arrange, Act
        var changes = LegalComparison.Words(before, after);

        // Assert
        Assert.Equal(expected, string.Join('|', changes.Select(change =>
            $"{"=-+"[(int)change.Kind]} {string.Join(' ', change.Words)}")));
    }

    [Fact]
    public void Words_AnyTwoTexts_GiveBothBack()
    {
        Gen.Select(Gen.Int[0, 4].List[0, 30], Gen.Int[0, 4].List[0, 30]).Sample((first, second) =>
        {
            var before = first.ConvertAll(number => $"с{number}");
            var after = second.ConvertAll(number => $"с{number}");
            var changes = WordDiff.Compare(before, after, word => word);
            Assert.Equal(before, changes.Where(change => change.Kind != WordChangeKind.Added).SelectMany(change => change.Words));
            Assert.Equal(after, changes.Where(change => change.Kind != WordChangeKind.Removed).SelectMany(change => change.Words));
        });
    }
}
