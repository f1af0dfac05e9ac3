using Birdik.Methods.Law.Comparison;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Tests.Text;

namespace Birdik.Methods.Tests.Law;

/// <summary>The Civil Code in two editions against the shared table of its articles.</summary>
public sealed class CivilCodeEditionsTests
{
    private const int Agreement = 425;

    [Fact]
    public void Compare_CivilCodeEditions_AgreesWithTheTable()
    {
        // Arrange
        var before = LegalTextParser.Parse(File.ReadAllText(SharedData.Path("law/civil-code-editions/civil-code-part-1.2018.poppler.ru.txt")));
        var after = LegalTextParser.Parse(File.ReadAllText(SharedData.Path("law/kyrgyz-codes-ru/civil-code-part-1.ru.txt")));

        // Act
        var compared = LegalComparison.Compare(before, after).ToDictionary(row => row.Article, row => row.Status);

        // Assert
        var wrong = Expected().Where(row => compared.GetValueOrDefault(row.Article, (ComparisonStatus)(-1)) != row.Status).ToList();
        var agreed = 440 - wrong.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{agreed} of 440 agree; not: {string.Join(", ", wrong.Select(row => $"{row.Article} is {row.Status}"))}");
        Assert.Equal(440, compared.Count);
        Assert.True(agreed >= Agreement, $"{agreed} of 440: {string.Join(", ", wrong)}");
    }

    private static IEnumerable<(string Article, ComparisonStatus Status)> Expected() =>
        File.ReadAllLines(SharedData.Path("law/civil-code-editions/part-1.article-comparison.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1] switch
            {
                "same" => ComparisonStatus.Same,
                "changed" => ComparisonStatus.Changed,
                _ => ComparisonStatus.Added,
            }));
}
