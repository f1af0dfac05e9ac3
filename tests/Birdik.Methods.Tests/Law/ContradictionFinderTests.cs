using Birdik.Methods.Law.Contradictions;
using Birdik.Methods.Law.Duties;

namespace Birdik.Methods.Tests.Law;

public sealed class ContradictionFinderTests
{
    private static readonly ContradictionAct Law = new("law", 4, new DateOnly(2010, 1, 1));
    private static readonly ContradictionAct OtherLaw = new("other", 4, new DateOnly(2020, 1, 1));
    private static readonly ContradictionAct Code = new("code", 3, new DateOnly(2000, 1, 1), IsCode: true);
    private static readonly ContradictionAct Resolution = new("resolution", 7, new DateOnly(2022, 1, 1));

    [Fact]
    public void Find_ForbiddenAndObligedInEqualActs_LeavesTheDecisionToAPerson()
    {
        // Arrange, Act
        var found = Pair(Law, Duty("a", DutyModality.Must), OtherLaw, Duty("b", DutyModality.MustNot));

        // Assert
        Assert.Equal(new Contradiction(ContradictionKind.OppositeModality, "a", "b", null, PrecedenceRule.None, 1, true), Assert.Single(found));
    }

    [Fact]
    public void Find_LowerActObligesWhatAHigherForbids_HigherPrevails()
    {
        // Arrange, Act
        var found = Pair(Resolution, Duty("low", DutyModality.Must), Law, Duty("high", DutyModality.MustNot));

        // Assert
        Assert.Equal(
            new Contradiction(ContradictionKind.BeyondHigher, "low", "high", "high", PrecedenceRule.Superior, 1, false), Assert.Single(found));
    }

    [Fact]
    public void Find_CodeAndLaw_CodeComesFirst()
    {
        // Arrange, Act
        var found = Pair(Law, Duty("law", DutyModality.Must, term: "в течение 10 дней"), Code, Duty("code", DutyModality.Must, term: "в течение 30 дней"));

        // Assert
        var one = Assert.Single(found);
        Assert.Equal((ContradictionKind.DifferentTerm, "code", PrecedenceRule.CodeFirst), (one.Kind, one.Prevails, one.Rule));
    }

    [Theory]
    [InlineData("в течение 10 дней", "в течение десяти дней", ContradictionKind.Duplicate)]
    [InlineData("ежегодно", "ежеквартально", ContradictionKind.DifferentPeriodicity)]
    [InlineData("он күндүн ичинде", "20 күндүн ичинде", ContradictionKind.DifferentTerm)]
    [InlineData(null, null, ContradictionKind.Duplicate)]
    public void Find_SameDutyTwice_TellsByItsTerm(string? first, string? second, ContradictionKind expected)
    {
        // Arrange, Act
        var found = Pair(Law, Duty("a", DutyModality.Must, term: first), OtherLaw, Duty("b", DutyModality.Must, term: second));

        // Assert
        Assert.Equal(expected, Assert.Single(found).Kind);
    }

    [Fact]
    public void Find_DifferentAmounts_AreToldApart()
    {
        // Arrange, Act
        var found = Pair(
            Law, Duty("a", DutyModality.Must, thing: "сбор в размере 100 сомов"), OtherLaw, Duty("b", DutyModality.Must, thing: "сбор в размере 200 сомов"));

        // Assert
        Assert.Equal(ContradictionKind.DifferentAmount, Assert.Single(found).Kind);
    }

    [Fact]
    public void Find_TwoBodiesEachAlone_IsFoundOnlyWhenExclusive()
    {
        // Arrange
        var one = Duty("a", DutyModality.Must) with { IsExclusive = true };
        var other = Duty("b", DutyModality.Must) with { IsExclusive = true, Bearer = "местный кенеш" };

        // Act, Assert
        Assert.Equal(ContradictionKind.ExclusiveBodies, Assert.Single(Pair(Law, one, OtherLaw, other)).Kind);
        Assert.Empty(Pair(Law, one with { IsExclusive = false }, OtherLaw, other));
    }

    [Fact]
    public void Find_DutyReferenceAndLanguages_EachIsToldOnce()
    {
        // Arrange
        var input = new ContradictionInput(
            [Law],
            [new("a", "law", "Жооп 10 күндүн ичинде берилет.", "Ответ дается в течение 20 дней."), new("b", "law", "3 ай", "3 месяца")],
            [Duty("b", DutyModality.Must) with { CostsMoney = true, Payer = null }],
            [new("b", "/akn/kg/act/2008-04-14/58", IsRepealed: true), new("a", "/akn/kg/act/1", IsRepealed: false)]);

        // Act
        var found = ContradictionFinder.Find(input);

        // Assert
        Assert.Equal(
            [(ContradictionKind.RepealedReference, "b"), (ContradictionKind.Languages, "a"), (ContradictionKind.NoPayer, "b")],
            found.Select(one => (one.Kind, one.First)));
    }

    [Fact]
    public void Between_LawOnLocalSelfGovernment_PrevailsOverOtherLawsButNotSpecialOnes()
    {
        // Arrange
        var local = Law with { IsLocalSelfGovernment = true };

        // Act, Assert
        Assert.Equal((PrecedenceRule.LocalSelfGovernment, true), Precedence.Between(local, OtherLaw));
        Assert.Equal((PrecedenceRule.None, null), Precedence.Between(local, OtherLaw with { IsSpecial = true }));
        Assert.Equal((PrecedenceRule.Special, false), Precedence.Between(Law with { IsSpecial = false }, OtherLaw with { IsSpecial = true }));
        Assert.Equal((PrecedenceRule.Later, false), Precedence.Between(Law with { IsSpecial = false }, OtherLaw with { IsSpecial = false }));
    }

    [Fact]
    public void Find_CorpusOf40000Provisions_TellsEachPairOnce()
    {
        // Arrange
        var corpus = ContradictionCorpus.Make(acts: 120, provisions: 40_000);

        // Act
        var found = ContradictionFinder.Find(corpus);

        // Assert
        Assert.NotEmpty(found);
        Assert.Distinct(found.Select(one => (one.Kind, one.First, one.Second)));
    }

    private static IReadOnlyList<Contradiction> Pair(ContradictionAct first, ContradictionDuty one, ContradictionAct second, ContradictionDuty other) =>
        ContradictionFinder.Find(new([first, second], [new(one.Provision, first.Id, null, null), new(other.Provision, second.Id, null, null)], [one, other], []));

    private static ContradictionDuty Duty(string provision, DutyModality modality, string? term = null, string thing = "реестр пастбищ аймака") =>
        new(provision, provision, modality, "айыл окмоту", "публиковать", thing, null, term, "местный бюджет");
}
