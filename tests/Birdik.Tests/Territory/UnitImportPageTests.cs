using System.Net;
using System.Text;
using AngleSharp.Dom;
using Birdik.Platform.Audit;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Territory;

/// <summary>The register of units filled from the table it exports.</summary>
public sealed class UnitImportPageTests(BirdikHost host)
{
    private const string Register = "/territory/units";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Csv", "table.csv")]
    [InlineData("Excel", "table.xlsx")]
    public async Task Post_ExportedFile_ChangesNothing(string format, string name)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var file = await client.GetByteArrayAsync($"{Register}?f.code={code}r&f.code={code}a&f.code={code}b&f.code={code}v&handler={format}", Ct);

        // Act
        var (_, page) = await client.CheckImportAsync(Register, name, file, Ct);

        // Assert
        Assert.Equal([2, 3, 4, 5], page.LinesOf("Unchanged"));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Post_GoodFile_IsPreviewedThenKeptThenTakenBack()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var text = $"Коду,Аталышы,Түрү,Курамында\r\n{code}a,Ак-Суу айыл аймагы,,\r\n{code}n,Жаңы айылы,айыл,{code}a\r\n{code}b,,,Көл району\r\n";

        // Act
        var check = await client.CheckImportAsync(Register, text, Ct);
        var untouched = await FindAsync($"{code}a");
        var import = await client.KeepImportAsync(check, Ct);
        var (renamed, made) = (await FindAsync($"{code}a"), await FindAsync($"{code}n"));
        using var undone = await client.UndoImportAsync(import, Ct);
        var (back, gone) = (await FindAsync($"{code}a"), await FindAsync($"{code}n"));

