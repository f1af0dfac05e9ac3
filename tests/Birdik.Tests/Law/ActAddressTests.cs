using Birdik.Law.Acts;

namespace Birdik.Tests.Law;

public sealed class ActAddressTests
{
    [Theory]
    [InlineData(ActKind.Law, "2021-10-20", "123", "/akn/kg/act/2021-10-20/123")]
    [InlineData(ActKind.Code, "2005-01-12", "8", "/akn/kg/act/2005-01-12/8")]
    [InlineData(ActKind.CabinetResolution, "2022-08-01", "422", "/akn/kg/act/cabinet-resolution/2022-08-01/422")]
    [InlineData(ActKind.Order, "2014-03-04", "01-24/19", "/akn/kg/act/order/2014-03-04/01-24-19")]
    [InlineData(ActKind.Constitution, "2021-05-05", null, "/akn/kg/act/constitution/2021-05-05")]
    [InlineData(ActKind.Law, null, null, "/akn/kg/act/nd/o-nedrah")]
    [InlineData(ActKind.Decree, "2020-05-31", null, "/akn/kg/act/decree/2020-05-31/o-nedrah")]
    public void Uri_OfKindDateAndNumber_IsThatOfAkomaNtoso(ActKind kind, string? date, string? number, string uri)
    {
        // Act
        var made = ActAddress.Uri(kind, date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd"), number, ActAddress.Slug("О недрах"));

        // Assert
        Assert.Equal(uri, made);
    }

    [Theory]
    [InlineData("Өкмөттүн чечими, № 5", "okmottun-chechimi-5")]
    [InlineData("  «Щит» ", "shit")]
    [InlineData("…", "x")]
    public void Slug_OfATitle_HasLatinLettersAndHyphens(string title, string slug) => Assert.Equal(slug, ActAddress.Slug(title));

    [Fact]
    public void Key_IsOneWordOfTheAddress() =>
        Assert.Equal("order_2014-03-04_01-24-19", ActAddress.Key("/akn/kg/act/order/2014-03-04/01-24-19"));

    [Fact]
    public void Ranks_FallFromTheConstitutionToTheKenesh()
    {
        // Act
        var ranks = Enum.GetValues<ActKind>().Select(kind => kind.Rank()).ToList();

        // Assert
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal([1, ActKinds.LowestRank], [ranks[0], ranks[^1]]);
    }
}
