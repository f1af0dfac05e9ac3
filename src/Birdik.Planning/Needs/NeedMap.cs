using System.Globalization;
using System.Security;
using System.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Territory.Maps;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>A place in degrees, WGS 84.</summary>
public sealed record MapPoint(double Latitude, double Longitude)
{
    /// <summary>The point of two figures; null unless both are given.</summary>
    public static MapPoint? Of(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? new MapPoint(north, east) : null;
}

/// <summary>The land of a municipality with its villages, on which the place of a need is pointed at.</summary>
public sealed class NeedMap(NationalDb db, TerritorySnapshots territory, TimeProvider clock)
{
    /// <summary>How wide pages show it, in pixels; where it was pressed comes back in these.</summary>
    public const int ShownWidth = 300;

    /// <summary>Null where neither the shape of the municipality nor two villages are known.</summary>
    public async Task<NeedMapSheet?> OfAsync(int tenantId, CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == tenantId).Select(tenant => tenant.UnitCode).SingleOrDefaultAsync(ct);
        var snapshot = await territory.GetAsync(ct);
        if (code is null || snapshot.Find(code) is not { } unit)
        {
            return null;
        }

        // The snapshot ends with municipalities.
        var today = clock.Today();
        var villages = (await db.Set<Unit>().Where(row => row.ParentId == unit.Id && row.Kind == UnitKind.Village && (row.To == null || row.To >= today)).ToListAsync(ct))
            .Select(row => new SnapshotUnit(row.Id, row.Code, row.Kind, row.ParentId, row.Name, row.SortKey, row.From, row.To, row.Latitude, row.Longitude));
        var sheet = MapDrawing.Draw(snapshot, unit.Shape is null ? [.. villages] : [unit, .. villages], _ => null);
        return sheet.HasAreas || sheet.Shapes.Count > 1 ? new NeedMapSheet(sheet) : null;
    }
}

/// <summary>The drawn land, for reading off a place and for writing the picture.</summary>
public sealed class NeedMapSheet(MapSheet sheet)
{
    private const double NameHeight = 48;
    private const double NameGap = 24;

    /// <summary>A letter of a name, a little wider than most are.</summary>
    private const double LetterWidth = 28;
    private const double Scale = NeedMap.ShownWidth / MapFrame.Width;

    public int ShownHeight => (int)Math.Ceiling(sheet.Frame.Height * Scale);

    /// <summary>The place of a press, in pixels of the picture as it is shown.</summary>
    public MapPoint PointAt(int x, int y)
    {
        var (longitude, latitude) = sheet.Frame.Degrees(x / Scale, y / Scale);
        return new MapPoint(Math.Round(latitude, 5), Math.Round(longitude, 5));
    }

    /// <summary>Whether a point lies on the sheet.</summary>
    public bool Holds(MapPoint point)
    {
        var (x, y) = sheet.Frame.Place(point.Longitude, point.Latitude);
        return x >= 0 && x <= MapFrame.Width && y >= 0 && y <= sheet.Frame.Height;
    }

    /// <summary>The picture; a file of its own knows none of the page's colours.</summary>
    /// <param name="dots">Places of needs, with what a reader is told of each.</param>
    public string Write(Language language, MapPoint? chosen, IReadOnlyList<(MapPoint Point, string Title, bool IsDone)> dots)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {MapFrame.Width} {sheet.Frame.Height}\" width=\"{NeedMap.ShownWidth}\" height=\"{ShownHeight}\" font-family=\"Noto Sans, DejaVu Sans, sans-serif\">");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#FBFAF7\"/>");
        foreach (var area in sheet.Shapes.Where(shape => shape.Path is not null))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"scale({1.0 / MapFrame.Fineness})\" d=\"{area.Path}\" fill=\"#FFFFFF\" stroke=\"#5A6068\" stroke-width=\"12\"/>");
        }

        foreach (var water in sheet.Waters)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"scale({1.0 / MapFrame.Fineness})\" d=\"{water.Path}\" fill=\"#CFE3EA\"><title>{Encode(water.Name.In(language))}</title></path>");
        }

        var names = double.NegativeInfinity;
        foreach (var village in sheet.Shapes.Where(shape => shape.Path is null).OrderBy(shape => shape.Y))
        {
            // Names of villages that lie close together stand one under the other.
            names = Math.Max(village.Y + 14, names + NameHeight);
            var name = village.Unit.Name.In(language);
            var isRight = village.X + NameGap + (name.Length * LetterWidth) > MapFrame.Width;
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{village.X:0}\" cy=\"{village.Y:0}\" r=\"14\" fill=\"#5A6068\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{village.X + (isRight ? -NameGap : NameGap):0}\" y=\"{names:0}\" font-size=\"46\" fill=\"#1B1F24\" stroke=\"#FFFFFF\" stroke-width=\"8\" paint-order=\"stroke\"{(isRight ? " text-anchor=\"end\"" : "")}>{Encode(name)}</text>");
        }

        foreach (var (point, title, isDone) in dots)
        {
            var (x, y) = sheet.Frame.Place(point.Longitude, point.Latitude);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"16\" fill=\"{(isDone ? "#2F6B3A" : "#8A5A00")}\" fill-opacity=\"0.75\" stroke=\"#FFFFFF\" stroke-width=\"3\"><title>{Encode(title)}</title></circle>");
        }

        if (chosen is not null)
        {
            var (x, y) = sheet.Frame.Place(chosen.Longitude, chosen.Latitude);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"34\" fill=\"none\" stroke=\"#0B5C6B\" stroke-width=\"12\"/><circle cx=\"{x:0}\" cy=\"{y:0}\" r=\"10\" fill=\"#0B5C6B\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Encode(string text) => SecurityElement.Escape(text);
}
