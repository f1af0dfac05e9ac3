using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Letters.Correspondents;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Search;

/// <summary>What the registers keep is in the search, under a kind with a name and with the fields it is chosen by.</summary>
public sealed class RegistersInSearchTests(BirdikHost host)
{
    private static readonly string[] All = ["law.view", "letters.view", "letters.confidential", "powers.view", "staffing.view"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("law.act", "жер кодекси")]
    [InlineData("powers.function", "жайыт")]
    [InlineData("platform.norm", "platform.working-week-hours")]
    [InlineData("staffing.work-norm", "letters-in")]
    public async Task Find_Shipped_IsInTheSearch(string kind, string query)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var found = await host.FindAsync(tenant.Id, query, new SearchFilter { Kind = kind }, All);

        // Assert
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("law.act")]
    [InlineData("law.provision")]
    [InlineData("law.duty")]
    [InlineData("letters.arrival")]
    [InlineData("letters.correspondent")]
    [InlineData("letters.incoming")]
    [InlineData("letters.outgoing")]
    [InlineData("powers.function")]
    [InlineData("powers.agreement")]
    [InlineData("platform.norm")]
    [InlineData("staffing.work-norm")]
    [InlineData("territory.unit")]
    public void Kind_HasANameInEachLanguage(string kind)
    {
        // Act
        var texts = host.Services.GetRequiredService<Texts>();

        // Assert
        Assert.All(Languages.All, language => Assert.NotNull(texts.Find(language, $"Search.Kind.{kind}")));
    }

    [Fact]
    public async Task Sender_OfALetter_IsAFieldToChoose()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync();
        var clerk = await host.Data.CreateUserAsync(office, Role.Secretary);
        _ = (await host.Data.RegisterLetterAsync(clerk, letter => letter with { Sender = "Каржы министрлиги", Subject = "Эсеп берүү жөнүндө" })).Value;
        _ = (await host.Data.RegisterLetterAsync(clerk, letter => letter with { Sender = "Токмок шаардык соту", SenderClass = CorrespondentClass.Court, Subject = "Эсепти суроо" })).Value;

        // Act
        var facets = await FacetsAsync(office, "эсеп");
        var court = await host.FindAsync(office.Id, "эсеп", new SearchFilter { SenderClass = nameof(CorrespondentClass.Court) }, All);

        // Assert
        Assert.Contains(facets.SenderClasses, facet => facet.Value == nameof(CorrespondentClass.Court) && facet.Count == 1);
        Assert.Equal(2, facets.SenderClasses.Sum(facet => facet.Count));
        Assert.Single(court);
    }

    [Fact]
    public async Task Correspondent_IsFoundByTheNewClass_AndACitizenOnlyByThoseWhoSeeWhatCitizensWrite()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync();
        var clerk = await host.Data.CreateUserAsync(office, Role.Secretary);
        _ = (await host.Data.RegisterLetterAsync(clerk, letter => letter with { Sender = "Кочкор дыйкандар биримдиги", SenderClass = CorrespondentClass.Organisation })).Value;
        _ = (await host.Data.RegisterLetterAsync(clerk, letter => letter with { Sender = "Асанова Гүлнара", SenderClass = CorrespondentClass.Citizen })).Value;
        var filter = new SearchFilter { Kind = "letters.correspondent" };
        string[] reader = ["letters.view"];

        // Act
        var union = await host.FindAsync(office.Id, "дыйкандардын биримдиги", filter, reader);
        var citizen = await host.FindAsync(office.Id, "Asanova", filter, reader);
        var permitted = await host.FindAsync(office.Id, "Asanova", filter, All);
        _ = (await host.Data.RegisterLetterAsync(clerk, letter => letter with { Sender = "Кочкор дыйкандар биримдиги", SenderClass = CorrespondentClass.StateBody })).Value;
        var asBody = await host.FindAsync(office.Id, "Кочкор", filter with { SenderClass = nameof(CorrespondentClass.StateBody) }, reader);

        // Assert
        Assert.Single(union);
        Assert.Empty(citizen);
        Assert.Single(permitted);
        Assert.Equal(union, asBody);
    }

    [Fact]
    public async Task Articles_OfTheNewestText_AreFoundWithTheSpheresOfTheAct()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync();
        var act = await host.Data.CreateActAsync(with: entry => entry with { Spheres = [Sphere.S03, Sphere.S11] });
        // The acts of all offices are in one register: these words stand in this one alone.
        var (fee, check) = (Word(), Word());
        var text = TestData.LawText.Replace("плату", fee, StringComparison.Ordinal).Replace("проверка", check, StringComparison.Ordinal);
        _ = await host.Data.AddVersionAsync(act, text);
        var article = (await host.Data.ProvisionAsync(act, "art_4")).ToString();
        var gone = (await host.Data.ProvisionAsync(act, "art_2")).ToString();
        var filter = new SearchFilter { Kind = ProvisionRef.Kind };

        // Act
        var found = await host.FindAsync(office.Id, $"запрет {fee}", filter, All);
        var bySphere = await host.FindAsync(office.Id, $"запрет {fee}", filter with { Sphere = "S11" }, All);
        var unpermitted = await host.FindAsync(office.Id, $"запрет {fee}", filter);
        var before = await host.FindAsync(office.Id, $"понятия {check}", filter, All);
        _ = await host.Data.AddVersionAsync(act, text.Replace($"Статья 2. Понятия\nИспытание есть {check}.\n", "", StringComparison.Ordinal), act.Date!.Value.AddYears(1));
        var after = await host.FindAsync(office.Id, $"понятия {check}", filter, All);

        // Assert
        Assert.Contains(article, found);
        Assert.Contains(article, bySphere);
        Assert.Empty(unpermitted);
        Assert.Contains(gone, before);
        Assert.DoesNotContain(gone, after);
    }

    [Fact]
    public async Task Duty_IsFoundFromItsConfirmationToItsRefusal()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync();
        var act = await host.Data.CreateActAsync();
        _ = await host.Data.AddVersionAsync(act);
        var duty = await host.Data.CreateDutyAsync(act, state: DutyState.Candidate);

        // Act
        var candidate = await FindDutyAsync(office, duty);
        await DecideAsync(duty, DutyState.Confirmed);
        var confirmed = await FindDutyAsync(office, duty);
        await DecideAsync(duty, DutyState.Refused);
        var refused = await FindDutyAsync(office, duty);

        // Assert
        Assert.Empty(candidate);
        Assert.Equal([duty.Id.ToString()], confirmed);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Norm_IsFoundByTheActItRestsOn()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync();

        // Act
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<SetNormHandler, Done>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new SetNorm("platform.working-week-hours", "40", new DateOnly(2031, 1, 1), null, "Эмгек кодекси № 4242", "90-берене", false), change, ct), Ct)).Value;

        // Assert
        Assert.Equal(["platform.working-week-hours"], await host.FindAsync(office.Id, "эмгек кодекси 4242", new SearchFilter { Kind = SetNorm.Kind }));
    }

    private static string Word() => string.Concat(Guid.CreateVersion7().ToString("N").Select(digit => "бвгджзклмнпрстфх"["0123456789abcdef".IndexOf(digit, StringComparison.Ordinal)]));

    private Task<SearchFacets> FacetsAsync(Tenant office, string query) => host.SearchAsync(
        office.Id,
        (search, ct) => search.FacetsAsync(SearchQuery.Read(query), new SearchFilter { Kind = "letters.incoming" }, ct),
        All);

    private Task<IReadOnlyList<string>> FindDutyAsync(Tenant office, Duty duty) =>
        host.FindAsync(office.Id, $"\"{duty.Action}\"", new SearchFilter { Kind = DutyRef.Kind }, All);

    private async Task DecideAsync(Duty duty, DutyState state) =>
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<DecideDutyHandler, Done>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new DecideDuty(duty.Id, state), change, ct), Ct)).Value;
}
