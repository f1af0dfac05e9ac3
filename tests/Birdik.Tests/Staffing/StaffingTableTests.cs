using System.Net;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Tables;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Birdik.Tests.Staffing;

public sealed class StaffingTableTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Table_DraftedAgreedApproved_KeepsItsFundAndIsClosed()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, 1, 2.5m, 0, 0.5m);

        // Act
        var agreed = await StepAsync(tenant, new(id, StaffingTableStep.Agree));
        var approved = await StepAsync(tenant, new(id, StaffingTableStep.Approve, "Токтом № 28/4"));
        var late = await RunLineAsync(tenant, id, 1, 3, 0, 0);

        // Assert
        Assert.True(agreed.Succeeded);
        Assert.True(approved.Succeeded);
        Assert.Equal("staffing.table-closed", late.Problems[0].Code);
        var table = await host.ReadAsync(tenant.Id, db => db.Set<StaffingTable>().SingleAsync());
        Assert.Equal((StaffingTableState.Approved, 1m, 7_040m * 2.5m * 1.5m * 12), (table.State, table.ApprovedPosts, table.ApprovedFund));
    }

    [Fact]
    public async Task Agree_GuaranteedPartBelowTwoThirds_IsRefused()
    {
        // Arrange: vector P3, 9,000 beside 17,600.
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, 1, 2.5m, 0, 0.5114m);

        // Act
        var answer = await StepAsync(tenant, new(id, StaffingTableStep.Agree));

        // Assert
        Assert.Equal("staffing.guaranteed-too-small", Assert.Single(answer.Problems).Code);
    }

    [Theory]
    [InlineData(0.3, 2.5, 0, "staffing.units-wrong")]
    [InlineData(1, 0, 0, "staffing.coefficient-wrong")]
    [InlineData(1, 2.5, 6, "staffing.share-wrong")]
    public async Task Line_OutOfBounds_IsRefused(double units, double coefficient, double incentive, string code)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);

        // Act
        var answer = await RunLineAsync(tenant, id, (decimal)units, (decimal)coefficient, 0, (decimal)incentive);

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Details_PrintsInBothLanguagesAndHidesFromOthers()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, 1, 2.5m, 0.1m, 0.1m);
        using var own = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Head));
        using var other = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality), Role.Head));

        // Act
        var page = await own.GetPageAsync($"/staffing/tables/{id.Value}", Ct);
        var docx = await own.GetByteArrayAsync($"/staffing/tables/{id.Value}/ru.docx", Ct);
        var pdf = await own.GetByteArrayAsync($"/staffing/tables/{id.Value}/ky.pdf", Ct);
        var xlsx = await own.GetByteArrayAsync($"/staffing/tables/{id.Value}/ky.xlsx", Ct);
        using var hidden = await other.GetAsync($"/staffing/tables/{id.Value}", Ct);
        using var hiddenFile = await other.GetAsync($"/staffing/tables/{id.Value}/ky.docx", Ct);

        // Assert
        Assert.Contains("Салык адиси", page.Body!.TextContent, StringComparison.Ordinal);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Contains("ШТАТНОЕ РАСПИСАНИЕ", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        using var pages = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.Equal(1, pages.NumberOfPages);
        Assert.Contains("Салык адиси", string.Join(' ', pages.GetPage(1).GetWords().Select(word => word.Text)), StringComparison.Ordinal);
        var row = (IDictionary<string, object>)new MemoryStream(xlsx).Query(useHeaderRow: true).First();
        Assert.Contains("Салык адиси", row.Values);
        Assert.Contains(7_040d * 2.5 * 1.2 * 12, row.Values.OfType<double>());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, hiddenFile.StatusCode));
    }

    private Task<Id<StaffingTable>> DraftAsync(Tenant tenant) => ValueAsync<DraftStaffingTableHandler, Id<StaffingTable>>(
        tenant, (handler, change, ct) => handler.HandleAsync(new DraftStaffingTable(new(2026, 4, 1)), change, ct));

    private async Task LineAsync(Tenant tenant, Id<StaffingTable> id, decimal units, decimal coefficient, decimal guaranteed, decimal incentive) =>
        Assert.True((await RunLineAsync(tenant, id, units, coefficient, guaranteed, incentive)).Succeeded);

    private Task<Result<Done>> RunLineAsync(Tenant tenant, Id<StaffingTable> id, decimal units, decimal coefficient, decimal guaranteed, decimal incentive) =>
        RunAsync<SetStaffingLineHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(
            new SetStaffingLine(id, null, new LocalizedText("Салык адиси", "Специалист по налогам"), FunctionPost.Tax, "", true, units, coefficient, guaranteed, incentive), change, ct));

    private Task<Result<Done>> StepAsync(Tenant tenant, StepStaffingTable step) =>
        RunAsync<StepStaffingTableHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(step, change, ct));

    private async Task<T> ValueAsync<THandler, T>(Tenant tenant, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => (await RunAsync(tenant, use)).Value;

    private Task<Result<T>> RunAsync<THandler, T>(Tenant tenant, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync(tenant.Id, Actor.System, use, Ct);
}
