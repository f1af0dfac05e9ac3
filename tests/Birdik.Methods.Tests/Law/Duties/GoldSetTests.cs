using System.Globalization;
using Birdik.Methods.Law.Duties;
using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Law.Duties;

/// <summary>Precision and recall on the gold set must not fall below what docs/methods/duties.md publishes.</summary>
public sealed class GoldSetTests
{
    // Published in docs/methods/duties.md, table «Figures».
    [Theory]
    [InlineData(false, 0.97, 0.98, 0.84)]
    [InlineData(true, 0.92, 0.97, 0.92)]
    public void Read_GoldSet_ReachesThePublishedFigures(bool heldApart, double precision, double recall, double bearers)
    {
        // Arrange
        var gold = GoldSentence.Read().Where(row => row.HeldApart == heldApart).ToList();

        // Act
        var found = gold.ConvertAll(row => (Row: row, Reading: DutyFinder.Read(row.Sentence, row.Context, TextLanguage.Ru)));

        // Assert
        var right = found.Where(pair => pair.Reading is not null && pair.Reading.Modality == pair.Row.Modality).ToList();
        var p = right.Count / (double)found.Count(pair => pair.Reading is not null);
        var r = right.Count / (double)gold.Count(row => row.Modality is not null);
        var b = right.Count(pair => SameBearer(pair.Row.Bearer, pair.Reading!.Bearer)) / (double)right.Count;
        var wrong = found.Where(pair => pair.Reading?.Modality != pair.Row.Modality)
            .Select(pair => $"{pair.Row.Id}: {pair.Row.Modality?.ToString() ?? "none"} read as {pair.Reading?.Modality.ToString() ?? "none"}");
        var otherBearer = right.Where(pair => !SameBearer(pair.Row.Bearer, pair.Reading!.Bearer)).Select(pair => $"{pair.Row.Id}: «{pair.Row.Bearer}» as «{pair.Reading!.Bearer}»");
        var told = string.Create(CultureInfo.InvariantCulture, $"precision {p:0.000} recall {r:0.000} bearers {b:0.000}");
        var whole = $"{told}\n{string.Join('\n', wrong)}\n--\n{string.Join('\n', otherBearer)}";
        TestContext.Current.TestOutputHelper?.WriteLine(heldApart ? told : whole);
        Assert.True(p >= precision && r >= recall && b >= bearers, heldApart ? told : whole);
    }

    [Fact]
    public void GoldSet_Is_LargeEnough()
    {
        var gold = GoldSentence.Read();
        Assert.True(gold.Count >= 300, $"{gold.Count}");
        Assert.InRange(gold.Count(row => row.HeldApart) / (double)gold.Count, 0.32, 0.34);
    }

    // The same words but for their endings: at least half of either name stands in the other.
    private static bool SameBearer(string expected, string? actual)
    {
        if (expected.Length == 0 || actual is null)
        {
            return expected.Length == 0 == (actual is null);
        }

        var one = Stems(expected);
        var two = Stems(actual);
        var common = one.Intersect(two).Count();
        return common * 2 >= Math.Max(one.Count, two.Count);
    }

    private static HashSet<string> Stems(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '('], StringSplitOptions.RemoveEmptyEntries).Select(word => RussianStemmer.Stem(word))];
}
