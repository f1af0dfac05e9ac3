using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Text;

/// <summary>The rules were made by looking at odd sentences only; even sentences were never looked at.</summary>
public sealed class KyrgyzTreebankTests
{
    [Fact]
    public void Measure_KnownBaselines_GivesTheFiguresOfTheData()
    {
        // Arrange
        var words = Treebank.Read(_ => true);

        // Act
        var first5 = Treebank.Measure(words, word => word[..Math.Min(5, word.Length)]);

        // Assert
        Assert.Equal(3_847, words.Select(word => word.Form).Distinct().Count());
        Assert.Equal(5_000, first5.Gold);
        Assert.Equal(0.561, first5.Precision, 3);
        Assert.Equal(0.553, first5.Recall, 3);
    }

    [Theory]
    [InlineData(1, 0.87, 0.89)]
    [InlineData(0, 0.85, 0.88)]
    public void Stem_HalfOfTheTreebank_KeepsItsFigures(int remainder, double precision, double f)
    {
        // Arrange
        var words = Treebank.Read(sentence => sentence % 2 == remainder);

        // Act
        var score = Treebank.Measure(words, KyrgyzStemmer.Stem);
        var baseline = Treebank.Measure(words, word => word[..Math.Min(5, word.Length)]);

        // Assert
        TestContext.Current.SendDiagnosticMessage($"stemmer {score}; first five letters {baseline}");
        Assert.True(score.Precision >= precision, score.ToString());
        Assert.True(score.F >= f, score.ToString());
        Assert.True(score.F > baseline.F + 0.25, baseline.ToString());
    }
}
