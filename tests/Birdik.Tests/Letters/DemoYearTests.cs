using Birdik.Letters.Correspondents;
using Birdik.Letters.Demo;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Time;

namespace Birdik.Tests.Letters;

public sealed class DemoYearTests
{
    private static readonly DateOnly Until = new(2026, 11, 20);

    [Fact]
    public void Of_AYear_IsAsLoadedAsThePaperSays()
    {
        // Act
        var letters = DemoYear.Of(1, Until, ShippedCalendars.AsShipped(), DemoTexts.Read());

        // Assert
        Assert.InRange(letters.Count, 600, 760);
        Assert.All(letters, letter => Assert.InRange(letter.On, Until.AddYears(-1), Until));
        Assert.True(letters.Count(letter => letter.Class == CorrespondentClass.StateBody) > letters.Count / 2);
        Assert.Contains(letters, letter => letter.Kind != LetterKind.Letter);
    }

    [Fact]
    public void Of_SameSeed_IsTheSameYear()
    {
        // Arrange
        var (calendar, texts) = (ShippedCalendars.AsShipped(), DemoTexts.Read());

        // Act, Assert
        Assert.Equal(DemoYear.Of(7, Until, calendar, texts), DemoYear.Of(7, Until, calendar, texts));
        Assert.NotEqual(DemoYear.Of(7, Until, calendar, texts), DemoYear.Of(8, Until, calendar, texts));
    }
}
