using Birdik.Platform.Commands;
using Birdik.Territory.Import;
using Birdik.Territory.Units;

namespace Birdik.Tests.Territory;

/// <summary>The published administrative divisions of the country, as they are, with their known flaws.</summary>
public sealed class DivisionsTests
{
    private static readonly string[] Files = ["all-region.json", "all-district.json", "all-settlement.json"];

    [Fact]
    public async Task Read_PublishedDivisions_GivesEveryUnitAndItsKind()
    {
        // Act
        var records = await ReadAsync(Files);

        // Assert
        Assert.Empty(records.Problems);
        Assert.Equal(522, records.Records.Select(record => record.Id).Distinct().Count());
        var kinds = records.Records.CountBy(record => record.Kind!.Value).ToDictionary();
        Assert.Equal(
            (7, 2, 40, 13, 14, 436, 10),
            (kinds[UnitKind.Oblast], kinds[UnitKind.RepublicanCity], kinds[UnitKind.Rayon], kinds[UnitKind.OblastCity],
                kinds[UnitKind.RayonCity], kinds[UnitKind.AiylAimak], kinds[UnitKind.Unspecified]));
        var thirds = records.Records.Where(record => record.File.EndsWith(Files[2], StringComparison.Ordinal))
            .CountBy(record => record.Id[2..4]).ToDictionary();
        Assert.Equal([113, 63, 75, 34, 60, 79, 36], new[] { "08", "02", "03", "05", "04", "06", "07" }.Select(top => thirds[top]));
    }

    [Fact]
    public async Task Lay_PublishedDivisions_MakesATreeWithoutProblems()
    {
        // Arrange
        var records = await ReadAsync(Files);
        var plan = new ImportPlan([], new HashSet<string>());

        // Act
        plan.Lay(records);

        // Assert
        Assert.Empty(plan.Problems);
        Assert.Equal(522, plan.Touched.Count());
        Assert.Equal(10, plan.Notices.Count);
    }

    [Theory]
    [InlineData("all-flat.csv", 62)]
    [InlineData("all-flat.json", 62)]
    [InlineData("hierarchy.json", 522)]
    public async Task Read_OtherFormsOfTheSame_AreUnderstood(string file, int units)
    {
        // Act
        var records = await ReadAsync(file);

        // Assert
        Assert.Empty(records.Problems);
        Assert.Equal(units, records.Records.Count);
    }

    private static async Task<UnitRecords> ReadAsync(params string[] names)
    {
        var files = new List<InputFile>();
        foreach (var name in names)
        {
            files.Add((await InputFile.ReadAsync(SharedData.Find("territory", "kyrgyzstan-divisions", name), TestContext.Current.CancellationToken)).Value);
        }

        return UnitFiles.Read(files);
    }
}
