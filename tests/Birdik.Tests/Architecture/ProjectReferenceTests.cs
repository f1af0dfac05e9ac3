using System.Xml.Linq;

namespace Birdik.Tests.Architecture;

/// <summary>The references of the projects tell the argument: law → powers → letters → posts → money → council.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] EveryModule =
    [
        "Birdik.Territory", "Birdik.Law", "Birdik.Powers", "Birdik.Letters", "Birdik.Staffing", "Birdik.Planning", "Birdik.Budget",
        "Birdik.Council", "Birdik.MunicipalService",
    ];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Birdik.Methods"] = [],
        ["Birdik.Optimization"] = ["Birdik.Methods"],
        ["Birdik.Platform"] = ["Birdik.Methods"],
        ["Birdik.Ui"] = ["Birdik.Platform"],
        ["Birdik.Territory"] = Module("Birdik.Methods", "Birdik.Optimization"),
        ["Birdik.Law"] = Module("Birdik.Methods"),
        ["Birdik.Powers"] = Module("Birdik.Law"),
        ["Birdik.Letters"] = Module("Birdik.Powers", "Birdik.Methods"),
        ["Birdik.Staffing"] = Module("Birdik.Letters", "Birdik.Powers", "Birdik.Territory", "Birdik.Methods", "Birdik.Optimization"),
        ["Birdik.Planning"] = Module("Birdik.Letters", "Birdik.Powers", "Birdik.Territory", "Birdik.Methods"),
        ["Birdik.Budget"] = Module("Birdik.Staffing", "Birdik.Planning", "Birdik.Powers", "Birdik.Territory", "Birdik.Methods"),
        ["Birdik.Council"] = Module(
            "Birdik.Law", "Birdik.Letters", "Birdik.Staffing", "Birdik.Planning", "Birdik.Budget", "Birdik.Optimization", "Birdik.Methods"),
        ["Birdik.MunicipalService"] = Module("Birdik.Law", "Birdik.Letters", "Birdik.Staffing", "Birdik.Methods", "Birdik.Optimization"),
        ["Birdik.App"] = ["Birdik.Platform", "Birdik.Ui", .. EveryModule],
        ["Birdik.Migrations.Sqlite"] = ["Birdik.App"],
        ["Birdik.Migrations.Postgres"] = ["Birdik.App"],
        ["Birdik.Host"] = ["Birdik.App", "Birdik.Migrations.Sqlite", "Birdik.Migrations.Postgres"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("*.csproj")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_RefersOnlyToThoseInItsRow(string file)
    {
        // Arrange
        var name = Path.GetFileNameWithoutExtension(file);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} has no row in the table.");

        // Act
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        // Assert
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Methods_HasNoPackage()
    {
        // Act
        var project = XDocument.Load(Repository.Files("Birdik.Methods.csproj").Single());

        // Assert
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    private static string[] Module(params string[] earlier) => ["Birdik.Platform", "Birdik.Ui", .. earlier];
}