        // Assert
        Assert.Equal([3], check.Page.LinesOf("Created"));
        Assert.Equal([2], check.Page.LinesOf("Changed"));
        Assert.Equal([4], check.Page.LinesOf("Unchanged"));
        Assert.Equal("Чоң-Сары-Ой айыл аймагы", untouched!.Name.Ky);
        Assert.Equal("Ак-Суу айыл аймагы", renamed!.Name.Ky);
        Assert.Equal((UnitKind.Village, renamed.Id), (made!.Kind, made.ParentId));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Null(gone);
        Assert.Equal(untouched.Name, back!.Name);
        Assert.Equal(untouched.SearchText, back.SearchText);
    }

    [Fact]
    public async Task Post_BadRows_AreNamedByLineAndColumnAndNothingIsSaved()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var text = $"code,name,kind,parent,from\r\n{code}n,Жаңы,айыл,жок-жер,2020-01-01\r\n{code}m,Башка,кыштак,{code}a,кечээ\r\n{code}k,Туура,айыл,{code}a,\r\n";

        // Act
        var (address, page) = await client.CheckImportAsync(Register, text, Ct);
        using var forced = await client.SendFormAsync(
            address, page.Forms[0], new Dictionary<string, string> { ["seen"] = "" }, Ct);

        // Assert
        Assert.Equal([2, 3], page.LinesOf("Refused"));
        Assert.Equal([4], page.LinesOf("Created"));
        var told = page.QuerySelector("[data-outcome=Refused]")!.TextContent;
        Assert.Contains("Курамында", told, StringComparison.Ordinal);
        Assert.Contains("Түрү: «кыштак»", told, StringComparison.Ordinal);
        Assert.Contains("Түзүлгөн күнү: «кечээ»", told, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Null(await FindAsync($"{code}k"));
    }

    [Fact]
    public async Task Undo_RowChangedSince_IsRefusedWithItsLine()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var import = await client.KeepImportAsync(
            await client.CheckImportAsync(Register, $"code,nameRu\r\n{code}a,Ак-Суйский\r\n", Ct), Ct);
        _ = (await host.Data.RenameUnitAsync($"{code}a", "Дагы башка")).Value;

        // Act
        using var answer = await client.UndoImportAsync(import, Ct);
        var page = await answer.ReadPageAsync(Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("2-сап", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Дагы башка", (await FindAsync($"{code}a"))!.Name.Ky);
    }

    [Fact]
    public async Task Undo_RowUsedSince_IsRefused()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var import = await client.KeepImportAsync(
            await client.CheckImportAsync(Register, $"code,name,kind,parent\r\n{code}n,Жаңы айыл аймагы,AiylAimak,{code}r\r\n", Ct), Ct);
        _ = (await host.Data.ImportUnitsAsync($"id,kind,name_ky,parent\n{code}w,village,Бала айылы,{code}n\n")).Value;

        // Act
        using var answer = await client.UndoImportAsync(import, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(await FindAsync($"{code}n"));
    }

    [Fact]
    public async Task Post_RegisterChangedAfterPreview_AsksAgain()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync();
        var (address, page) = await client.CheckImportAsync(Register, $"code,nameEn\r\n{code}a,Ak-Suu\r\n{code}b,Bosteri town\r\n", Ct);
        _ = (await host.Data.ImportUnitsAsync($"id,name_en\n{code}b,Bosteri town\n")).Value;

        // Act
        using var answer = await client.SendFormAsync(
            address, page.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!, new Dictionary<string, string>(), Ct);
        var again = await answer.ReadPageAsync(Ct);

        // Assert
        Assert.Equal([3], again.LinesOf("Unchanged"));
        Assert.NotNull(again.QuerySelector("main form"));
        Assert.Equal("Chong-Sary-Oi", (await FindAsync($"{code}a"))!.Name.En);
    }

    [Fact]
    public async Task Kept_StandsInTheHistoryOfTheUnit()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var tenant = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        using var client = await ClientAsync(tenant);

        // Act
        await client.KeepImportAsync(await client.CheckImportAsync(Register, $"code,nameEn\r\n{code}a,Ak-Suu\r\n", Ct), Ct);

        // Assert
        var unit = (await FindAsync($"{code}a"))!;
        var deeds = await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().Where(entry => entry.SubjectId == unit.Id.ToString()).ToListAsync());
        Assert.Equal("platform.row-changed-by-import", Assert.Single(deeds).Action);
    }

    [Fact]
    public async Task Post_WithoutAct_SaysSo()
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        using var answer = await client.SendImportAsync(Register, "table.csv", Encoding.UTF8.GetBytes("code\r\nx\r\n"), "", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector("#Input-Act[aria-invalid]"));
    }

    [Theory]
    [InlineData("table.pdf", "code\r\nx\r\n")]
    [InlineData("table.xlsx", "code\r\nx\r\n")]
    public async Task Post_OtherFile_IsRefusedAtOnce(string name, string text)
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        using var answer = await client.SendImportAsync(Register, name, Encoding.UTF8.GetBytes(text), TestData.Act, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector("#Input-File[aria-invalid]"));
    }

    [Fact]
    public async Task Post_UnknownColumn_IsRefusedByName()
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        var (_, page) = await client.CheckImportAsync(Register, "code,Калкы\r\nx,1\r\n", Ct);

        // Assert
        Assert.Contains("Калкы", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Get_ByAnother_TicketIsWorthless()
    {
        // Arrange
        using var client = await ClientAsync();
        using var other = await ClientAsync();
        var (address, _) = await client.CheckImportAsync(Register, "code,nameEn\r\nx,X\r\n", Ct);

        // Act
        var page = await other.GetPageAsync(address, Ct);

        // Assert
        Assert.DoesNotContain("data-outcome", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutPermission_IsForbiddenAndHasNoButton()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));

        // Act
        using var answer = await client.GetAsync($"{Register}/import", Ct);
        var register = await client.GetPageAsync(Register, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(register.QuerySelector($"a[href='{Register}/import']"));
    }

    private async Task<HttpClient> ClientAsync(Tenant? tenant = null) => await host.ClientAsAsync(
        await host.Data.CreateUserAsync(tenant ?? await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Administrator));

    private Task<Unit?> FindAsync(string code) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().SingleOrDefaultAsync(unit => unit.Code == code));
}
