using Birdik.Methods.Planning.Similarity;
using CsCheck;

namespace Birdik.Methods.Tests.Planning;

public sealed class SimilarTextsTests
{
    private static readonly Gen<string[]> Texts = Gen.Int[0, 12].Select(n => $"w{n}").Array[0, 8]
        .Select(words => string.Join(' ', words)).Array[1, 30];

    [Theory]
    [InlineData(ShingleKind.Words1, "Жол, оңдоо! жол-2", "ЖОЛ оңдоо 2", 3, 3)]
    [InlineData(ShingleKind.Words3, "а б в г", "А б В д", 1, 3)]
    [InlineData(ShingleKind.Chars9, "абвгд ежзи,", "абвгдежзи.", 1, 3)]
    [InlineData(ShingleKind.Words1, "и\u0306од", "йод", 1, 1)]
    [InlineData(ShingleKind.Chars9, "😀12345678 9", "😀123456789", 2, 2)]
    public void Find_TwoTexts_CountsSharedElements(ShingleKind kind, string first, string second, int shared, int together)
    {
        // Arrange
        var sets = Sets(kind, [first, second]);

        // Act
        var pairs = Find(sets, new Likeness(0.000000001m));

        // Assert
        Assert.Equal([new SimilarPair(0, 1, shared, together)], pairs);
    }

    [Theory]
    [InlineData(ShingleKind.Words1, "!!!")]
    [InlineData(ShingleKind.Words3, "бир эки")]
    [InlineData(ShingleKind.Chars9, "1234 5678")]
    public void Find_TextShorterThanOneElement_PairsWithNothing(ShingleKind kind, string text)
    {
        // Act
        var pairs = Find(Sets(kind, [text, text]), new Likeness(0.5m));

        // Assert
        Assert.Empty(pairs!);
    }

    [Fact]
    public void Find_ThresholdMetExactly_IsIn()
    {
        // Arrange: 7 of 10 words shared.
        var sets = Sets(ShingleKind.Words1, ["a b c d e f g h i", "a b c d e f g j"]);

        // Act and Assert
        Assert.Single(Find(sets, new Likeness(0.7m))!);
        Assert.Empty(Find(sets, new Likeness(0.700000001m))!);
    }

    [Fact]
    public void Find_MorePairsThanAllowed_GivesNone() =>
        Assert.Null(Find(Sets(ShingleKind.Words1, [.. Enumerable.Repeat("суу түтүгү", 50)]), new Likeness(1), mostPairs: 1000));

    [Fact]
    public void Find_AnyTexts_FindsWhatComparingAllFinds() =>
        Gen.Select(Texts, Gen.Int[1, 20]).Sample((texts, twentieths) =>
        {
            var threshold = twentieths / 20m;
            var pairs = Find(Sets(ShingleKind.Words1, texts), new Likeness(threshold));
            Assert.Equal(ByComparingAll(texts, threshold, (a, b) => a < b), pairs);
        }, iter: 5_000);

    [Fact]
    public void Find_AnyTextsOfTwoFiles_PairsAcrossOnly() =>
        Gen.Select(Texts, Gen.Int[1, 20], Gen.Int[0, 30]).Sample((texts, twentieths, cut) =>
        {
            var (threshold, first) = (twentieths / 20m, Math.Min(cut, texts.Length));
            var pairs = Find(Sets(ShingleKind.Words1, texts), new Likeness(threshold), first);
            Assert.Equal(ByComparingAll(texts, threshold, (a, b) => a < first && b >= first), pairs);
        }, iter: 5_000);

    private static IReadOnlyList<SimilarPair>? Find(
        TextSets sets, Likeness atLeast, int? firstCount = null, int mostPairs = int.MaxValue) =>
        SimilarTexts.Find(sets, atLeast, firstCount, mostPairs, TestContext.Current.CancellationToken);

    private static TextSets Sets(ShingleKind kind, IEnumerable<string> texts)
    {
        var sets = new TextSets(kind);
        foreach (var text in texts)
        {
            sets.Add(text);
        }

        return sets;
    }

    private static List<SimilarPair> ByComparingAll(string[] texts, decimal threshold, Func<int, int, bool> wanted)
    {
        var sets = texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()).ToArray();
        var pairs = new List<SimilarPair>();
        for (var a = 0; a < sets.Length; a++)
        {
            for (var b = a + 1; b < sets.Length; b++)
            {
                var shared = sets[a].Count(sets[b].Contains);
                var together = sets[a].Count + sets[b].Count - shared;
                if (wanted(a, b) && shared > 0 && shared >= threshold * together)
                {
                    pairs.Add(new(a, b, shared, together));
                }
            }
        }

        return pairs;
    }
}
