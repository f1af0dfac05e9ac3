using System.Net;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>Money before wishes, and remarks on what is written.</summary>
public sealed class EnvelopeTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Envelope_ShowsMoneyWithoutMeasureAndMeasuresWithoutMoney()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        using var saved = await clerk.PostFormAsync(
            $"/planning/programmes/{document}/envelope",
            new Dictionary<string, string>
            {
                ["som[Local]"] = "300 000", ["basis[Local]"] = "Бюджеттин долбоору", ["som[Equalization]"] = "750000,50", ["basis[Equalization]"] = "Календардык план",
            },
            Ct, "#y-2026");
        _ = await host.Data.AddMeasureAsync(office, document);
        var page = await clerk.GetPageAsync($"/planning/programmes/{document}", Ct);
        using var groundless = await clerk.PostFormAsync(
            $"/planning/programmes/{document}/envelope", new Dictionary<string, string> { ["som[Donors]"] = "5000" }, Ct, "#y-2026");
        using var unreadable = await clerk.PostFormAsync(
            $"/planning/programmes/{document}/envelope", new Dictionary<string, string> { ["som[Donors]"] = "көп", ["basis[Donors]"] = "кат" }, Ct, "#y-2026");

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var told = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Иш-чарасы жок каражат, 1 сап: 2026, Теңдөөчү трансферт", told, StringComparison.Ordinal);
        Assert.Contains("Күтүлгөн каражаттан ашкан иш-чаралар, 1 сап: 2026, Жергиликтүү бюджет", told, StringComparison.Ordinal);
        Assert.NotNull((await groundless.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        var again = await unreadable.ReadPageAsync(Ct);
        Assert.Equal("көп", again.QuerySelector("#s-2026-Donors")!.GetAttribute("value"));
        Assert.Equal(2, await host.ReadAsync(office.Id, db => db.Set<ExpectedMoney>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Envelope_TakesOverWhatStateProgrammesGive()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var ministry = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        var state = await host.Data.CreateDocumentAsync(ministry, kind: DocumentKind.StateProgramme);
        var measure = await host.Data.AddMeasureAsync(ministry, state);
        await host.Data.ApproveDocumentAsync(ministry, state);
        var given = (await host.Data.RunAsync<AllocateHandler, Id<Allocation>>(ministry, (handler, change) =>
            handler.HandleAsync(new(measure, office.Id, 2026, 300_000, 0, ""), change, Ct))).Value;
        await host.Services.GetRequiredService<OutboxTeller>().TellAsync(ministry.Id, Ct);
        _ = (await host.Data.RunAsync<AnswerAllocationHandler, Done>(office, (handler, change) =>
            handler.HandleAsync(new(given, AllocationAnswer.Accepted, ""), change, Ct))).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

        // Act
        using var taken = await clerk.PostFormAsync($"/planning/programmes/{document}/envelope", new Dictionary<string, string>(), Ct, "#take");
        var after = await clerk.GetPageAsync($"/planning/programmes/{document}/envelope", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var row = await host.ReadAsync(office.Id, db => db.Set<ExpectedMoney>().SingleAsync(Ct));
        Assert.Equal((MoneySource.StateProgramme, 300_000m, "СЭӨП 2026"), (row.Source, row.Som, row.Basis));
        Assert.Null(after.QuerySelector("#take"));
    }

    [Fact]
    public async Task Comment_IsPutWhileAgreeing_SettledByTheWriter_AndNotToALockedDocument()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document);
        using var writer = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        using var council = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.CouncilSecretary));
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Deputy));
        var address = $"/planning/programmes/{document}/risks";

        // Act
        using var empty = await council.PostFormAsync(address, new Dictionary<string, string> { ["Comment"] = "  " }, Ct, "#comment");
        using var put = await council.PostFormAsync(address, new Dictionary<string, string> { ["Comment"] = "Сел тобокелдигин кошуңуздар" }, Ct, "#comment");
        var found = await writer.GetPageAsync($"/planning/programmes/{document}", Ct);
        var reader = await deputy.GetPageAsync(address, Ct);
        using var settled = await writer.PostFormAsync(address, new Dictionary<string, string>(), Ct, "form:has(input[name='comment'])");
        await host.Data.ApproveDocumentAsync(office, document);
        var section = await host.ReadAsync(office.Id, db => db.Set<DocumentSection>().FirstAsync(Ct));
        var locked = await host.Data.RunAsync<CommentSectionHandler, Id<SectionComment>>(office, (handler, change) => handler.HandleAsync(new(section.Id, "кеч"), change, Ct));

        // Assert
        Assert.NotNull((await empty.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (put.StatusCode, settled.StatusCode));
        Assert.Contains("1 эскертүү ачык турат", found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Сел тобокелдигин", reader.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(reader.QuerySelector("#comment"));
        Assert.NotNull((await host.ReadAsync(office.Id, db => db.Set<SectionComment>().SingleAsync(Ct))).SettledAt);
        Assert.Equal("planning.document-locked", Assert.Single(locked.Problems).Code);
    }
}
