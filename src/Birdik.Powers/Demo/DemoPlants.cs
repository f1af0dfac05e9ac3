using Birdik.Methods.Powers;
using Birdik.Powers.Reference;

namespace Birdik.Powers.Demo;

/// <summary>What is made wrong on purpose.</summary>
internal static class DemoPlants
{
    public static IReadOnlyDictionary<string, DemoPlant> All { get; } = ReferenceTable.Read("demo-plants.csv")
        .ToDictionary(row => row["code"], row => new DemoPlant(row.Choice<FindingKind>("kind"), row["body"], row["with"]));

    /// <summary>Two functions of one matter bear its name: the code of the first.</summary>
    public static string MatterOf(string code) =>
        All.FirstOrDefault(plant => plant.Value.With.Length > 0 && (plant.Key == code || plant.Value.With == code)).Key ?? "";
}

/// <param name="Kind">What is to be found.</param>
/// <param name="Body">For an overlap who does it too; for a gap in a part of the territory who does it alone.</param>
/// <param name="With">The other function of one matter.</param>
internal sealed record DemoPlant(FindingKind Kind, string Body, string With);
