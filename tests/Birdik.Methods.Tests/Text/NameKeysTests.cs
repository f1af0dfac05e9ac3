using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("Жумабаев", "Жумабаева Джумабаев Jumabaev Zhumabayev Zhumabaeva Jumabayeva Djumabaev ЖУМАБАЕВ")]
    [InlineData("Жээнбеков", "Jeenbekov Zheenbekova Жеенбеков")]
    [InlineData("Чыңгыз", "Chyngyz Чингиз Chingiz Чынгыз")]
    [InlineData("Айгүл", "Айгуль Aigul Aygul Aygül")]
    [InlineData("Шаршенбекова", "Sharshenbekov Шаршенбеков")]
    [InlineData("Хасан", "Khasan Касан")]
    [InlineData("Юлия", "Yulia Yuliya Iuliia")]
    [InlineData("Осмоналиев", "Osmonaliev Osmonaliyev Осмоналиева")]
    [InlineData("Рублевский", "Рублевская Rublevsky Rublevskiy Rublevski")]
    [InlineData("Бакыт", "Bakyt Бакит Bakit")]
    public void Of_SpellingsOfOneName_GiveOneKey(string name, string spellings)
    {
        foreach (var spelling in spellings.Split(' '))
        {
            Assert.Equal(NameKeys.Of(name), NameKeys.Of(spelling));
        }
    }

    [Theory]
    [InlineData("Бакытов Нурлан Асанович", "Bakytov Nurlan Asan uulu")]
    [InlineData("Нурлан Асан уулу", "Нурлан Асанович")]
    [InlineData("Айгүл Асан кызы", "Айгуль Асановна")]
    [InlineData("Асан-уулу Нурлан", "Асануулу Нурлан")]
    public void Of_Patronymic_GivesTheFathersName(string first, string second) =>
        Assert.Equal(NameKeys.Of(first), NameKeys.Of(second));

    [Theory]
    [InlineData("Асанов", "Усенов")]
    [InlineData("Асан", "Асанов")]
    [InlineData("Жапаров", "Сапаров")]
    [InlineData("Бакытов", "Бекетов")]
    public void Of_DifferentNames_GiveDifferentKeys(string first, string second) =>
        Assert.NotEqual(NameKeys.Of(first), NameKeys.Of(second));

    [Fact]
    public void Of_AnyText_GivesKeysWithoutSpaces() =>
        AnyText.Gen.Sample(text => NameKeys.Of(text).All(key => !key.Any(char.IsWhiteSpace)));
}
