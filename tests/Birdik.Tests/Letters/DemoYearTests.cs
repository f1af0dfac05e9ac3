using Birdik.Letters.Correspondents;
using Birdik.Letters.Demo;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.Letters;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Birdik.Territory.Demo;
using Birdik.Territory.Demo.People;

namespace Birdik.Tests.Letters;

public sealed class DemoYearTests
{
    private static readonly DateOnly Until = new(2026, 11, 20);

    [Fact]
    public void Of_AYear_IsAsLoadedAsThePaperSays()
    {
        // Act
        var letters = Year(1);

        // Assert
        Assert.InRange(letters.Count, 600, 760);
        Assert.All(letters, letter => Assert.InRange(letter.On, Until.AddYears(-1), Until));
        Assert.True(letters.Count(letter => letter.Class == CorrespondentClass.StateBody) > letters.Count / 2);
        Assert.Contains(letters, letter => letter.Kind != LetterKind.Letter);
    }

    [Fact]
    public void Of_SameSeed_IsTheSameYear()
    {
        // Act, Assert
        Assert.Equal(Year(7), Year(7));
        Assert.NotEqual(Year(7), Year(8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AnySeed_AsksAgainInOneLetterOfFour(int seed)
    {
        // Act
        var letters = Year(seed).Where(letter => letter.Kind == LetterKind.Letter).ToList();

        // Assert
        var repeated = letters.Where((letter, place) => letters.Take(place).Any(before =>
            before.Sender == letter.Sender && letter.On.DayNumber - before.On.DayNumber <= 90
            && LetterSubject.Of(letter.Subject).IsLike(LetterSubject.Of(before.Subject)))).ToList();
        Assert.InRange((double)repeated.Count / letters.Count, 0.20, 0.30);
        Assert.All(repeated.Where(letter => letter.SenderNumber!.Length > 0), letter => Assert.NotEmpty(LetterReferences.Find(letter.Body)));
    }

    [Fact]
    public void Of_AYear_HasLettersOfEachAccess()
    {
        // Act
        var letters = Year(1);

        // Assert
        Assert.InRange(letters.Count(letter => letter.Access == LetterAccess.Restricted), 8, 60);
        Assert.InRange(letters.Count(letter => letter.Access == LetterAccess.Named), 8, 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_AnySeed_IsCarriedOutByThePeopleOfTheOffice_FewByTheSecretary(int seed)
    {
        // Arrange
        var office = Staff.Make(new PersonNames(DemoRandom.For(seed, DemoPart.People)), DemoRandom.For(seed, DemoPart.People))
            .Where(person => person.TenantCode == "ak-bulak" && person.Role is Role.Specialist or Role.Secretary)
            .ToDictionary(person => person.Position.Ky, person => person.Role);

        // Act
        var letters = Year(seed);
        var shares = letters.CountBy(letter => letter.To).ToDictionary(one => one.Key, one => (double)one.Value / letters.Count);

        // Assert
        Assert.Equal(office.Keys.Order(), shares.Keys.Order());
        Assert.All(shares, share => Assert.InRange(share.Value, 0.01, office[share.Key] == Role.Secretary ? 0.15 : 0.28));
    }

    [Fact]
    public void Of_AYear_HasNoFieldLeftAndATopicForEachBody()
    {
        // Arrange
        var topics = DemoOffice.Read().Topics.Select(topic => DemoFields.Filled(topic.Subject)).ToList();

        // Act
        var letters = Year(1);

        // Assert
        Assert.All(letters, letter => Assert.DoesNotContain("{", letter.Subject + letter.Body, StringComparison.Ordinal));
        var without = letters.Where(letter => letter.Class is CorrespondentClass.StateBody or CorrespondentClass.Court or CorrespondentClass.Prosecutor
            && !topics.Exists(topic => topic.IsMatch(letter.Subject)));
        Assert.Empty(without);
    }

    private static IReadOnlyList<DemoLetter> Year(int seed) => DemoYear.Of(seed, Until, ShippedCalendars.AsShipped(), DemoTexts.Read());
}
