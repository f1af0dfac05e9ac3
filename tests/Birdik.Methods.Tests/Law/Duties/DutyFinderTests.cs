using Birdik.Methods.Law.Duties;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;

namespace Birdik.Methods.Tests.Law.Duties;

public sealed class DutyFinderTests
{
    [Theory]
    [InlineData("Айыл өкмөтү жыл сайын бюджеттин долбоорун иштеп чыгат.", DutyModality.Must, "Айыл өкмөтү")]
    [InlineData("Айыл өкмөтүнүн башчысы жарандардын кайрылуусуна 14 күндүн ичинде жооп берүүгө милдеттүү.", DutyModality.Must, "Айыл өкмөтүнүн башчысы")]
    [InlineData("Жергиликтүү кеңеш жергиликтүү салыктарды киргизүүгө укуктуу.", DutyModality.May, "Жергиликтүү кеңеш")]
    [InlineData("Аткаруу органы таза суу менен камсыз кылат.", DutyModality.Must, "Аткаруу органы")]
    [InlineData("Жергиликтүү кеңеш бюджетти бекитет.", DutyModality.Must, "Жергиликтүү кеңеш")]
    [InlineData("Мамлекеттик органдар ыйгарым укуктарды жүзөгө ашырат.", DutyModality.Must, "Мамлекеттик органдар")]
    [InlineData("Депутаттарга сессияга катышпоого тыюу салынат.", DutyModality.MustNot, "Депутаттарга")]
    [InlineData("Айыл өкмөтү жер участогун ижарага бере алат.", DutyModality.May, "Айыл өкмөтү")]
    [InlineData("Жайыттарды менчикке берүүгө жол берилбейт.", DutyModality.MustNot, null)]
    public void Read_KyrgyzSentence_TellsModalityAndBearer(string sentence, DutyModality modality, string? bearer)
    {
        // Arrange, Act
        var reading = DutyFinder.Read(sentence, [], TextLanguage.Ky);

        // Assert
        Assert.Equal((modality, bearer), (reading!.Modality, reading.Bearer));
    }

    [Theory]
    [InlineData("Мыйзам расмий жарыялангандан кийин күчүнө кирет.")]
    [InlineData("Жер – мамлекеттин менчиги.")]
    [InlineData("Кыргыз Республикасынын мыйзамдары колдонулат.")]
    public void Read_KyrgyzSentenceThatIsNoDuty_IsNone(string sentence)
    {
        Assert.Null(DutyFinder.Read(sentence, [], TextLanguage.Ky));
    }

    [Fact]
    public void Read_RussianDuty_IsTakenApart()
    {
        // Arrange
        const string sentence = "Если договор заключен, айыл окмоту обязан в течение 15 календарных дней зарегистрировать договор за счет средств местного бюджета.";

        // Act
        var reading = DutyFinder.Read(sentence, [], TextLanguage.Ru)!;

        // Assert
        Assert.Equal(DutyModality.Must, reading.Modality);
        Assert.Equal("айыл окмоту", reading.Bearer);
        Assert.Equal("зарегистрировать", reading.Action);
        Assert.StartsWith("договор", reading.Object);
        Assert.Equal("Если договор заключен", reading.Condition);
        Assert.Equal("в течение 15 календарных дней", reading.Term);
        Assert.Equal("местного бюджета", reading.Payer);
    }

    [Fact]
    public void Find_ListOfDuties_GivesEachItemItsBearer()
    {
        // Arrange
        const string source = """
            Статья 7. Обязанности
            Работодатель обязан:
            1) выплачивать заработную плату;
            2) не реже одного раза в год проводить осмотр.
            Статья 8. Понятия
            В настоящем Законе применяются следующие понятия:
            1) орган - орган, который обязан вести учет;
            """;

        // Act
        var found = DutyFinder.Find(LegalTextParser.Parse(source));

        // Assert
        Assert.Equal([("7", 3), ("7", 4)], found.Select(duty => (duty.Article!, duty.Line)));
        Assert.All(found, duty => Assert.Equal((DutyModality.Must, "Работодатель"), (duty.Reading.Modality, duty.Reading.Bearer)));
        Assert.Equal("не реже одного раза в год", found[1].Reading.Term);
    }
}
