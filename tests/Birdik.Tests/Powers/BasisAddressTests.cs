using Birdik.Powers.Functions;

namespace Birdik.Tests.Powers;

public sealed class BasisAddressTests
{
    [Theory]
    [InlineData("13", "art_13")]
    [InlineData("13(2)", "art_13__para_2 art_13")]
    [InlineData("13(1)1¹", "art_13__para_1 art_13")]
    [InlineData("28³", "art_28-3")]
    [InlineData("16¹", "art_16-1")]
    [InlineData("1(22-1)", "art_1__para_22-1 art_1")]
    [InlineData("", "")]
    [InlineData("II бөлүм", "")]
    public void Of_Citation_GivesTheAddressesDeepestFirst(string provision, string expected)
    {
        // Act
        var addresses = BasisAddress.Of(provision);

        // Assert
        Assert.Equal(expected, string.Join(' ', addresses));
    }
}
