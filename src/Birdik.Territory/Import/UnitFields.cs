using System.Globalization;
using Birdik.Platform.Results;
using Birdik.Territory.Units;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Import;

/// <summary>The fields of one row as text, turned into a record; every fault of the row is named, not only the first.</summary>
internal sealed class UnitFields(string file, int line)
{
    private readonly List<Problem> _problems = [];

    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string NameKy { get; init; } = "";

    public string NameRu { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string Parent { get; init; } = "";

    public string Latitude { get; init; } = "";

    public string Longitude { get; init; } = "";

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public Geometry? Shape { get; init; }

    public void AddTo(UnitRecords records)
    {
        if (!UnitCode.IsValid(Id))
        {
            Add(Id.Length == 0 ? "territory.code-missing" : "territory.code-invalid", "id", Id);
        }

        if (Parent.Length > 0 && !UnitCode.IsValid(Parent))
        {
            Add("territory.code-invalid", "parent", Parent);
        }

        Name("name_ky", NameKy);
        Name("name_ru", NameRu);
        Name("name_en", NameEn);
        var (latitude, longitude) = Point();
        var (from, to) = (Day("from", From), Day("to", To));
        if (to < from)
        {
            Add("territory.ends-before-it-begins", "to", To);
        }

        var kind = UnitKinds.Find(Kind);
        var city = IsCity(Kind);
        records.Add(
            new UnitRecord(file, line, Id)
            {
                Kind = kind,
                IsCity = city,
                UnknownKind = kind is null && !city && Kind.Length > 0 ? Kind : null,
                NameKy = NameKy,
                NameRu = NameRu,
                NameEn = NameEn,
                Parent = Parent,
                Latitude = latitude,
                Longitude = longitude,
                From = from,
                To = to,
                Shape = Shape,
            },
            _problems);
    }

    public void Add(string code, string field, string value) =>
        _problems.Add(Problem.Invalid(code, field, ("value", Short(value))) with { File = file, Line = line, Id = Id.Length > 0 ? Short(Id) : null });

    private static bool IsCity(string kind) => kind.Trim().Equals("city", StringComparison.OrdinalIgnoreCase);

    private void Name(string field, string name)
    {
        if (name.Length > Unit.MaxName)
        {
            Add("territory.name-too-long", field, name);
        }
        else if (name.Any(char.IsControl))
        {
            Add("territory.name-invalid", field, "");
        }
    }

    private (double? Latitude, double? Longitude) Point()
    {
        if (Latitude.Length == 0 && Longitude.Length == 0)
        {
            return (null, null);
        }

        return (Degrees("lat", Latitude, 90), Degrees("lon", Longitude, 180));
    }

    private double? Degrees(string field, string text, double limit)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit)
        {
            return degrees;
        }

        Add("territory.coordinates-invalid", field, text);
        return null;
    }

    private DateOnly? Day(string field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Add("territory.day-invalid", field, text);
        return null;
    }

    private static string Short(string value) => value.Length > 60 ? $"{value.AsSpan(0, 60)}…" : value;
}
