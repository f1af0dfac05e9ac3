using Birdik.App;
using Birdik.Platform.Localization;
using Birdik.Platform.Today;
using Birdik.Ui.Areas.Ui.Pages;
using Birdik.Ui.Parts;

namespace Birdik.Tests.Ui;

public sealed class TodayListTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData(-2, StatusKind.Late, Language.Ky, "2 күн кечикти")]
    [InlineData(0, StatusKind.Now, Language.Ky, "бүгүн")]
    [InlineData(3, StatusKind.Soon, Language.Ky, "3 күн калды")]
    [InlineData(-1, StatusKind.Late, Language.Ru, "опоздание 1 день")]
    [InlineData(5, StatusKind.Soon, Language.Ru, "осталось 5 дней")]
    [InlineData(1, StatusKind.Soon, Language.En, "1 day left")]
    public void Row_SaysItsTimeInWords(int days, StatusKind kind, Language language, string status)
    {
        // Act
        var row = TodayRow.Of(Item("Кат", Day.AddDays(days)), Day, WordsIn(language));

        // Assert
        Assert.Equal(kind, row.Kind);
        Assert.Equal(status, row.Status);
    }

    [Fact]
    public void List_PutsTheMostPressingFirstAndTheUndatedLast()
    {
        // Act
        var list = TodayListView.Of(
            TodayList.Overdue,
            [Item("мөөнөтсүз", null), Item("кечээги", Day.AddDays(-1)), Item("эски", Day.AddDays(-9))],
            Day,
            WordsIn(Language.Ky));

        // Assert
        Assert.Equal(["эски", "кечээги", "мөөнөтсүз"], list.Rows.Select(row => row.Item.Title));
    }

    private static TodayItem Item(string title, DateOnly? due) => new(TodayList.Overdue, title, "/", null, due, null, null);

    private static Words WordsIn(Language language) => new(new Texts(BirdikModules.Catalog.Assemblies), language);
}
