using System.Globalization;
using Birdik.Methods.Planning.Selection;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Planning.Selection;

/// <summary>
/// Reads approval votes in the Pabulib format: sections META, PROJECTS and VOTES, fields between semicolons. A file whose rows do
/// not reach the numbers it states was cut off and is refused; a count of approvals that does not agree is told.
/// </summary>
internal sealed class VoteFile(string file)
{
    private const int MostProblems = 100;

    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _notices = [];
    private readonly Dictionary<string, string> _facts = new(StringComparer.OrdinalIgnoreCase);
    private readonly VoteProjects _projects = new();
    private readonly HashSet<string> _voters = new(StringComparer.Ordinal);
    private readonly List<int[]> _ballots = [];
    private readonly Dictionary<string, int> _factLines = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Section> _met = [];
    private CsvColumns? _columns;
    private int _line;

    private enum Section
    {
        Meta,
        Projects,
        Votes,
    }

    public static Result<Vote> Read(InputFile input) => new VoteFile(input.Name).Read(input.Text);

    private Result<Vote> Read(string text)
    {
        Section? section = null;
        foreach (var row in Csv.Read(text, ';'))
        {
            _line = row.Line;
            if (row.Fault is { } fault)
            {
                Refuse("planning.vote-row-malformed");
            }
            else if (row.Cells.Count == 1 && SectionOf(row[0]) is { } begun)
            {
                section = begun;
                _met.Add(begun);
                _columns = null;
            }
            else
            {
                Take(section, row);
            }

            if (_problems.Count >= MostProblems)
            {
                return _problems;
            }
        }

        foreach (var missing in Enum.GetValues<Section>().Except(_met))
        {
            Refuse("planning.vote-section-missing", args: ("section", NameOf(missing)));
        }

        var budget = Budget();
        if (_problems.Count == 0)
        {
            CheckCounts();
        }

        return _problems.Count > 0 ? _problems : new Vote(new Election(budget, _projects.All, _ballots), _projects.Names, _facts.GetValueOrDefault("description", ""), _notices);
    }

    private void Take(Section? section, CsvRow row)
    {
        switch (section)
        {
            case null:
                Refuse("planning.vote-row-outside-section");
                break;
            case Section.Meta:
                if (_facts.TryAdd(row[0].Trim(), row[1].Trim()))
                {
                    _factLines.Add(row[0].Trim(), _line);
                }

                break;
            case Section.Projects or Section.Votes when _columns is null:
                TakeHeading(row, section == Section.Projects ? ["project_id", "cost"] : ["voter_id", "vote"]);
                break;
            case Section.Projects or Section.Votes when row.Cells.Count != _columns!.Count:
                Refuse("planning.vote-row-incomplete", row[0].Trim(), ("fields", row.Cells.Count), ("expected", _columns.Count));
                break;
            case Section.Projects:
                TakeProject(row);
                break;
            case Section.Votes:
                TakeBallot(row);
                break;
        }
    }

    private void TakeHeading(CsvRow row, string[] needed)
    {
        _columns = new CsvColumns(row);
        foreach (var column in needed.Where(column => !_columns.Has(column)))
        {
            Refuse("platform.column-missing", args: ("column", column));
        }
    }

    private void TakeProject(CsvRow row)
    {
        var (id, cost) = (_columns!.Cell(row, "project_id"), _columns.Cell(row, "cost"));
        if (id.Length == 0)
        {
            Refuse("planning.project-id-missing");
        }
        else if (!TryMoney(cost, out var money) || money < 0)
        {
            Refuse("planning.project-cost-invalid", id, ("project", id), ("value", cost));
        }
        else if (!_projects.TryAdd(id, money, _line, _columns.Cell(row, "votes"), _columns.Cell(row, "name")))
        {
            Refuse("planning.project-repeated", id, ("project", id));
        }
    }

    private void TakeBallot(CsvRow row)
    {
        var (voter, vote) = (_columns!.Cell(row, "voter_id"), _columns.Cell(row, "vote"));
        if (!_voters.Add(voter))
        {
            Refuse("planning.voter-repeated", voter, ("voter", voter));
            return;
        }

        var names = vote.Length == 0 ? [] : vote.Split(',', StringSplitOptions.TrimEntries);
        var ballot = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (_projects.Find(names[i]) is not { } place)
            {
                Refuse("planning.ballot-project-unknown", names[i], ("voter", voter), ("project", names[i]));
                return;
            }

            if (ballot.AsSpan(0, i).Contains(place))
            {
                Refuse("planning.ballot-project-repeated", names[i], ("voter", voter), ("project", names[i]));
                return;
            }

            ballot[i] = place;
        }

        _ballots.Add(ballot);
    }

    private decimal Budget()
    {
        var stated = _facts.GetValueOrDefault("budget", "");
        if (_met.Contains(Section.Meta) && (!TryMoney(stated, out var budget) || budget <= 0))
        {
            RefuseFact("planning.vote-budget-invalid", "budget", ("value", stated));
        }

        if (_facts.TryGetValue("vote_type", out var type) && !type.Equals("approval", StringComparison.OrdinalIgnoreCase))
        {
            RefuseFact("planning.vote-not-approval", "vote_type", ("value", type));
        }

        return TryMoney(stated, out budget) ? budget : 0;
    }

    private void CheckCounts()
    {
        CheckCount("num_projects", _projects.All.Count);
        CheckCount("num_votes", _ballots.Count);
        var approvals = new Election(0, _projects.All, _ballots).Approvals();
        foreach (var (place, line, stated) in _projects.Stated.Where(known => approvals[known.Place] != known.Votes))
        {
            var id = _projects.All[place].Id;
            _notices.Add(Problem.Invalid("planning.approvals-differ", "votes", ("project", id), ("stated", stated), ("found", approvals[place])) with
            {
                File = file,
                Line = line,
                Id = id,
            });
        }
    }

    private void CheckCount(string fact, int found)
    {
        if (_facts.TryGetValue(fact, out var stated) && stated != found.ToString(CultureInfo.InvariantCulture))
        {
            Refuse("planning.vote-count-differs", args: [("fact", fact), ("stated", stated), ("found", found)]);
        }
    }

    private void Refuse(string code, string? id = null, params (string Name, object? Value)[] args) =>
        _problems.Add(Problem.Invalid(code, null, args) with { File = file, Line = _line, Id = id });

    private void RefuseFact(string code, string fact, params (string Name, object? Value)[] args) =>
        _problems.Add(Problem.Invalid(code, null, args) with { File = file, Line = _factLines.GetValueOrDefault(fact, _line) });

    private static bool TryMoney(string text, out decimal money) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out money)
        && Math.Abs(money) <= 1_000_000_000_000_000m;

    private static Section? SectionOf(string cell) => cell.Trim().ToUpperInvariant() switch
    {
        "META" => Section.Meta,
        "PROJECTS" => Section.Projects,
        "VOTES" => Section.Votes,
        _ => null,
    };

    private static string NameOf(Section section) => section switch
    {
        Section.Meta => "META",
        Section.Projects => "PROJECTS",
        Section.Votes => "VOTES",
    };
}

/// <summary>A vote as read, and what in the file does not agree though it can be counted.</summary>
/// <param name="Names">What the projects are called, in their order.</param>
/// <param name="Title">What the file says of itself; may be empty.</param>
internal sealed record Vote(Election Election, IReadOnlyList<string> Names, string Title, IReadOnlyList<Problem> Notices);
