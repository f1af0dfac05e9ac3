using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Айыл ӨКМӨТҮ", "айыл окмоту")]
    [InlineData("Ёлка Кеңеш", "елка кенеш")]
    [InlineData("И\u0306ОД", "йод")]
    [InlineData("е\u0308ж", "еж")]
    [InlineData("зако\u0301н", "закон")]
    [InlineData("м² № 5-Б", "м² № 5-б")]
    [InlineData("", "")]
    public void Fold_Text_GivesSearchForm(string text, string expected)
    {
        // Act
        var folded = TextFolding.Fold(text);

        // Assert
        Assert.Equal(expected, folded);
    }

    [Fact]
    public void Fold_AlreadyFolded_GivesSameInstance()
    {
        // Arrange
        const string Text = "айыл окмоту";

        // Act, Assert
        Assert.Same(Text, TextFolding.Fold(Text));
    }

    [Fact]
    public void Fold_AnyText_IsIdempotent() => AnyText.Gen.Sample(text =>
        TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text));

    [Fact]
    public void Fold_TypedWithoutKyrgyzLetters_MeetsTheWord() => AnyText.Kyrgyz.Sample(word =>
        TextFolding.Fold(word.Replace('ө', 'о').Replace('ү', 'у').Replace('ң', 'н').Replace('ё', 'е'))
            == TextFolding.Fold(word));
}
