using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Text;

public sealed class RussianStemmerTests
{
    [Theory]
    [InlineData("постановления", "постановлен")]
    [InlineData("налоговая", "налогов")]
    [InlineData("ответственность", "ответствен")]
    [InlineData("ещё", "ещ")]
    [InlineData("в", "в")]
    [InlineData("", "")]
    public void Stem_Word_GivesSnowballStem(string word, string expected)
    {
        // Act
        var stem = RussianStemmer.Stem(word);

        // Assert
        Assert.Equal(expected, stem);
    }

    [Fact]
    public void Stem_SnowballVocabulary_GivesEveryStem()
    {
        // Arrange
        var words = File.ReadAllLines(SharedData.Path("language/snowball-russian/voc.txt"));
        var stems = File.ReadAllLines(SharedData.Path("language/snowball-russian/output.txt"));

        // Act
        var wrong = words.Zip(stems).Where(pair => RussianStemmer.Stem(pair.First) != pair.Second).ToList();

        // Assert
        Assert.Equal(39_828, words.Length);
        Assert.Empty(wrong);
    }
}
