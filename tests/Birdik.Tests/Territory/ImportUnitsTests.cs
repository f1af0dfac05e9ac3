using Birdik.Platform.Audit;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Import;
using Birdik.Territory.Units;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Territory;

public sealed class ImportUnitsTests(BirdikHost host)
{
    private const string Heading = "id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\n";

    private readonly string _code = TestData.NewCode();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ChildrenBeforeParentsInSeveralFiles_MakesTheTree()
    {
        // Act
        var import = await ImportAsync("c,city,Токмок,,,r,,,,\na,aimak,Ак-Суу,,,r,42.5,78.4,,\n", "r,rayon,Чүй району,,,o,,,,\no,oblast,Чүй,,,,,,,\n");

        // Assert
        Assert.Equal((4, 4, 0, 0), (import.Value.Read, import.Value.Created, import.Value.Updated, import.Value.Unchanged));
        Assert.Equal(UnitKind.RayonCity, (await UnitAsync("c")).Kind);
        Assert.Equal((await UnitAsync("r")).Id, (await UnitAsync("a")).ParentId);
    }

    [Fact]
    public async Task Import_SameFileAgain_ChangesNothing()
    {
        // Arrange
        const string Rows = "o,oblast,Чүй,Чуй,Chuy,,42.5,74.5,1939-11-21,\n";
        await ImportAsync(Rows);
        var entries = await AuditEntriesAsync();

        // Act
        var import = await ImportAsync(Rows);

        // Assert
        Assert.Equal((0, 0, 1), (import.Value.Created, import.Value.Updated, import.Value.Unchanged));
        Assert.Equal(0, (await UnitAsync("o")).Version);
        Assert.Equal(entries, await AuditEntriesAsync());
    }

