using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class CanonicalCompositionTests
{
    [Theory]
    [InlineData("и\u0306", "й")]
    [InlineData("Е\u0308лка", "Ёлка")]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("ậ", "ậ")]
    [InlineData("\u212B", "Å")]
    [InlineData("а\u0301", "а\u0301")]
    [InlineData("\u0306й", "\u0306й")]
    [InlineData("a\u0338\u0301", "á\u0338")]
    public void Compose_Marks_JoinTheirLetters(string text, string expected)
    {
        // Act
        var composed = CanonicalComposition.Compose(text);

        // Assert
        Assert.Equal(expected, composed);
    }

    [Fact]
    public void Compose_AnyText_IsIdempotent() => AnyText.Gen.Sample(text =>
        CanonicalComposition.Compose(CanonicalComposition.Compose(text)) == CanonicalComposition.Compose(text));
}
