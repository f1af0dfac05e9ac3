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
    public const string CalendarFeed = "/planning/calendar.ics";

    /// <summary>Where residents choose their municipality; public.</summary>
    public const string Public = "/needs";

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

    public static string Paper(Id<PlanningDocument> id) => $"{Document(id)}/paper";

    public static string Docx(Id<PlanningDocument> id, string language) => $"{Document(id)}/docx?language={language}";

    public static string RadarOf(Id<PlanningDocument> id) => $"{Radar}/{id}";

    public static string Measure(Id<Measure> id) => $"/planning/measures/{id}";

    public static string PublicOf(string office) => $"{Public}/{Uri.EscapeDataString(office)}";

    public static string Raise(string office) => $"{PublicOf(office)}/raise";

    /// <summary>The public page on which whoever raised a need follows it.</summary>
    public static string Fate(string office, string code) => $"{PublicOf(office)}/{Uri.EscapeDataString(code)}";
}
