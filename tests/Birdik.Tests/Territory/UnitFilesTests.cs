using Birdik.Platform.Commands;
using Birdik.Territory.Import;
using Birdik.Territory.Units;

namespace Birdik.Tests.Territory;

public sealed class UnitFilesTests
{
    private const string Heading = "id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\n";

    [Fact]
    public void Read_CsvWithEveryColumn_GivesTheRecord()
    {
        // Act
        var records = Read(Heading + "# note\nu1,aiyl_aimak,\"Ак-Суу, жаңы\",Ак-Суу,Ak-Suu,p,42.5,78.25,2024-01-01,2025-12-31\n");

        // Assert
        var record = Assert.Single(records.Records);
        Assert.Equal(("u1", UnitKind.AiylAimak, "Ак-Суу, жаңы", "p"), (record.Id, record.Kind, record.NameKy, record.Parent));
        Assert.Equal((42.5, 78.25), (record.Latitude, record.Longitude));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31)), (record.From, record.To));
        Assert.Equal(3, record.Line);
    }

    [Theory]
    [InlineData("u1,village,Ак,,,,91,70,,", "territory.coordinates-invalid")]
    [InlineData("u1,village,Ак,,,,42,181,,", "territory.coordinates-invalid")]
    [InlineData("u1,village,Ак,,,,42,,,", "territory.coordinates-invalid")]
    [InlineData("u1,village,Ак,,,,\"42,5\",78,,", "territory.coordinates-invalid")]
    [InlineData("u1,village,Ак,,,,NaN,78,,", "territory.coordinates-invalid")]
    [InlineData("u1,village,Ак,,,,,,01.02.2024,", "territory.day-invalid")]
    [InlineData("u1,village,Ак,,,,,,2024-02-01,2023-02-01", "territory.ends-before-it-begins")]
    [InlineData(",village,Ак,,,,,,,", "territory.code-missing")]
    [InlineData("u 1,village,Ак,,,,,,,", "territory.code-invalid")]
    [InlineData("u1,village,Ак,,,,,,,,x", "platform.csv-too-many-fields")]
    [InlineData("u1,village,\"Ак,,,,,,,", "platform.csv-quote-not-closed")]
    public void Read_BadRow_IsNamedWithItsLine(string row, string code)
    {
        // Act
        var records = Read(Heading + "ok,village,Жакшы,,,,,,,\n" + row + "\n");

        // Assert
        var problem = records.Problems[0];
        Assert.Equal((code, "units", 3), (problem.Code, problem.File, problem.Line));
        Assert.Equal(2, records.Read);
    }

    [Fact]
    public void Read_UnknownColumn_IsRefusedByName()
    {
        // Act
        var records = Read("id,name_ky,colour\nu1,Ак,red\n");

        // Assert
        Assert.Equal("colour", Assert.Single(records.Problems, problem => problem.Code == "platform.column-unknown").Field);
    }

    [Fact]
    public void Read_GeoJson_TakesPointsAndPolygons()
    {
        // Act
        var records = Read("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"id":"a","kind":"rayon","name_ky":"Тоң"},"geometry":{"type":"Point","coordinates":[77.1,42.1]}},
             {"type":"Feature","id":"b","properties":{"NAME":"Түп","population":5},
              "geometry":{"type":"Polygon","coordinates":[[[78,42],[79,42],[79,43],[78,42]]]}},
             {"type":"Feature","properties":{"id":"c"},"geometry":{"type":"Polygon","coordinates":[[[78,42],[79]]]}},
             {"type":"Feature","properties":{"id":"d"},"geometry":{"type":"Polygon","coordinates":[[[78,42],[279,42],[79,43],[78,42]]]}}]}
            """);

        // Assert
        Assert.Equal((42.1, 77.1), (records.Records[0].Latitude, records.Records[0].Longitude));
        Assert.Equal(("b", "Түп", 4), (records.Records[1].Id, records.Records[1].NameKy, records.Records[1].Shape!.NumPoints));
        Assert.Equal(
            [("territory.geometry-invalid", (int?)3, "c"), ("territory.coordinates-invalid", 4, "d")],
            records.Problems.Select(problem => (problem.Code, problem.Line, problem.Id)));
    }

    [Theory]
    [InlineData("{\"type\":\"Feature\"}", "territory.file-form-unknown")]
    [InlineData("[{\"id\":\"a\",", "platform.json-invalid")]
    [InlineData("[1]", "territory.record-not-object")]
    [InlineData("[{\"id\":\"a\",\"level\":3,\"colour\":\"red\"}]", "platform.key-unknown")]
    [InlineData("", "territory.file-empty")]
    public void Read_OtherFile_IsRefused(string text, string code) => Assert.Equal(code, Read(text).Problems[0].Code);

    [Theory]
    [InlineData("41708213826000", UnitKind.AiylAimak)]
    [InlineData("41708213000000", UnitKind.Rayon)]
    [InlineData("41708000000000", UnitKind.Oblast)]
    [InlineData("41711000000000", UnitKind.RepublicanCity)]
    [InlineData("41702420000010", UnitKind.OblastCity)]
    [InlineData("41708213600020", UnitKind.RayonCity)]
    [InlineData("41708213826010", UnitKind.Village)]
    [InlineData("41704220000903", null)]
    [InlineData("41708213530020", null)]
    public void KindOf_Soate_IsToldByItsGroups(string soate, UnitKind? kind) => Assert.Equal(kind, UnitCode.KindOf(soate));

    [Fact]
    public void Sort_KyrgyzNames_FollowTheAlphabet()
    {
        // Arrange
        string[] names = ["Нарын", "Ңа", "Ой", "Өзгөн", "Пап", "Тоң", "Токмок", "Ак-Суу", "Аксы", "Уч", "Үч", "Фа", "Ёл", "Ел", "Жол"];

        // Act
        var sorted = names.OrderBy(UnitKeys.Sort, StringComparer.Ordinal);

        // Assert
        Assert.Equal(
            ["Ак-Суу", "Аксы", "Ел", "Ёл", "Жол", "Нарын", "Ңа", "Ой", "Өзгөн", "Пап", "Токмок", "Тоң", "Уч", "Үч", "Фа"], sorted);
    }

    private static UnitRecords Read(string text) => UnitFiles.Read([new InputFile("units", text)]);
}
