using Birdik.Platform.Search;
using Birdik.Testing;
using Birdik.Tests.Architecture;

namespace Birdik.Tests.Platform.Search;

/// <summary>Sixty queries with texts that they must find and texts that they must not find, through the real index.</summary>
public sealed class SearchCasesTests(BirdikHost host)
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        var file = Path.Combine(Repository.Root, "tests", "Birdik.Tests", "Platform", "Search", "search-cases.txt");
        foreach (var line in File.ReadLines(file).Where(line => !line.StartsWith('#')))
        {
            var parts = line.Split(" | ");
            cases.Add(parts[0], parts[1], parts[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Find_Case_FindsWhatItMustAndNothingElse(string query, string wanted, string unwanted)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(tenant.Id, [.. Entries("must", wanted), .. Entries("not", unwanted)]);

        // Act
        var found = await host.FindAsync(tenant.Id, query, new SearchFilter { Kind = "test.case" });

        // Assert
        Assert.Equal(Entries("must", wanted).Select(entry => entry.Source.Id).Order(), found.Order());
    }

    [Fact]
    public void Cases_AreSixty() => Assert.Equal(60, Cases().Count);

    private static IEnumerable<SearchEntry> Entries(string name, string texts) =>
        texts.Split(" ; ").Select((text, at) => SearchDesk.Entry($"{name} {at}: {text}", body: text, kind: "test.case") with { People = text.StartsWith("Жумабаев", StringComparison.Ordinal) ? text : "" });
}
