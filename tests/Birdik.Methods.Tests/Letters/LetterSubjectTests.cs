using Birdik.Methods.Letters;

namespace Birdik.Methods.Tests.Letters;

public sealed class LetterSubjectTests
{
    [Theory]
    [InlineData("Мал башынын саны боюнча маалымат", "Мал башынын саны боюнча маалымат берүү")]
    [InlineData("Айыл аймагындагы калктын саны боюнча маалымат берүү жөнүндө", "Калк саны тууралуу")]
    [InlineData("О предоставлении отчёта о поголовье скота", "Отчет по поголовью скота направить повторно")]
    [InlineData("О земельном налоге", "о земельном налоге за 2026 год")]
    [InlineData("Маалымат берүү жөнүндө", "Маалымат берүү")]
    [InlineData("Калктын саны, 2026-жылдын март айы", "2026-жылдын мартындагы калктын саны боюнча")]
    public void Alike_TheSameAsked_WhateverTheFormsOfItsWords(string one, string other)
    {
        // Arrange
        var (first, second) = (LetterSubject.Of(one), LetterSubject.Of(other));

        // Assert
        Assert.True(first.IsLike(second), $"{first.Likeness(second)}");
        Assert.Equal(first.Likeness(second), second.Likeness(first));
    }

    [Theory]
    [InlineData("Бюджет боюнча маалымат берүү жөнүндө", "Жайыт боюнча маалымат берүү жөнүндө")]
    [InlineData("О предоставлении сведений о поголовье скота", "О предоставлении сведений о посевных площадях")]
    [InlineData("О предоставлении информации по льготам", "О предоставлении информации по свалкам")]
    [InlineData("Калктын саны, 2026-жылдын март айы", "Калктын саны, 2026-жылдын апрель айы")]
    [InlineData("Сведения о доходах за I квартал 2026 года", "Сведения о доходах за II квартал 2026 года")]
    [InlineData("Кеңешмеге катышуу жөнүндө", "Кеңешмени которуу жөнүндө")]
    [InlineData("Жайыт жөнүндө", "Жайыттын чек арасын тактоо жөнүндө")]
    [InlineData("", "Маалымат берүү жөнүндө")]
    public void Unlike_AnotherThingAsked_InTheSameWordsOfOffice(string one, string other) =>
        Assert.False(LetterSubject.Of(one).IsLike(LetterSubject.Of(other)));

    [Theory]
    [InlineData("№ 🙂 \ud800 \0")]
    [InlineData("–––")]
    public void Of_AnyText_IsRead(string text) => Assert.Equal(0, LetterSubject.Of(text).Likeness(LetterSubject.Of(new string('ө', 100_000))));
}
