using System.Net;
using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Matrix;
using Birdik.Powers.Roles;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace Birdik.Tests.Powers;

/// <summary>What changes the one matrix of the country does not run beside each other.</summary>
[Collection("powers")]
public sealed class MatrixTests(BirdikHost host)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Excel_TakenAndBroughtBack_ChangesNothing()
    {
        // Arrange
        using var client = await AnalystAsync();

        // Act
        var book = await client.GetByteArrayAsync("/powers/matrix/excel", Ct);
        var page = await PreviewAsync(client, book);

        // Assert
        Assert.Contains("бирдей", page.QuerySelector("main .b-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#save"));
    }

    [Theory]
    [InlineData(Language.Ky)]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Table_InAnyLanguage_IsReadBackWithoutLoss(Language language)
    {
        // Arrange
        var words = host.Words(language);
        var cells = await host.ReadAsync(Tenant.Installation, db => ReadMatrix.StandingAsync(db, Today, Ct));
        var rows = MatrixTable.Write(cells, words).Prepend(MatrixTable.Headings(words));

        // Act
        var answer = await ImportAsync(string.Concat(rows.Select(row => Csv.Line(row))), await EditionAsync());

        // Assert
        Assert.Equal("powers.nothing-changed", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Import_ChangedTable_StandsAsItWasWritten()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync(sphere: Sphere.S10);
        await host.Data.SetRolesAsync(code, new(2026, 1, 1), new("aiyl-okmotu", FunctionRoleKind.Does), new("minfin", FunctionRoleKind.Pays));
        var rows = await TableAsync();
        var wanted = rows
            .Where(row => row[0] != code || row[2] != "minfin")
            .Append([code, "", "city-hall", "", "шаар", "2026-01-01", "2026-12-31", "№ 1 токтом, \"сынак\"", "x", "x", "", "", "x"])
            .ToList();

        // Act
        var edition = (await ImportAsync(wanted)).Value;

        // Assert
        var after = await TableAsync();
        Assert.Equal(Told(wanted), Told(after));
        Assert.Equal((3, 1, 0), (edition.Added, edition.Ended, edition.Changed));
        Assert.Equal(["minfin"], await host.ReadAsync(Tenant.Installation, db => (
            from role in db.Set<FunctionRole>()
            where role.EndedIn == edition.Number
            join body in db.Set<Birdik.Powers.Bodies.Body>() on role.BodyId equals body.Id
            select body.Code).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Import_BadRows_AreNamedByLineAndNothingChanges()
    {
        // Arrange
        var before = await TableAsync();
        var bad = new List<IReadOnlyList<string>>
        {
            Row("S99.01", "aiyl-okmotu", "шаар", "", "x"),
            Row("S03.05", "nobody", "шаар", "", "x"),
            Row("S03.05", "city-hall", "айда", "", "x"),
            Row("S03.05", "city-hall", "шаар", "кечээ", "x"),
            Row("S03.05", "city-hall", "шаар", "", "?"),
            Row("S03.05", "city-hall", "шаар", "", ""),
        };

        // Act
        var answer = await ImportAsync([.. before, .. bad, before[0]]);

        // Assert
        var first = before.Count + 2;
        Assert.Equal(
            [
                (first, "powers.function-unknown"), (first + 1, "powers.body-unknown"), (first + 2, "powers.place-unknown"),
                (first + 3, "powers.day-invalid"), (first + 4, "powers.matrix-mark-invalid"), (first + 5, "powers.matrix-no-role"),
                (first + 6, "powers.matrix-row-repeated"),
            ],
            answer.Problems.DistinctBy(problem => problem.Line).Select(problem => (problem.Line!.Value, problem.Code)).Order());
        Assert.Equal(Told(before), Told(await TableAsync()));
    }

    [Fact]
    public async Task Import_MatrixChangedMeanwhile_IsRefused()
    {
        // Arrange
        var rows = await TableAsync();
        var edition = await EditionAsync();
        await host.Data.SetRolesAsync(await host.Data.CreateFunctionAsync(), Today, new RoleCell("tax", FunctionRoleKind.Informed));

        // Act
        var answer = await ImportAsync(rows, edition);

        // Assert
        Assert.Contains(answer.Problems, problem => problem.Code == "powers.matrix-changed-meanwhile");
    }

    [Fact]
    public async Task Preview_BrokenBook_SaysSo()
    {
        // Arrange
        using var client = await AnalystAsync();

        // Act
        var page = await PreviewAsync(client, [.. "PK"u8, 3, 4, 1, 2, 3]);

        // Assert
        Assert.Contains("Excel", page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ShowTheMatrixAndItsEditions()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync(sphere: Sphere.S01);
        await host.Data.SetRolesAsync(code, Today.AddDays(1), new RoleCell("elections", FunctionRoleKind.Decides));
        using var client = await AnalystAsync();

        // Act
        var today = await client.GetPageAsync("/powers/matrix?sphere=S01", Ct);
        var tomorrow = await client.GetPageAsync("/powers/matrix?sphere=S01&on=2026-03-03", Ct);
        var edition = await client.GetPageAsync($"/powers/matrix/editions/{await EditionAsync()}", Ct);
        var editions = await client.GetPageAsync("/powers/matrix/editions", Ct);

        // Assert
        Assert.DoesNotContain("Шайлоо жана референдум", Row(today), StringComparison.Ordinal);
        Assert.Contains("Шайлоо жана референдум", Row(tomorrow), StringComparison.Ordinal);
        Assert.NotEmpty(edition.QuerySelectorAll("tbody tr"));
        Assert.NotEmpty(editions.QuerySelectorAll("tbody tr"));

        string Row(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(code, StringComparison.Ordinal)).TextContent;
    }

    [Fact]
    public async Task Import_OtherRole_IsForbidden()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Planner));

        // Act
        using var answer = await client.GetAsync("/powers/matrix/import", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static IReadOnlyList<string> Row(string code, string body, string place, string from, string mark) =>
        [code, "", body, "", place, from, "", "", mark, "", "", "", ""];

    private static IEnumerable<string> Told(IEnumerable<IReadOnlyList<string>> rows) => rows
        .Select(row => string.Join('|', row.Where((_, place) => place is not (1 or 3)))).Order(StringComparer.Ordinal);

    private async Task<List<IReadOnlyList<string>>> TableAsync()
    {
        using var client = await AnalystAsync();
        using var book = new MemoryStream(await client.GetByteArrayAsync("/powers/matrix/excel", Ct));
        return [.. book.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Skip(1)
            .Select(row => (IReadOnlyList<string>)[.. ((IDictionary<string, object?>)row).Values.Select(cell => cell?.ToString() ?? "")])];
    }

    private async Task<Result<MatrixEdition>> ImportAsync(IEnumerable<IReadOnlyList<string>> rows, int? edition = null)
    {
        var headings = new[] { "code", "function", "body", "bodyName", "place", "from", "to", "act", "decides", "does", "pays", "controls", "informed" };
        return await ImportAsync(string.Concat(rows.Prepend(headings).Select(row => Csv.Line(row))), edition ?? await EditionAsync());
    }

    private Task<Result<MatrixEdition>> ImportAsync(string table, int edition) =>
        host.Data.ChangePowersAsync<ImportMatrixHandler, MatrixEdition>((handler, change, ct) =>
            handler.HandleAsync(new ImportMatrix(table, Today, TestData.Act, edition), change, ct));

    private Task<int> EditionAsync() =>
        host.ReadAsync(Tenant.Installation, db => db.Set<MatrixEdition>().MaxAsync(edition => edition.Number, Ct));

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PreviewAsync(HttpClient client, byte[] book)
    {
        var form = await client.GetPageAsync("/powers/matrix/import", Ct);
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(form.QuerySelector("#preview input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken");
        content.Add(new StringContent("2026-03-02"), "Input.On");
        content.Add(new ByteArrayContent(book), "Upload", "matrix.xlsx");
        using var answer = await client.PostAsync("/powers/matrix/import?handler=Preview", content, Ct);
        return await answer.ReadPageAsync(Ct);
    }

    private async Task<HttpClient> AnalystAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.LegalAnalyst));
}
