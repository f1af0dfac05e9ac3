using System.Text;
using Birdik.Methods.Numbers;
using Birdik.Methods.Planning.Proof;
using Birdik.Methods.Planning.Ranking;
using Birdik.Methods.Planning.Similarity;
using CsCheck;

namespace Birdik.Methods.Tests.Planning;

public sealed class ProofAndRankingTests
{
    private static readonly RankedProblem Water = new("water", [5, 4, 3], 900, 2_000_000);
    private static readonly RankedProblem Road = new("road", [3, 5, 4], 1_200, 5_000_000);
    private static readonly RankedProblem Kindergarten = new("kindergarten", [4, 2, 3], 300, 1_000_000);

    private static readonly ProofLink[] Chain =
    [
        new("water", "need", "Элдик жыйындын баракчасы", "2026-03-02", new('a', 64)),
        new("water", "decision", "Токтом № 12", "2026-04-10", new('b', 64)),
        new("road", "need", "Кайрылуу", "2026-02-01", new('c', 64)),
        new("water", "budget", "Бюджеттин сабы", "2026-05-01", new('d', 64)),
        new("road", "contract", "Келишим № 3", "2026-06-01", new('e', 64)),
    ];

    // The points vector of the notes on planning: women 5, 3, 4; men 4, 5, 2; youth 3, 4, 3 give water 12, road 12, kindergarten 9.
    [Fact]
    public void Ranking_LevelSums_GoByPeopleAffected()
    {
        // Act
        var places = GroupRanking.Of([Water, Kindergarten, Road], RankingMethod.SumOfPoints);

        // Assert
        Assert.Equal(["road", "water", "kindergarten"], places.Select(place => place.Problem.Id));
        Assert.Equal([12, 12, 9], places.Select(place => (int)place.Score.Numerator));
        Assert.Equal([TieBreak.PeopleAffected, TieBreak.PeopleAffected, null], places.Select(place => place.TieBrokenBy));
    }

    [Fact]
    public void Ranking_Borda_SharesTheMeanOfTies()
    {
        // Act: women 2, 0, 1; men 1, 2, 0; youth level for water and kindergarten: 0.5, 2, 0.5.
        var places = GroupRanking.Of([Water, Kindergarten, Road], RankingMethod.Borda);

        // Assert
        Assert.Equal(["road", "water", "kindergarten"], places.Select(place => place.Problem.Id));
        Assert.Equal([new Fraction(4, 1), new Fraction(7, 2), new Fraction(3, 2)], places.Select(place => place.Score));
    }

    // Weights 5, 3, 2, 1, 1 of the page. Water: 900/1200·5 + 3 + 2/2·2 + 1/4·1 + (1 − 2/5)·1 = 9.6; road: 5 + 0 + 0 + 1 + 0 = 6;
    // kindergarten: 300/1200·5 + 3 + 1/2·2 + 0 + 0 (cost not estimated) = 5.25; all of 12.
    [Fact]
    public void Criteria_ThreeProblems_WeighAsReckonedByHand()
    {
        // Act
        var order = WeightedCriteria.Of(
            [
                new("kindergarten", 300, true, 1, 0, 0),
                new("road", 1_200, false, 0, 4, 5_000_000),
                new("water", 900, true, 2, 1, 2_000_000),
            ],
            new(5, 3, 2, 1, 1));

        // Assert
        Assert.Equal(["water", "road", "kindergarten"], order.Select(one => one.Facts.Id));
        Assert.Equal([9.6m / 12, 6m / 12, 5.25m / 12], order.Select(one => one.Score));
    }

