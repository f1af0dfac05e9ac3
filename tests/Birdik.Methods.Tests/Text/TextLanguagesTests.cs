using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Text;

public sealed class TextLanguagesTests
{
    [Theory]
    [InlineData("өкмөт", TextLanguage.Ky)]
    [InlineData("Кыргызстан", TextLanguage.Ky)]
    [InlineData("министрликтин", TextLanguage.Ky)]
    [InlineData("айылдык", TextLanguage.Ky)]
    [InlineData("постановление", TextLanguage.Ru)]
    [InlineData("налоговой", TextLanguage.Ru)]
    [InlineData("который", TextLanguage.Ru)]
    [InlineData("mail", TextLanguage.Other)]
    [InlineData("2026", TextLanguage.Other)]
    [InlineData("", TextLanguage.Other)]
    public void OfWord_Word_GivesLanguage(string word, TextLanguage expected) =>
        Assert.Equal(expected, TextLanguages.OfWord(word));

    [Theory]
    [InlineData("Жергиликтүү кеңештин сессиясынын токтому", TextLanguage.Ky)]
    [InlineData("Окмоту айыл кенеш токтому боюнча", TextLanguage.Ky)]
    [InlineData("О внесении изменений в постановление айыльного кенеша", TextLanguage.Ru)]
    [InlineData("Прошу предоставить информацию по земельным участкам", TextLanguage.Ru)]
    [InlineData("№ 12/45, 03.02.2026", TextLanguage.Other)]
    [InlineData("Local self-government of the Kyrgyz Republic", TextLanguage.Other)]
    public void OfText_Line_GivesLanguage(string line, TextLanguage expected) =>
        Assert.Equal(expected, TextLanguages.OfText(line));

    [Fact]
    public void Runs_MixedText_GivesEachLanguageItsRun()
    {
        // Arrange
        const string Text = "Айыл өкмөтүнүн токтому. Постановление айылного округа о бюджете. World Bank project";

        // Act
        var runs = TextLanguages.Runs(Text);

        // Assert
        Assert.Equal([TextLanguage.Ky, TextLanguage.Ru, TextLanguage.Other], runs.Select(run => run.Language));
        Assert.Equal("Айыл өкмөтүнүн токтому", Text.Substring(runs[0].Start, runs[0].Length));
    }

    [Fact]
    public void OfText_KyrgyzNews_IsKyrgyz()
    {
        // Arrange
        var texts = Csv.Rows(SharedData.Path("language/kyrgyz-news-topics/qad-train_1000.csv")).Skip(1)
            .Select(row => row[1]).ToList();
        var written = texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();

        // Act
        var kyrgyz = written.Count(text => TextLanguages.OfText(text) == TextLanguage.Ky);

        // Assert
        Assert.Equal(1_000, texts.Count);
        Assert.True(kyrgyz >= 0.99 * written.Count, $"{kyrgyz} of {written.Count}");
    }

    [Fact]
    public void OfWord_RussianVocabulary_IsMostlyRussian()
    {
        // Arrange
        var words = File.ReadAllLines(SharedData.Path("language/snowball-russian/voc.txt"));

        // Act
        var russian = words.Count(word => TextLanguages.OfWord(word) == TextLanguage.Ru);

        // Assert
        Assert.True(russian >= 0.92 * words.Length, $"{russian} of {words.Length}");
    }

    [Fact]
    public void OfWord_Treebank_IsMostlyKyrgyz()
    {
        // Arrange
        var words = Treebank.Read(sentence => sentence % 2 == 0).Select(word => word.Form).Distinct()
            .Where(word => TextLanguages.OfWord(word) != TextLanguage.Other).ToList();

        // Act
        var kyrgyz = words.Count(word => TextLanguages.OfWord(word) == TextLanguage.Ky);

        // Assert
        Assert.True(kyrgyz >= 0.92 * words.Count, $"{kyrgyz} of {words.Count}");
    }
}
