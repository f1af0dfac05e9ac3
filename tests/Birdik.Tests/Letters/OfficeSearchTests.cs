using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Letters;

/// <summary>Matters and file plans in the search of the whole office.</summary>
public sealed class OfficeSearchTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Matter_IsFoundByQuestionAndByTheNumberOfItsLetter_UntilItsLettersAreShut()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        var matter = await OpenAsync(office, letter, "Карагайлуунун жолун оңдоо");
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var found = await HrefsAsync(specialist, "Карагайлуунун жолу");
        var byNumber = await HrefsAsync(specialist, letter.Number);
        _ = await RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new SetAccess(letter.Id, LetterAccess.Restricted, []), change, Ct));
        var shut = await HrefsAsync(specialist, "Карагайлуунун жолу");

        // Assert
        Assert.All([found, byNumber], hrefs => Assert.Contains(LettersLinks.Matter(matter), hrefs));
        Assert.DoesNotContain(LettersLinks.Matter(matter), shut);
    }

    [Fact]
    public async Task Matter_OfACitizen_IsFoundInsideTheCircleOnly()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
        var matter = await OpenAsync(office, letter, "Кошунанын тосмосу");
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var outside = await HrefsAsync(specialist, "Кошунанын тосмосу");
        var inside = await HrefsAsync(secretary, "Кошунанын тосмосу");

        // Assert
        Assert.DoesNotContain(LettersLinks.Matter(matter), outside);
        Assert.Contains(LettersLinks.Matter(matter), inside);
    }

    [Fact]
    public async Task FilePlan_IsFoundByTheHeadingOfAFile()
    {
        // Arrange
        var office = await OfficeAsync();
        var plan = (await RunAsync<BeginFilePlanHandler, Id<FilePlan>>(office.Head, (handler, change) => handler.HandleAsync(
            new BeginFilePlan(OrganKind.Executive, 2026), change, Ct))).Value;
        var set = await RunAsync<ChangeFilePlanItemHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new ChangeFilePlanItem(plan, new FileEntry("77-07", "Чычырканак бактары боюнча документтер", "", Retention.Permanent, null, "", false, false, "")), change, Ct));
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var byHeading = await HrefsAsync(specialist, "чычырканак бактары");
        var byIndex = await HrefsAsync(specialist, "77-07");

        // Assert
        Assert.Empty(set.Problems);
        Assert.All([byHeading, byIndex], hrefs => Assert.Contains(LettersLinks.FilePlan(plan), hrefs));
    }

    private async Task<Id<Matter>> OpenAsync(Office office, RegisteredLetter letter, string question) =>
        (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new OpenMatter(letter.Id, question), change, Ct))).Value;

    private static async Task<IReadOnlyList<string?>> HrefsAsync(HttpClient client, string query) =>
        [.. (await client.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}", Ct)).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))];
}
