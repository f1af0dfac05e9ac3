using Birdik.Territory.Units;

namespace Birdik.Territory.Import;

/// <summary>
/// A unit as the published administrative divisions write it. They tell a level (1 to 3), not a kind: the kind comes from the
/// state code within the id, and where that does not tell it, stays untold.
/// </summary>
internal static class DivisionFields
{
    private static readonly string[] CityMarks = [" ш.", " (city)"];

    public static UnitFields Make(
        string file, int line, string id, string level, string nameKy, string nameEn, string parent, string latitude, string longitude)
    {
        var fields = new UnitFields(file, line)
        {
            Id = id,
            Kind = Kind(id, nameKy, nameEn)?.Code() ?? UnitKind.Unspecified.Code(),
            NameKy = nameKy,
            NameEn = nameEn,
            Parent = parent,
            Latitude = latitude,
            Longitude = longitude,
        };
        if (level is not ("1" or "2" or "3"))
        {
            fields.Add("territory.level-unknown", "level", level);
        }

        return fields;
    }

    private static UnitKind? Kind(string id, string nameKy, string nameEn) =>
        UnitCode.Soate(id) is { } soate && UnitCode.KindOf(soate) is { } kind && IsCity(kind) == IsCalledCity(nameKy, nameEn) ? kind : null;

    private static bool IsCalledCity(string nameKy, string nameEn) =>
        CityMarks.Any(mark => nameKy.EndsWith(mark, StringComparison.Ordinal) || nameEn.EndsWith(mark, StringComparison.Ordinal));

    private static bool IsCity(UnitKind kind) => kind is UnitKind.RepublicanCity or UnitKind.OblastCity or UnitKind.RayonCity;
}
