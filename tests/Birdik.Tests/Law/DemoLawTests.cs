using Birdik.Law.Demo;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;

namespace Birdik.Tests.Law;

public sealed class DemoLawTests
{
    private static readonly IReadOnlyList<DemoAct> Acts = DemoLaw.Generate(1);

    [Fact]
    public void Generate_GivesSixteenActsWithAboutThreeHundredDuties()
    {
        // Act
        var duties = Acts.Sum(act => act.Articles.Count(article => article.Sentence is not null));

        // Assert
        Assert.Equal(16, Acts.Count);
        Assert.InRange(duties, 300, 350);
    }

    [Theory]
    [InlineData(ActLanguage.Ky)]
    [InlineData(ActLanguage.Ru)]
    public void Texts_AreReadBackArticleByArticle(ActLanguage language) => Assert.All(Acts, act =>
    {
        // Act
        var text = LegalTextParser.Parse(act.Text(language));

        // Assert
        Assert.Equal(act.Articles.Count, text.Count(ProvisionKind.Article));
        Assert.Empty(text.Problems);
    });

    [Fact]
    public void Duties_ButThePlanted_AreAllDifferent()
    {
        // Act
        var planted = DemoPlants.All.SelectMany(plant => plant.Articles).Select(one => one.Article.Ky).ToHashSet();
        var same = Acts.SelectMany(act => act.Articles).Where(article => !planted.Contains(article.Ky)).CountBy(article => article.Ky)
            .Where(count => count.Value > 1);

        // Assert
        Assert.Empty(same);
    }

    [Fact]
    public void Terms_OfAllSentences_AreUnderstood() => Assert.All(
        DemoPhrases.Terms,
        term => Assert.Equal(DutyTerm.Read(term.RuTerm), DutyTerm.Read(term.KyTerm)));
}
