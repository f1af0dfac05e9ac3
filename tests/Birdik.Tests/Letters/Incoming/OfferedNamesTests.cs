using Birdik.Letters;
using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Testing;

namespace Birdik.Tests.Letters.Incoming;

/// <summary>Names offered while a letter is registered or written.</summary>
public sealed class OfferedNamesTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task AtFirst_MoreThanAreOffered_ThoseWhoWriteMostComeFirstWhateverTheirLetter()
    {
        // Arrange
        var office = await OfficeAsync();
        await FillAsync(office);
        await WriteAsync(office, "Ысык-Көл облустук статистика башкармалыгы", 3);
        await WriteAsync(office, "Ютуу мекемеси", 5);
        await WriteAsync(office, "Экология инспекциясы", 1);

        // Act
        var offered = await OfferedAsync(office, "");

        // Assert
        Assert.Equal(OfferedNames.AtFirst, offered.Count);
        Assert.Equal(
            ["Ютуу мекемеси", "Ысык-Көл облустук статистика башкармалыгы", "Экология инспекциясы", "Айыл 0000 мекемеси"], offered.Take(4));
    }

    [Fact]
    public async Task OfSameNumber_WhoWroteLastComesFirst()
    {
        // Arrange
        await using var own = new BirdikHost();
        await own.InitializeAsync();
        var tests = new OfferedNamesTests(own);
        var office = await tests.OfficeAsync();
        await tests.WriteAsync(office, "Жер кадастры кызматы", 1);
        own.Clock.Advance(TimeSpan.FromMinutes(5));
        await tests.WriteAsync(office, "Райондук мамлекеттик администрация", 1);

        // Act
        var offered = await tests.OfferedAsync(office, "");

        // Assert
        Assert.Equal(["Райондук мамлекеттик администрация", "Жер кадастры кызматы"], offered);
    }

    [Theory]
    [InlineData("статистика", "Ысык-Көл облустук статистика башкармалыгы")]
    [InlineData("ысык кол баш", "Ысык-Көл облустук статистика башкармалыгы")]
    [InlineData("айыл 0399", "Айыл 0399 мекемеси")]
    [InlineData("100%", null)]
    [InlineData("_", null)]
    [InlineData("асанова", null)]
    public async Task Typed_AnyWordsOfTheName_AreFoundBehindTheFirst(string typed, string? name)
    {
        // Arrange
        var office = await OfficeAsync();
        await FillAsync(office);
        await WriteAsync(office, "Ысык-Көл облустук статистика башкармалыгы", 1);
        _ = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });

        // Act
        var offered = await OfferedAsync(office, typed);

        // Assert
        Assert.Equal(name is null ? [] : [name], offered);
    }

    [Fact]
    public async Task Typed_ManyMatch_TheFrequentOneIsAmongTheFew()
    {
        // Arrange
        var office = await OfficeAsync();
        await FillAsync(office);
        await WriteAsync(office, "Эл аралык мекемеси", 2);

        // Act
        var offered = await OfferedAsync(office, "мекемеси");

        // Assert
        Assert.Equal((OfferedNames.Typed, "Эл аралык мекемеси"), (offered.Count, offered[0]));
    }

    [Fact]
    public async Task Addressees_AreOfferedByTheSameOrder_AnotherOfficeSeesNone()
    {
        // Arrange
        var office = await OfficeAsync();
        var stranger = await OfficeAsync();
        await WriteAsync(office, "Экология инспекциясы", 2);
        _ = await AnswerAsync(office, null, send: false);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var other = await Host.ClientAsAsync(stranger.Specialist);

        // Act
        var here = await NamesAsync(specialist, $"{LettersLinks.Draft}?handler=Addressees&Input.Addressee=");
        var there = await NamesAsync(other, $"{LettersLinks.Draft}?handler=Addressees&Input.Addressee=");
        var page = await specialist.GetPageAsync(LettersLinks.Draft, Ct);

        // Assert
        Assert.Equal(["Экология инспекциясы", "Каржы министрлиги"], here);
        Assert.Equal(here, page.QuerySelectorAll("#letters-addressees option").Select(option => option.GetAttribute("value")!));
        Assert.Empty(there);
    }

    /// <summary>More names than are offered, all before the others in the alphabet.</summary>
    private Task FillAsync(Office office) => Host.Data.WriteAsync(office.Tenant.Id, "letters.correspondents-set", db =>
        db.AddRange(Enumerable.Range(0, 400).Select(at => Correspondent.Of($"Айыл {at:0000} мекемеси", CorrespondentClass.Organisation))));

    private async Task WriteAsync(Office office, string sender, int letters)
    {
        for (var at = 0; at < letters; at++)
        {
            _ = await LetterAsync(office, command => command with { Sender = sender, SenderClass = CorrespondentClass.StateBody });
        }
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(Office office, string typed)
    {
        using var client = await Host.ClientAsAsync(office.Secretary);
        return await NamesAsync(client, $"{LettersLinks.Register}?handler=Senders&Input.Sender={Uri.EscapeDataString(typed)}");
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpClient client, string address) =>
        [.. (await client.GetPageAsync(address, Ct)).QuerySelectorAll("option").Select(option => option.GetAttribute("value")!)];
}
