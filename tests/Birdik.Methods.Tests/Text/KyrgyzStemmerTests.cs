using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class KyrgyzStemmerTests
{
    [Theory]
    [InlineData("кеңештин", "кеңеш")]
    [InlineData("сессиясында", "сессия")]
    [InlineData("салыгынын", "салык")]
    [InlineData("ставкалары", "ставка")]
    [InlineData("айылдардагы", "айыл")]
    [InlineData("кызматкерлерибиздин", "кызматкер")]
    [InlineData("өкмөтүнө", "өкмөт")]
    public void Stem_NounWithSuffixChain_GivesNoun(string word, string expected) =>
        Assert.Equal(expected, KyrgyzStemmer.Stem(word));

    [Theory]
    [InlineData("багы", "бак")]
    [InlineData("китеби", "китеп")]
    [InlineData("китебинен", "китеп")]
    [InlineData("чыгат", "чык")]
    [InlineData("жабылды", "жап")]
    [InlineData("ордунда", "орун")]
    [InlineData("убактысында", "убакыт")]
    public void Stem_ChangedRoot_GivesRootAsInDictionary(string word, string expected) =>
        Assert.Equal(expected, KyrgyzStemmer.Stem(word));

    [Theory]
    [InlineData("аткарылды", "аткар")]
    [InlineData("баштоо", "башта")]
    [InlineData("иштөөгө", "иште")]
    [InlineData("ташуу", "ташы")]
    [InlineData("коюлган", "кой")]
    [InlineData("келбегендиги", "кел")]
    [InlineData("окушкан", "оку")]
    [InlineData("бергендерден", "бер")]
    [InlineData("билдиришти", "билдир")]
    public void Stem_Verb_GivesVerbWithoutTenseNegationAndPassive(string word, string expected) =>
        Assert.Equal(expected, KyrgyzStemmer.Stem(word));

    [Theory]
    [InlineData("министрликтин", "министрлик")]
    [InlineData("программасына", "программа")]
    [InlineData("депутаттардын", "депутат")]
    [InlineData("компаниясынын", "компания")]
    [InlineData("апрелде", "апрел")]
    [InlineData("апрель", "апрел")]
    [InlineData("жапаровго", "жапаров")]
    [InlineData("tifaнын", "tifa")]
    [InlineData("кмшнын", "кмш")]
    public void Stem_LoanNameOrAbbreviation_LosesItsSuffixes(string word, string expected) =>
        Assert.Equal(expected, KyrgyzStemmer.Stem(word));

    [Theory]
    [InlineData("анын", "ал")]
    [InlineData("ошондон", "ошол")]
    [InlineData("балдарынын", "бала")]
    [InlineData("менен", "менен")]
    [InlineData("боюнча", "боюнча")]
    public void Stem_ClosedClass_GivesItsBase(string word, string expected) =>
        Assert.Equal(expected, KyrgyzStemmer.Stem(word));

    [Theory]
    [InlineData("мыйзам", "мыйзамсыз")]
    [InlineData("кызмат", "кызматкер")]
    [InlineData("кеңеш", "кеңешме")]
    [InlineData("жооп", "жоопкерчилик")]
    [InlineData("укук", "укугу", true)]
    [InlineData("салык", "салыкчы")]
    [InlineData("өкүл", "өкүм")]
    [InlineData("бюджет", "бюджеттер", true)]
    [InlineData("алым", "алуу")]
    public void Stem_TermsOfLaw_MeetOnlyWhenOneWord(string first, string second, bool same = false) =>
        Assert.Equal(same, KyrgyzStemmer.Stem(first) == KyrgyzStemmer.Stem(second));

    [Theory]
    [InlineData("")]
    [InlineData("а")]
    [InlineData("-")]
    [InlineData("қққ")]
    [InlineData("123")]
    public void Stem_NotAWord_GivesItBack(string word) => Assert.Equal(word, KyrgyzStemmer.Stem(word));

    [Fact]
    public void Stem_WordWithHyphen_BendsItsLastPart() =>
        Assert.Equal("иш-чара", KyrgyzStemmer.Stem("иш-чараларга"));

    [Theory]
    [InlineData("өкмөтүнө", "окмотуно")]
    [InlineData("кеңештердин", "кенештердин")]
    [InlineData("үйлөргө", "уйлорго")]
    [InlineData("көчөсүнүн", "кочосунун")]
    [InlineData("жүргүзүүдө", "жургузуудо")]
    [InlineData("күчөтүү", "кучотуу")]
    public void StemFolded_TypedWithoutKyrgyzLetters_MeetsTheWord(string word, string typed)
    {
        // Act
        var stem = KyrgyzStemmer.StemFolded(TextFolding.Fold(typed));

        // Assert
        Assert.Equal(TextFolding.Fold(KyrgyzStemmer.Stem(word)), stem);
        Assert.Equal(KyrgyzStemmer.StemFolded(TextFolding.Fold(word)), stem);
    }

    [Fact]
    public void Stem_AnyWord_IsNoLongerThanTheWordAndALetter() => AnyText.Kyrgyz.Sample(word =>
        KyrgyzStemmer.Stem(word).Length <= Math.Max(word.Length + 1, 6));

    [Fact]
    public void Stem_StemsOfTheTreebank_AreMostlyStable()
    {
        // Arrange
        var stems = Treebank.Read(_ => true).Select(word => KyrgyzStemmer.Stem(word.Form)).Distinct().ToList();

        // Act
        var stable = stems.Count(stem => KyrgyzStemmer.Stem(stem) == stem);

        // Assert
        Assert.True(stable >= 0.95 * stems.Count, $"{stable} of {stems.Count}");
    }

    [Fact]
    public void Stem_WarmedUp_AllocatesNothing()
    {
        // Arrange
        Span<char> stem = stackalloc char[64];
        string[] words = ["кызматкерлеринин", "постановлениями", "анын", "коюлган", "неизвестность"];
        foreach (var word in words)
        {
            TextStemmer.Stem(word, stem, out _);
        }

        // Act
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var word in words)
        {
            TextStemmer.Stem(word, stem, out _);
        }

        // Assert
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
