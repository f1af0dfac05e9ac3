using System.Net;
using System.Security.Cryptography;
using Birdik.Budget.Books;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Birdik.Tests.Budget;

/// <summary>A budget as a workbook: previewed, kept, and what is wrong with it told.</summary>
public sealed class BudgetImportTests(BirdikHost host)
{
    private const string Register = "/budget/lines";
    private const string Name = "budget.xlsx";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GoodWorkbook_IsPreviewedThenKept_AndItsExportChangesNothing()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var clerk = await ClientAsync(office);

        // Act
        var check = await clerk.CheckImportAsync(Register, Name, Book(Row("Revenue", 0, 11, "Жер салыгы", 466.4), Row("Expenditure", 701, 21, "Эмгек акы", 466.4)), Ct);
        var before = await LinesAsync(office);
        _ = await clerk.KeepImportAsync(check, Ct);
        var kept = await LinesAsync(office);
        var exported = await clerk.GetByteArrayAsync($"{Register}?handler=Excel", Ct);
        var (_, again) = await clerk.CheckImportAsync(Register, Name, exported, Ct);
        var (_, changed) = await clerk.CheckImportAsync(Register, Name, Book(Row("Revenue", 0, 11, "Жер салыгы", 500)), Ct);

        // Assert
        Assert.Equal([2, 3], check.Page.LinesOf("Created"));
        Assert.Empty(before);
        Assert.Equal([("Жер салыгы", 466.4m), ("Эмгек акы", 466.4m)], kept.Select(line => (line.Name, line.Amount)));
        Assert.Equal([2, 3], again.LinesOf("Unchanged"));
        Assert.Contains("466.4 → 500.0", changed.QuerySelector("[data-outcome=Changed]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_664, "үтүр жылып кеткен окшойт")]
    [InlineData(500, "айырмасы")]
    public async Task PrintedTotal_ThatIsWrong_IsToldAndStopsApproval(double printed, string told)
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var clerk = await ClientAsync(office);
        var check = await clerk.CheckImportAsync(Register, Name, Book(
            Row("Revenue", 0, 11, "Жер салыгы", 466.4), Row("Expenditure", 701, 21, "Эмгек акы", 466.4), Row("RevenueTotal", 0, 0, "Бардыгы", printed)), Ct);
        _ = await clerk.KeepImportAsync(check, Ct);
        var budget = await host.ReadAsync(office.Id, db => db.Set<LocalBudget>().SingleAsync(Ct));

        // Act
        var page = await clerk.GetPageAsync($"/budget/books/{budget.Id.Value}", Ct);
        var approved = await host.Data.RunAsync<ApproveBudgetHandler, Done>(office, (handler, change) => handler.HandleAsync(new(budget.Id, BudgetKind.Approved, "Токтом"), change, Ct));

        // Assert
        Assert.Contains(told, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("budget.total-wrong", Assert.Single(approved.Problems).Code);
    }

    [Fact]
    public async Task BadRows_AreNamedByLine_AndNothingIsKept()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var clerk = await ClientAsync(office);

        // Act
        var (_, page) = await clerk.CheckImportAsync(Register, Name, Book(
            Row("Expenditure", 799, 21, "Белгисиз бөлүм", 1), Row("Expenditure", 701, 11, "Башка класс", 1), Row("Чыкты", 701, 21, "Тарабы жок", 1),
            Row("Revenue", 0, 11, "Терс", -1), Row("Revenue", 0, 11, "", 1), Row("Revenue", 0, 11, "Жылы жок", 1, 1850), Row("Revenue", 0, 11, "Майда", 1.25)), Ct);

        // Assert
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], page.LinesOf("Refused"));
        Assert.Null(page.QuerySelector("main form"));
        Assert.Empty(await LinesAsync(office));
    }

    [Fact]
    public async Task WrongColumns_AreRefusedByName()
    {
        // Arrange
        using var clerk = await ClientAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality));
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { year = 2026, side = "Revenue", Кирешелер = 5, amount = 1.0 } });

        // Act
        var (_, page) = await clerk.CheckImportAsync(Register, Name, file.ToArray(), Ct);

        // Assert
        Assert.Contains("Кирешелер", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task CutOffOrForeignFile_IsRefusedAtOnce()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var clerk = await ClientAsync(office);
        var whole = Book(Row("Revenue", 0, 11, "Жер салыгы", 466.4));

        // Act
        var (_, cut) = await clerk.CheckImportAsync(Register, Name, whole[..(whole.Length / 2)], Ct);
        using var noise = await clerk.SendImportAsync(Register, Name, RandomNumberGenerator.GetBytes(4_000), TestData.Act, Ct);

        // Assert
        Assert.NotNull(cut.QuerySelector("main .ds-alert, main .ds-error-summary"));
        Assert.Null(cut.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.OK, noise.StatusCode);
        Assert.NotNull((await noise.ReadPageAsync(Ct)).QuerySelector("#Input-File[aria-invalid]"));
    }

    [Fact]
    public async Task HugeFile_IsRefusedBeforeItsRowsAreLaid()
    {
        // Arrange
        var office = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var clerk = await ClientAsync(office);
        var many = Book([.. Enumerable.Range(0, 10_001).Select(number => Row("Revenue", 0, 11, $"Сап {number}", 1))]);

        // Act
        var (_, rows) = await clerk.CheckImportAsync(Register, Name, many, Ct);
        using var heavy = await clerk.SendImportAsync(Register, Name, RandomNumberGenerator.GetBytes((10 * 1024 * 1024) + 1), TestData.Act, Ct);

        // Assert
        Assert.Contains("10", rows.QuerySelector("main .ds-alert, main .ds-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(rows.QuerySelector("main form"));
        Assert.NotEqual(HttpStatusCode.Redirect, heavy.StatusCode);
        Assert.Empty(await LinesAsync(office));
    }

    private async Task<HttpClient> ClientAsync(Tenant office) => await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));

    private Task<List<BudgetLine>> LinesAsync(Tenant office) => host.ReadAsync(office.Id, db => db.Set<BudgetLine>().OrderBy(line => line.Place).ToListAsync(Ct));

    private static Dictionary<string, object> Row(string side, int functional, int economic, string name, double amount, int year = 2026) => new()
    {
        ["year"] = year, ["side"] = side, ["source"] = "Own", ["functional"] = functional, ["economic"] = economic, ["name"] = name, ["amount"] = amount,
    };

    private static byte[] Book(params Dictionary<string, object>[] rows)
    {
        using var file = new MemoryStream();
        file.SaveAs(rows);
        return file.ToArray();
    }
}
