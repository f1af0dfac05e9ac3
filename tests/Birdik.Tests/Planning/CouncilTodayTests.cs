using Birdik.Planning;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Planning;

/// <summary>What a deputy finds on the Today page.</summary>
public sealed class CouncilTodayTests(BirdikHost host)
{
    private const string Dump = "Токтогул көчөсүнүн чети таштанды төгүүчү жайга айланды";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Today_OfADeputy_HoldsWhatTheOfficeOwesTheCouncil()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var need = (await host.Data.RaiseNeedAsync(office, Dump, command => command with { Source = NeedSource.Deputy })).Value;
        var other = (await host.Data.RaiseNeedAsync(office, "Көчөдө жарык жок")).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var section = await host.ReadAsync(office.Id, db => db.Set<DocumentSection>().Where(row => row.DocumentId == document && row.Kind == SectionKind.Risks)
            .Select(row => row.Id).SingleAsync(Ct));
        var remark = (await host.Data.RunAsync<CommentSectionHandler, Id<SectionComment>>(office, (handler, change) =>
            handler.HandleAsync(new(section, "Коркунучтарды толуктагыла"), change, Ct))).Value;
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Deputy));
        using var specialist = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));

        // Act
        var page = await deputy.GetPageAsync("/today", Ct);
        var elsewhere = await specialist.GetPageAsync("/today", Ct);
        _ = (await host.Data.RunAsync<SettleCommentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(remark), change, Ct))).Value;
        var later = await deputy.GetPageAsync("/today", Ct);

        // Assert
        Assert.NotNull(page.QuerySelector($".b-list--wait a[href='{PlanningLinks.Need(need.Id)}']"));
        Assert.Null(page.QuerySelector($"a[href='{PlanningLinks.Need(other.Id)}']"));
        Assert.NotNull(page.QuerySelector($".b-list--wait a[href='{PlanningLinks.Section(document, SectionKind.Risks)}#c-{remark}']"));
        Assert.Contains("кеңешке киргизиле элек", page.QuerySelector($".b-list--wait li:has(a[href='{PlanningLinks.Document(document)}'])")!.TextContent, StringComparison.Ordinal);
        Assert.Null(elsewhere.QuerySelector($"a[href='{PlanningLinks.Need(need.Id)}']"));
        Assert.Null(later.QuerySelector($"a[href$='#c-{remark}']"));
    }

    [Fact]
    public async Task Today_OfADeputy_AsksToConsiderADocumentThatIsBeforeTheCouncil()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var document = await host.Data.CreateDocumentAsync(office);
        _ = await host.Data.AddMeasureAsync(office, document);
        _ = (await host.Data.RunAsync<SendDocumentHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document), change, Ct))).Value;
        _ = (await host.Data.RunAsync<MarkAgreementHandler, Done>(office, (handler, change) => handler.HandleAsync(new(document, true, ""), change, Ct))).Value;
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Deputy));

        // Act
        var row = (await deputy.GetPageAsync("/today", Ct)).QuerySelector($".b-list--late li:has(a[href='{PlanningLinks.Document(document)}'])");
        using var opened = await deputy.GetAsync(PlanningLinks.Document(document), Ct);

        // Assert
        Assert.Contains("Кеңештин комиссиясы карайт", row!.TextContent, StringComparison.Ordinal);
        Assert.True(opened.IsSuccessStatusCode);
    }
}
