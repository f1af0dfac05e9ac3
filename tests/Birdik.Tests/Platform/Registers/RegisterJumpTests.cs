using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Registers;

/// <summary>Going to a day or a number in a register, as a person does it on the page: the field, and the way back and on from there.</summary>
public sealed class RegisterJumpTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("asc", "2010-05-04", "2010-05-10", "2010-05-11")]
    [InlineData("desc", "2010-05-10", "2010-05-04", "2010-05-03")]
    public async Task At_DayBetweenTwo_BeginsWithTheNextAndLeadsBack(string direction, string before, string first, string second)
    {
        // Arrange: nothing is dated 5 to 9 May.
        var word = $"ы{Guid.CreateVersion7():N}";
        foreach (var day in (int[])[2, 3, 4, 10, 11, 12])
        {
            await host.Data.CreateActAsync(with: entry => entry with { Title = new(word, word), Date = new DateOnly(2010, 5, day) });
        }

        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var address = $"/law/acts?q={word}&sort=date&dir={direction}&size=2";
        var register = await client.GetPageAsync(address, Ct);

        // Act
        var jumped = await client.GetPageAsync($"{address}&at=07.05.2010", Ct);
        var back = await client.GetPageAsync(jumped.QuerySelector("a[rel=prev]")!.GetAttribute("href")!, Ct);

        // Assert
        Assert.Equal("at", register.QuerySelector<IHtmlInputElement>("#register-at")!.Name);
        Assert.Equal([Day(first), Day(second)], Days(jumped));
        Assert.Equal(Day(before), Days(back)[^1]);
        Assert.NotNull(jumped.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task At_SortedByAName_IsNotOffered()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        var page = await client.GetPageAsync("/law/acts?sort=title", Ct);

        // Assert
        Assert.Null(page.QuerySelector("#register-at"));
    }

    [Fact]
    public async Task At_NotADay_SaysSoAndShowsTheBeginning()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        var page = await client.GetPageAsync("/law/acts?sort=date&at=кечээ", Ct);

        // Assert
        Assert.Contains("кечээ", page.QuerySelector("#register .b-notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#register tbody tr"));
    }

    private static string Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd").ToString("dd.MM.yyyy");

    private static List<string> Days(IParentNode page) =>
        [.. page.QuerySelectorAll("#register tbody tr").Select(row => row.QuerySelectorAll("td")
            .Select(cell => cell.TextContent.Trim()).First(text => text.Length == 10 && text[2] == '.' && text[5] == '.'))];
}
