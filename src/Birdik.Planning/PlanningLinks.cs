using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Ranking;
using Birdik.Planning.Votes;
using Birdik.Platform.Ids;

namespace Birdik.Planning;

/// <summary>The addresses of this module's pages.</summary>
public static class PlanningLinks
{
    public const string Overview = "/planning";
    public const string Needs = "/planning/needs";
    public const string NewNeed = "/planning/needs/new";
    public const string Priorities = "/planning/priorities";
    public const string Meetings = "/planning/meetings";
    public const string NewMeeting = "/planning/meetings/new";
    public const string Votes = "/planning/votes";
    public const string NewVote = "/planning/votes/new";
    public const string Documents = "/planning/programmes";
    public const string NewDocument = "/planning/programmes/new";
    public const string Rises = "/planning/rises";
    public const string Allocations = "/planning/allocations";
    public const string Radar = "/planning/radar";
    public const string Calendar = "/planning/calendar";
    public const string Regulation = "/planning/regulation";
    public const string Trust = "/planning/trust";
    public const string Thresholds = "/planning/thresholds";
    public const string NeedsMap = "/planning/needs/map.svg";
    public const string CalendarFeed = "/planning/calendar.ics";

    /// <summary>Where residents choose their municipality; public.</summary>
    public const string Public = "/needs";

    public static string OverviewOf(string unit) => $"{Overview}?unit={Uri.EscapeDataString(unit)}";

    public static string Need(Id<Need> id) => $"{Needs}/{id}";

    public static string Correct(Id<Need> id) => $"{Need(id)}/correct";

    public static string Merge(Id<Need> id) => $"{Need(id)}/merge";

    public static string Answer(Id<Need> id) => $"{Need(id)}/answer";

    public static string RiseOf(Id<Need> id) => $"{Need(id)}/rise";

    public static string FromLetter(Guid letter) => $"{NewNeed}?letter={letter:D}";

    public static string Meeting(Id<Meeting> id) => $"{Meetings}/{id}";

    public static string Vote(Id<ResidentVote> id) => $"{Votes}/{id}";

    public static string Document(Id<PlanningDocument> id) => $"{Documents}/{id}";

    public static string Section(Id<PlanningDocument> id, SectionKind kind) => $"{Document(id)}/{kind.ToString().ToLowerInvariant()}";

    public static string NewMeasure(Id<PlanningDocument> id) => $"{Document(id)}/measure";

    public static string Paper(Id<PlanningDocument> id, string format, string language) => $"{Document(id)}/{format}?language={language}";

    public static string Envelope(Id<PlanningDocument> id) => $"{Document(id)}/envelope";

    public static string YearReport(Id<PlanningDocument> id, int? year = null) => $"{Document(id)}/report{(year is null ? "" : $"?year={year}")}";

    public static string ReportPaper(Id<PlanningDocument> id, int year, string format, string language) => $"{Document(id)}/report/{format}?year={year}&language={language}";

    public static string RegulationOf(DocumentKind kind) => $"{Regulation}?kind={kind}";

    public static string RegulationPaper(DocumentKind kind, string format, string language) => $"{Regulation}/{format}?kind={kind}&language={language}";

    public static string Issue(Guid need) => $"/planning/issues/{need:D}";

    public static string RadarOf(Id<PlanningDocument> id) => $"{Radar}/{id}";

    public static string Measure(Id<Measure> id) => $"/planning/measures/{id}";

    public static string PublicOf(string office) => $"{Public}/{Uri.EscapeDataString(office)}";

    /// <summary>The bare map of a municipality; also the pattern of its address.</summary>
    public static string PublicMap(string office) => $"{Public}/{office}/map.svg";

    /// <summary>The map with a point on it.</summary>
    public static string MapAt(string office, MapPoint? point) => point is null
        ? PublicMap(Uri.EscapeDataString(office))
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PublicMap(Uri.EscapeDataString(office))}?lat={point.Latitude}&lon={point.Longitude}");

    public static string Raise(string office) => $"{PublicOf(office)}/raise";

    /// <summary>The public page on which whoever raised a need follows it.</summary>
    public static string Fate(string office, string code) => $"{PublicOf(office)}/{Uri.EscapeDataString(code)}";
}
