using Birdik.Platform.Commands;
using Birdik.Territory.Import;

namespace Birdik.Territory.Reference;

/// <summary>
/// The real upper structure that ships with the program: the republic, oblasts, rayons and cities. Entered once, on demand, as an import
/// that may be repeated.
/// </summary>
public static class UpperUnits
{
    private const string Path = "territory/units.csv";

    public static UnitRecords Records => UnitFiles.Read([new InputFile(Path, ReferenceFile.Text(Path))]);
}
