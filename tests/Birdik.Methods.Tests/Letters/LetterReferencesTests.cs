using Birdik.Methods.Letters;

namespace Birdik.Methods.Tests.Letters;

public sealed class LetterReferencesTests
{
    [Theory]
    [InlineData("На ваш № 01-12/45 от 03.02.2026 сообщаем следующее.", "01-12/45", "2026-02-03")]
    [InlineData("Сиздин 2026-жылдын 3-февралындагы № 01-12/45 катыңызга жооп.", "01-12/45", "2026-02-03")]
    [InlineData("Сиздин 03.02.2026 күнкү №01-12/45 катыңызга билдиребиз", "01-12/45", "2026-02-03")]
    [InlineData("В ответ на письмо № 7-12/118 от 5 марта 2026 года", "7-12/118", "2026-03-05")]
    [InlineData("Повторно направляем запрос № ГД-118.", "ГД-118", null)]
    [InlineData("Жогорку Кеңештин депутатынын № б/77 кайрылуусу боюнча", "б/77", null)]
    public void Find_Letter_GivesNumberAndDay(string text, string number, string? day)
    {
        // Act
        var found = Assert.Single(LetterReferences.Find(text));

        // Assert
        Assert.Equal((number, day is null ? null : DateOnly.Parse(day, null)), (found.Number, found.Day));
    }

    [Theory]
    [InlineData("Ушул токтомдун негизинде: Өкмөттүн 2020-жылдын 3-мартындагы токтому № 120")]
    [InlineData("в соответствии с законом № 67 от 04.05.2007")]
    [InlineData("Тел. 0555 12 34 56, 12.02.2026")]
    [InlineData("")]
    public void Find_NoLetter_GivesNothing(string text) => Assert.Empty(LetterReferences.Find(text));

    [Fact]
    public void Find_SeveralInOneText_KeepsEachWithItsDay()
    {
        // Act
        var found = LetterReferences.Find(
            "На ваш № 05-3/118 от 01.02.2026 и № 05-3/119 от 02.02.2026.\nРанее: № 05-3/77.");

        // Assert
        Assert.Equal(
            [new("05-3/118", new DateOnly(2026, 2, 1)), new("05-3/119", new DateOnly(2026, 2, 2)), new LetterReference("05-3/77", null)], found);
    }

    [Fact]
    public void Find_DayThatIsNone_IsNotTaken() =>
        Assert.Null(Assert.Single(LetterReferences.Find("на ваше письмо № 12 от 31.02.2026")).Day);

    [Fact]
    public void Find_HugeText_ReadsTheBeginningOnly() =>
        Assert.Empty(LetterReferences.Find(new string('а', LetterReferences.MaxText) + " письмо № 12 от 01.02.2026"));
}