    [Fact]
    public async Task Import_NewName_KeepsTheOldOneFindable()
    {
        // Arrange
        await ImportAsync("o,oblast,Кара-Буура,,,,,,,\n");

        // Act
        var import = await ImportAsync("o,,Айтматов,,,,,,,\n");

        // Assert
        Assert.Equal(1, import.Value.Updated);
        var unit = await UnitAsync("o");
        Assert.Equal(("Айтматов", UnitKind.Oblast), (unit.Name.Ky, unit.Kind));
        Assert.Contains("кара буура", unit.SearchText, StringComparison.Ordinal);
        Assert.Contains("айтматов", unit.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OneBadRow_RefusesAllAndNamesEveryBadRow()
    {
        // Act
        var import = await ImportAsync(
            "o,oblast,Чүй,,,,,,,\na,rayon,А,,,nowhere,,,,\nb,rayon,Б,,,o,99,70,,\no,oblast,Чүй,,,,,,,\nd,rayon,,,,o,,,,\n");

        // Assert
        Assert.Equal(
            [("territory.parent-unknown", (int?)3), ("territory.coordinates-invalid", 4), ("territory.code-repeated", 5), ("territory.name-missing", 6)],
            import.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.False(await host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().AnyAsync(unit => unit.Code.StartsWith(_code), Ct)));
    }

    [Fact]
    public async Task Import_FaultyRow_StillCountsForTheOthers()
    {
        // Act
        var import = await ImportAsync(
            "o,oblast,Чүй,,,nowhere,99,70,,\no,oblast,Чүй,,,,,,,\na,rayon,А,,,o,,,,\nb,rayon,Б,,,c,,,,\nc,rayon,В,,,b,,,,\nd,rayon,,,,,,,,\n");

        // Assert
        Assert.Equal(
            [
                ("territory.coordinates-invalid", (int?)2), ("territory.parent-unknown", 2), ("territory.code-repeated", 3),
                ("territory.parents-in-circle", 5), ("territory.parents-in-circle", 6), ("territory.name-missing", 7),
            ],
            import.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Theory]
    [InlineData("a,rayon,А,,,b,,,,\nb,oblast,Б,,,a,,,,\n", "territory.parents-in-circle")]
    [InlineData("a,rayon,А,,,a,,,,\n", "territory.parents-in-circle")]
    [InlineData("a,village,А,,,,,,,\nb,oblast,Б,,,a,,,,\n", "territory.parent-kind")]
    [InlineData("a,oblast,А,,,,,,2000-01-01,\nb,rayon,Б,,,a,,,1999-01-01,\n", "territory.parent-validity")]
    [InlineData("a,oblast,А,,,,,,,2020-01-01\nb,rayon,Б,,,a,,,,\n", "territory.parent-validity")]
    public async Task Import_TreeThatCannotBe_IsRefused(string rows, string code)
    {
        // Act
        var import = await ImportAsync(rows);

        // Assert
        Assert.Contains(import.Problems, problem => problem.Code == code);
    }

    [Fact]
    public async Task Import_KindThatNobodyKnows_IsUnspecifiedAndListed()
    {
        // Act
        var import = await ImportAsync("o,oblast,Чүй,,,,,,,\nx,kishlak,Ак,,,o,,,,\n");

        // Assert
        var notice = Assert.Single(import.Value.Notices);
        Assert.Equal(("territory.kind-unspecified", (int?)3, $"{_code}x"), (notice.Code, notice.Line, notice.Id));
        Assert.Equal(UnitKind.Unspecified, (await UnitAsync("x")).Kind);
    }

    [Fact]
    public async Task Import_EndedUnit_IsListedUntilItsSuccessorIsKnown()
    {
        // Act
        var import = await ImportAsync("o,aimak,Чоң-Сары-Ой,,,,,,1991-01-01,2024-08-01\n");

        // Assert
        Assert.Equal("territory.successor-unknown", Assert.Single(import.Value.Notices).Code);
    }

    [Fact]
    public async Task Import_ShapeForUnitOfAnotherFile_IsKeptOnce()
    {
        // Arrange
        var shape = $$"""
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"{{_code}}o"},
             "geometry":{"type":"Polygon","coordinates":[[[70,40],[72,40],[72,42],[70,42],[70,40]]]} }]}
            """;

        // Act
        var first = await host.Data.ImportUnitsAsync(Table("o,oblast,Чүй,,,,,,,\n"), shape);
        var second = await host.Data.ImportUnitsAsync(shape);

        // Assert
        Assert.Equal((2, 1), (first.Value.Read, first.Value.Created));
        Assert.Equal(1, second.Value.Unchanged);
        var unit = await UnitAsync("o");
        Assert.Equal((41, 71), (unit.Latitude, unit.Longitude));
        Assert.Equal(1, await host.ReadAsync(Tenant.Installation, db => db.Set<UnitShape>().CountAsync(x => x.UnitId == unit.Id, Ct)));
    }

    [Fact]
    public async Task Import_ShapeOfNoUnit_IsRefused()
    {
        // Act
        var import = await host.Data.ImportUnitsAsync($$"""
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"{{_code}}none"},
             "geometry":{"type":"Polygon","coordinates":[[[70,40],[72,40],[72,42],[70,40]]]} }]}
            """);

        // Assert
        Assert.Equal("territory.unit-unknown", Assert.Single(import.Problems).Code);
    }

    private Task<Result<UnitImport>> ImportAsync(params string[] rows) =>
        host.Data.ImportUnitsAsync([.. rows.Select(Table)]);

    /// <summary>The rows with this test's own codes.</summary>
    private string Table(string rows) => Heading + string.Concat(rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row =>
    {
        var cells = row.Split(',');
        cells[0] = _code + cells[0];
        cells[5] = cells[5].Length > 0 ? _code + cells[5] : "";
        return string.Join(',', cells) + "\n";
    }));

    private Task<Unit> UnitAsync(string code) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().AsNoTracking().SingleAsync(unit => unit.Code == _code + code, Ct));

    private Task<int> AuditEntriesAsync() => host.ReadAsync(
        Tenant.Installation, db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "territory.units-imported", Ct));
}
