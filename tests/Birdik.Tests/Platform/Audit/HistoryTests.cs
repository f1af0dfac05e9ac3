using System.Net;
using System.Security.Claims;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Audit;

public sealed class HistoryTests(BirdikHost host)
{
    private static readonly SourceRef Subject = new("test.paper", "17");

    private static readonly Actor Clerk = new(ActorKind.Person, Guid.CreateVersion7(), "А. Токтобекова", Role.Secretary);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Language.Ky, "02.03.2026", "Майрам")]
    [InlineData(Language.Ru, "02.03.2026", "Праздник")]
    public async Task Of_Deed_IsToldWithItsFactsInTheReadersLanguage(Language language, string day, string name)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await RecordAsync(tenant, Subject);

        // Act
        var deed = Assert.Single(await ReadAsync(tenant, language));

        // Assert
        Assert.Equal("А. Токтобекова", deed.Who);
        Assert.Contains(day, deed.Sentence, StringComparison.Ordinal);
        Assert.Contains(name, deed.Sentence, StringComparison.Ordinal);
        Assert.Equal(("жазуу боюнча", "№ 5 чечим"), (deed.Why, deed.LegalBasis));
    }

    [Fact]
    public async Task Of_FieldsChanged_AreNamedWithOldAndNew()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await RecordAsync(tenant, Subject, db => db.Add(new Organ
        {
            Kind = OrganKind.Executive, Name = new LocalizedText("Аппарат", "Аппарат"),
        }));

        // Act
        var deed = Assert.Single(await ReadAsync(tenant, Language.Ky));

        // Assert
        Assert.Contains(deed.Changes, change => change is { Entity: "platform_organ", Field: "Name.Ky", Old: null, New: "Аппарат" });
    }

    [Fact]
    public async Task Of_ErasedDeed_SaysOnlyTheAct()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await RecordAsync(tenant, Subject);
        await host.Services.GetRequiredService<WritePipeline>().RunAsync<EraseContentHandler, int>(
            tenant.Id, Clerk, (handler, change, ct) => handler.HandleAsync(new EraseContent(Subject, "№ 9 токтом"), change, ct), Ct);

        // Act
        var deed = Assert.Single(await ReadAsync(tenant, Language.Ky));

        // Assert
        Assert.Equal(("", "№ 9 токтом"), (deed.Who, deed.ErasedByAct));
        Assert.DoesNotContain("Майрам", deed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_AnotherTenantsDeeds_AreSeenOnlyOfNationalKinds()
    {
        // Arrange
        var (ours, theirs) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());
        var subject = new SourceRef("test.unit", $"{theirs.Id}");
        await RecordAsync(theirs, subject);
        await using var scope = host.Services.CreateAsyncScope();

        // Act
        var own = await HistoryOf(scope.ServiceProvider, ours, Language.Ky, []).OfAsync(subject, Ct);
        var national = await HistoryOf(scope.ServiceProvider, ours, Language.Ky, [new NationalKind(subject.Kind)]).OfAsync(subject, Ct);

        // Assert
        Assert.Empty(own);
        Assert.Single(national);
    }

    [Fact]
    public async Task Meanwhile_SinceOpened_IsWhatOthersDid()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var opened = host.Clock.Moment().AddMinutes(-1);
        await RecordAsync(tenant, Subject);

        // Act
        await using var scope = host.Services.CreateAsyncScope();
        var history = HistoryOf(scope.ServiceProvider, tenant, Language.Ky, []);
        var since = await history.MeanwhileAsync(Subject, opened, Ct);
        var keptLater = await history.MeanwhileAsync(Subject, host.Clock.Moment().AddMinutes(1), Ct);
        var sentence = await history.LastAsync(Subject, Ct);

        // Assert
        Assert.Single(since);
        Assert.Single(keptLater);
        Assert.Contains("А. Токтобекова", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HistoryOfNorm_ShowsDeedsAndUnknownObjectIsNotFound()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var page = await client.GetPageAsync("/history/platform.norm/platform.working-week-hours", Ct);
        using var unknown = await client.GetAsync("/history/test.paper/17", Ct);

        // Assert
        Assert.NotEmpty(page.QuerySelectorAll(".b-history li"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Get_Erase_WithoutPermission_IsForbidden()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var answer = await client.GetAsync("/history/platform.norm/platform.working-week-hours/erase", Ct);

        // Assert
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task RecordAsync(Tenant tenant, SourceRef subject, Action<BirdikDbContext>? write = null) =>
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<BirdikDbContext, Done>(
            tenant.Id,
            Clerk,
            async (db, change, ct) =>
            {
                write?.Invoke(db);
                change.Record(
                    "platform.calendar-day-set", subject,
                    ("date", new DateOnly(2026, 3, 2)), ("name", new LocalizedText("Майрам", "Праздник")), ("act", "№ 1"));
                await db.SaveChangesAsync(ct);
                return new Done();
            },
            Ct,
            "жазуу боюнча",
            "№ 5 чечим")).Value;

    private async Task<IReadOnlyList<ToldDeed>> ReadAsync(Tenant tenant, Language language)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await HistoryOf(scope.ServiceProvider, tenant, language, []).OfAsync(Subject, Ct);
    }

    private History HistoryOf(IServiceProvider services, Tenant tenant, Language language, IReadOnlyList<NationalKind> national) => new(
        services.GetRequiredService<NationalDb>(),
        new CurrentUser(new ClaimsPrincipal(new ClaimsIdentity([new Claim(BirdikClaims.Tenant, $"{tenant.Id}")]))),
        [],
        national,
        new Words(host.Services.GetRequiredService<Texts>(), language));
}
