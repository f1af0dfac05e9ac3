using Birdik.Platform.Search;
using Birdik.Testing;
using CsCheck;

namespace Birdik.Tests.Platform.Search;

/// <summary>Whatever is typed, it is words or nothing; it is never an error.</summary>
public sealed class SearchInputTests(BirdikHost host)
{
    public static TheoryData<string> Strange =>
    [
        new string('ы', 10_000), string.Join(' ', Enumerable.Repeat("жана", 2_500)), "жана менен үчүн", "и в на", "\"", "\"жер", "жер\" \"",
        "\"\" \"", "- -", "-\"", "--жер", "-жер -суу", "\0\u0001\u001B[31m жер", "NEAR(жер, суу)", "жер*", "title:жер", "words : жер",
        "{words} : жер", "^жер", "жер AND OR NOT", "' OR 1=1 --", "жер & ! | <-> (", "\\", ":*", "e_жер k_жер tf_жер t_1", "\ud800", "😀 жер",
        "ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа", "№", "№ -/-", "99.99.9999", "31.02.2026", "_",
    ];

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Find_StrangeInput_AnswersAndLooksForLittle(string typed)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(tenant.Id, SearchDesk.Entry("1", "Жер жана суу", "жер менен суу үчүн"));
        _ = await host.FindAsync(tenant.Id, "жер");

        // Act
        var query = SearchQuery.Read(typed);
        _ = await host.FindAsync(tenant.Id, typed);
        _ = await host.SearchAsync(tenant.Id, (search, ct) => search.SuggestAsync(typed, ct));
        _ = await host.SearchAsync(tenant.Id, (search, ct) => search.FacetsAsync(query, SearchFilter.None, ct));

        // Assert
        Assert.True(query.Wanted.Concat(query.Without).Sum(term => term.Words.Count()) <= SearchQuery.MaxWords);
        Assert.Equal(["1"], await host.FindAsync(tenant.Id, "жер"));
    }

    [Fact]
    public async Task Find_AnyText_IsNeverAnError()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var texts = new List<string>();
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["\"-№*:()' жерсуу01/.\\|&!_"], 0, 40]).Sample(texts.Add, iter: 150, threads: 1);

        // Act
        foreach (var text in texts)
        {
            await host.PutAsync(tenant.Id, SearchDesk.Entry("1", text.Length > 200 ? text[..200] : text, text));
            _ = await host.FindAsync(tenant.Id, text);
        }

        // Assert
        Assert.Equal(["1"], await FoundAsync(tenant.Id, "жер"));
    }

    [Theory]
    [InlineData("-жер", true, false)]
    [InlineData("", false, false)]
    [InlineData("бир эки үч төрт беш алты жети сегиз тогуз он жыйырма отуз кырк", false, true)]
    public void Read_TellsWhatItLeftOut(string typed, bool onlyWithout, bool cut)
    {
        // Act
        var query = SearchQuery.Read(typed);

        // Assert
        Assert.Equal(onlyWithout, query.IsOnlyWithout);
        Assert.Equal(cut, query.IsCut);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(int tenantId, string text)
    {
        await host.PutAsync(tenantId, SearchDesk.Entry("1", "Жер"));
        return await host.FindAsync(tenantId, text);
    }
}
