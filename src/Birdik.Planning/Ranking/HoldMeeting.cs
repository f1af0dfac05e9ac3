using System.Globalization;
using Birdik.Methods.Planning.Ranking;
using Birdik.Planning.Needs;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Ranking;

/// <summary>Enters a meeting with its minutes and sheets.</summary>
public sealed record HoldMeeting(MeetingKind Kind, string Title, DateOnly HeldOn)
{
    public Id<Unit>? Village { get; init; }

    public string Place { get; init; } = "";

    public int Present { get; init; }

    public int Women { get; init; }

    public int Youth { get; init; }

    public string Minutes { get; init; } = "";

    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];
}

public sealed class HoldMeetingHandler(BirdikDbContext db)
{
    public async Task<Result<Id<Meeting>>> HandleAsync(HoldMeeting command, ChangeContext change, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (command.Title.Trim().Length is 0 or > Meeting.MaxTitle)
        {
            problems.Add(Problem.Invalid("planning.meeting-title-missing", "Title", ("most", Meeting.MaxTitle)));
        }

        if (command.HeldOn > Bishkek.DayOf(change.At))
        {
            problems.Add(Problem.Invalid("planning.day-ahead", "HeldOn"));
        }

        if (command.Present is < 0 or > Meeting.MostPeople || command.Women < 0 || command.Women > command.Present || command.Youth < 0 || command.Youth > command.Present)
        {
            problems.Add(Problem.Invalid("planning.present-invalid", "Present"));
        }

        if (command.Minutes.Length > Meeting.MaxMinutes)
        {
            problems.Add(Problem.Invalid("planning.text-too-long", "Minutes", ("most", Meeting.MaxMinutes)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var meeting = new Meeting
        {
            Kind = command.Kind,
            Title = command.Title.Trim(),
            HeldOn = command.HeldOn,
            VillageId = command.Village,
            Place = command.Place.Trim(),
            Present = command.Present,
            Women = command.Women,
            Youth = command.Youth,
            Minutes = NeedText.Clean(command.Minutes),
        };
        db.Add(meeting);
        db.AddRange(command.Files.Select(file => StoredFile.Of(file, PlanningRefs.To(meeting.Id), change)));
        change.Record("planning.meeting-held", PlanningRefs.To(meeting.Id), ("title", meeting.Title), ("day", meeting.HeldOn), ("present", meeting.Present));
        await db.SaveChangesAsync(ct);
        return meeting.Id;
    }
}

/// <summary>The ranking table of a meeting: rows are needs by number, columns are groups, cells are points. It replaces what was entered before.</summary>
public sealed record RankNeeds(Id<Meeting> Meeting, IReadOnlyList<string> Groups, IReadOnlyList<RankedRow> Rows);

/// <param name="Number">The need as people write it: <c>17/2026</c>.</param>
/// <param name="Line">The line of the file, where it came from one.</param>
public sealed record RankedRow(string Number, IReadOnlyList<decimal> Points, int? Line = null);

public sealed class RankNeedsHandler(BirdikDbContext db)
{
    public const int MostGroups = 30;
    public const int MostRows = 500;

    public async Task<Result<Done>> HandleAsync(RankNeeds command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Meeting>().SingleOrDefaultAsync(row => row.Id == command.Meeting, ct) is not { } meeting)
        {
            return Problem.NotFound("planning.meeting-unknown");
        }

        var problems = RefuseShape(command).ToList();
        var needs = (await db.Set<Need>().Where(row => row.State != NeedState.Merged).ToListAsync(ct)).ToDictionary(row => NeedNumbers.Text(row.Serial, row.Year));
        var seen = new HashSet<string>();
        foreach (var row in command.Rows)
        {
            if (!needs.ContainsKey(row.Number))
            {
                problems.Add(new Problem("planning.ranked-need-unknown") { Line = row.Line, Args = new Dictionary<string, object?> { ["number"] = row.Number } });
            }
            else if (!seen.Add(row.Number))
            {
                problems.Add(new Problem("planning.ranked-need-repeated") { Line = row.Line, Args = new Dictionary<string, object?> { ["number"] = row.Number } });
            }
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        db.RemoveRange(await db.Set<GroupPoints>().Where(row => row.MeetingId == meeting.Id).ToListAsync(ct));
        foreach (var row in command.Rows)
        {
            var need = needs[row.Number];
            need.Accept();
            db.AddRange(command.Groups.Select((group, place) => new GroupPoints
            {
                MeetingId = meeting.Id, Group = group, NeedId = need.Id, Points = row.Points[place],
            }));
        }

        change.Record("planning.needs-ranked", PlanningRefs.To(meeting.Id), ("title", meeting.Title), ("groups", command.Groups.Count), ("needs", command.Rows.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> RefuseShape(RankNeeds command)
    {
        if (command.Groups.Count is 0 or > MostGroups || command.Rows.Count is 0 or > MostRows
            || command.Groups.Any(group => group.Length is 0 or > GroupPoints.MaxGroup) || command.Groups.Distinct().Count() != command.Groups.Count)
        {
            yield return Problem.Invalid("planning.ranking-shape", null, ("groups", MostGroups), ("rows", MostRows));
            yield break;
        }

        foreach (var row in command.Rows.Where(row => row.Points.Count != command.Groups.Count || row.Points.Any(points => points is < 0 or > GroupPoints.MostPoints)))
        {
            yield return new Problem("planning.points-invalid") { Line = row.Line, Args = new Dictionary<string, object?> { ["number"] = row.Number, ["most"] = GroupPoints.MostPoints } };
        }
    }
}

/// <summary>Takes a meeting's order over as the order of work, by a named method.</summary>
public sealed record TakeRanking(Id<Meeting> Meeting, RankingMethod Method);

public sealed class TakeRankingHandler(BirdikDbContext db, ReadRanking ranking, Platform.Localization.Texts texts)
{
    public async Task<Result<Done>> HandleAsync(TakeRanking command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Meeting>().SingleOrDefaultAsync(row => row.Id == command.Meeting, ct) is not { } meeting)
        {
            return Problem.NotFound("planning.meeting-unknown");
        }

        var sheet = await ranking.OfAsync(command.Meeting, ct);
        if (sheet.Rows.Count == 0)
        {
            return Problem.Conflict("planning.ranking-empty");
        }

        var words = new Platform.Localization.Words(texts, Platform.Localization.Language.Ky);
        var method = words["Planning.Ranking.Method", ("method", words[$"Planning.Method.{command.Method}"]), ("title", meeting.Title), ("day", meeting.HeldOn)];
        var needs = await db.Set<Need>().Where(row => db.Set<GroupPoints>().Any(points => points.MeetingId == meeting.Id && points.NeedId == row.Id)).ToDictionaryAsync(row => row.Id, ct);
        foreach (var place in sheet.Order(command.Method))
        {
            needs[sheet.NeedOf(place)].Rank(place.Place, method.Length > Need.MaxMethod ? method[..Need.MaxMethod] : method);
        }

        change.Record("planning.ranking-taken", PlanningRefs.To(meeting.Id), ("title", meeting.Title), ("needs", needs.Count), ("method", words[$"Planning.Method.{command.Method}"]));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>The ranking of a meeting as a sheet, and its order by either method.</summary>
public sealed class ReadRanking(BirdikDbContext db)
{
    public async Task<RankingSheet> OfAsync(Id<Meeting> meeting, CancellationToken ct)
    {
        var points = await db.Set<GroupPoints>().AsNoTracking().Where(row => row.MeetingId == meeting).ToListAsync(ct);
        if (points.Count == 0)
        {
            return new RankingSheet([], []);
        }

        var ids = points.Select(row => row.NeedId).Distinct().ToList();
        var needs = await db.Set<Need>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var groups = points.Select(row => row.Group).Distinct().Order(StringComparer.Ordinal).ToList();
        var cells = points.ToDictionary(row => (row.NeedId, row.Group), row => row.Points);
        return new RankingSheet(
            groups,
            [.. needs.OrderBy(need => need.Year).ThenBy(need => need.Serial).Select(need => (need, (IReadOnlyList<decimal>)[.. groups.Select(group => cells.GetValueOrDefault((need.Id, group)))]))]);
    }
}

public sealed record RankingSheet(IReadOnlyList<string> Groups, IReadOnlyList<(Need Need, IReadOnlyList<decimal> Points)> Rows)
{
    /// <summary>Ties are broken by people affected, then by cost; never by the order of the sheet.</summary>
    public IReadOnlyList<RankedPlace> Order(RankingMethod method) => GroupRanking.Of(
        [.. Rows.Select(row => new RankedProblem($"{row.Need.Year}/{row.Need.Serial:D6}", row.Points, row.Need.People, row.Need.EstimatedCost))], method);

    public Id<Need> NeedOf(RankedPlace place) => Rows.First(row => $"{row.Need.Year}/{row.Need.Serial:D6}" == place.Problem.Id).Need.Id;

    /// <summary>Reads a table whose heading is «№, group, group…» and whose first column is the number of a need.</summary>
    public static Result<(IReadOnlyList<string> Groups, IReadOnlyList<RankedRow> Rows)> Read(IReadOnlyList<CsvRow> table)
    {
        if (table.Count < 2 || table[0].Cells.Count < 2)
        {
            return Problem.Invalid("planning.ranking-shape", "File", ("groups", RankNeedsHandler.MostGroups), ("rows", RankNeedsHandler.MostRows));
        }

        var problems = new List<Problem>();
        // A second column that holds the text of the need is passed over.
        var groups = table[0].Cells.Skip(1).Select((cell, place) => (Name: cell.Trim(), Place: place + 1)).Where(cell => cell.Name.Length > 0).ToList();
        var hasText = groups.Count > 1 && table.Skip(1).All(row => row.Cells.Count > 1 && !TryNumber(row.Cells[1], out _));
        groups = hasText ? groups.GetRange(1, groups.Count - 1) : groups;
        var rows = new List<RankedRow>();
        foreach (var row in table.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)))
        {
            var points = new List<decimal>();
            foreach (var (name, place) in groups)
            {
                var cell = place < row.Cells.Count ? row.Cells[place] : "";
                if (TryNumber(cell, out var number))
                {
                    points.Add(number);
                }
                else
                {
                    problems.Add(new Problem("planning.points-unreadable") { Line = row.Line, Args = new Dictionary<string, object?> { ["group"] = name, ["value"] = cell } });
                }
            }

            rows.Add(new RankedRow(row.Cells[0].Trim(), points, row.Line));
        }

        return problems.Count > 0 ? problems : (Result<(IReadOnlyList<string>, IReadOnlyList<RankedRow>)>)((IReadOnlyList<string>)[.. groups.Select(group => group.Name)], (IReadOnlyList<RankedRow>)rows);
    }

    private static bool TryNumber(string cell, out decimal number) =>
        decimal.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