    [Fact]
    public void Criteria_SameScore_GoByPeopleThenByCostNeverByOrder()
    {
        // Arrange: only evidence weighs, and all have the same.
        CriterionFacts[] problems = [new("c", 10, false, 0, 1, 500), new("b", 10, false, 0, 1, 300), new("a", 20, false, 0, 1, 900), new("d", 10, false, 0, 1, 300)];

        // Act
        var (forth, back) = (WeightedCriteria.Of(problems, new(0, 0, 0, 3, 0)), WeightedCriteria.Of([.. problems.Reverse()], new(0, 0, 0, 3, 0)));

        // Assert
        Assert.Equal(["a", "b", "d", "c"], forth.Select(one => one.Facts.Id));
        Assert.Equal(forth, back);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    public void Criteria_WeightsThatWeighNothing_AreABug(int people, int cost) =>
        Assert.Throws<ArgumentException>(() => WeightedCriteria.Of([], new(people, 0, 0, 0, cost)));

    [Fact]
    public void Ranking_NothingTellsApart_SharesThePlace()
    {
        // Act
        var places = GroupRanking.Of([Water with { Id = "b" }, Kindergarten, Water with { Id = "a" }, Water with { Id = "c", Cost = 1 }], RankingMethod.SumOfPoints);

        // Assert
        Assert.Equal([("c", 1, TieBreak.Cost), ("a", 2, TieBreak.None), ("b", 2, TieBreak.None), ("kindergarten", 4, null)],
            places.Select(place => (place.Problem.Id, place.Place, place.TieBrokenBy)));
    }

    [Fact]
    public void Ranking_AnyOrderOfInput_IsTheSame() =>
        Gen.Select(Gen.Int[0, 3].Array[3].Array[1, 6], Gen.Bool, Gen.Int[0, 1_000]).Sample((points, borda, seed) =>
        {
            var problems = points.Select((row, place) => new RankedProblem($"p{place}", [.. row.Select(point => (decimal)point)], row[0], row[1])).ToArray();
            var turned = problems.OrderBy(problem => (problem.Id.GetHashCode(StringComparison.Ordinal) ^ seed) % 7).ToArray();
            var method = borda ? RankingMethod.Borda : RankingMethod.SumOfPoints;
            Assert.Equal(GroupRanking.Of(problems, method), GroupRanking.Of(turned, method));
        });

    [Theory]
    [InlineData("2025-жылы 1 250 000 сом", "0-жылы 0 сом")]
    [InlineData("2026-жылы 980 000,5 сом", "0-жылы 0 сом")]
    [InlineData("5 км жол, 3 көпүрө.", "0 км жол, 0 көпүрө.")]
    public void Mask_Numbers_BecomeOneSign(string text, string masked) => Assert.Equal(masked, NumberMask.Mask(text));

    // Roots of the reference tree of Certificate Transparency (RFC 6962 test data, google/certificate-transparency).
    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void MerkleTree_ReferenceRecords_GiveTheReferenceRoots(int count, string root)
    {
        // Arrange
        string[] records = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        var leaves = records.Take(count).Select(record => MerkleTree.Leaf(Convert.FromHexString(record))).ToArray();

        // Assert
        Assert.Equal(root, Convert.ToHexStringLower(MerkleTree.Root(leaves)));
    }

    [Fact]
    public void MerkleTree_AnyLeaf_IsProvenByItsPathOnly() =>
        Gen.Int[1, 40].Sample(count =>
        {
            var leaves = Enumerable.Range(0, count).Select(leaf => MerkleTree.Leaf(Encoding.UTF8.GetBytes($"{leaf}"))).ToArray();
            var root = MerkleTree.Root(leaves);
            for (var place = 0; place < count; place++)
            {
                Assert.Equal(root, MerkleTree.RootOf(leaves[place], place, count, MerkleTree.Path(leaves, place)));
                Assert.NotEqual(root, MerkleTree.RootOf(MerkleTree.Leaf([1, 2, 3]), place, count, MerkleTree.Path(leaves, place)));
                Assert.True(count == 1 || MerkleTree.RootOf(leaves[place], (place + 1) % count, count, MerkleTree.Path(leaves, place)) is not { } other
                    || !other.SequenceEqual(root));
            }
        });

    [Fact]
    public void Bundle_AsMade_HoldsAndIsAnchoredByItsRoot()
    {
        // Act
        var bundle = ProofBundle.Of("Ак-Булак 2026–2028, 2", "water", Chain);

        // Assert
        Assert.Equal([0, 1, 3], bundle.Evidence.Select(link => link.Place));
        Assert.Equal(ProofState.Consistent, bundle.Check().State);
        Assert.Equal(ProofState.Anchored, bundle.Check(bundle.Root.ToUpperInvariant()).State);
        Assert.Equal(ProofState.OtherRoot, bundle.Check(new('0', 64)).State);
    }

    [Fact]
    public void Bundle_Tampered_IsBroken()
    {
        // Arrange
        var bundle = ProofBundle.Of("Ак-Булак 2026–2028, 2", "water", Chain);
        var (first, rest) = (bundle.Evidence[0], bundle.Evidence.Skip(1));

        // Assert
        Assert.Equal([0], (bundle with { Evidence = [first with { Link = first.Link with { Day = "2026-03-03" } }, .. rest] }).Check().Broken);
        Assert.Equal([0], (bundle with { Evidence = [first with { Link = first.Link with { Measure = "road" } }, .. rest] }).Check().Broken);
        Assert.Equal([2], (bundle with { Evidence = [first with { Place = 2 }, .. rest] }).Check().Broken);
        Assert.Equal(ProofState.Broken, (bundle with { Links = 4 }).Check().State);
        Assert.Equal(ProofState.Empty, (bundle with { Evidence = [] }).Check().State);
    }
}
