using System.Globalization;
using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Votes;

/// <summary>Opens a vote on projects under a budget.</summary>
public sealed record OpenVote(string Title, DateOnly HeldOn, decimal Budget, IReadOnlyList<VotedProject> Projects)
{
    /// <summary>Ballots that come along from a file: the places of the projects each approves.</summary>
    public IReadOnlyList<int[]> Ballots { get; init; } = [];
}

public sealed record VotedProject(string Title, decimal Cost, Id<Need>? Need);

public sealed class OpenVoteHandler(BirdikDbContext db)
{
    private const int MostProjects = 100;
    private const decimal MostSom = 100_000_000_000m;

    public async Task<Result<Id<ResidentVote>>> HandleAsync(OpenVote command, ChangeContext change, CancellationToken ct)
    {
        var problems = new List<Problem>();
        if (command.Title.Trim().Length is 0 or > ResidentVote.MaxTitle)
        {
            problems.Add(Problem.Invalid("planning.vote-title-missing", "Title", ("most", ResidentVote.MaxTitle)));
        }

        if (command.Budget is <= 0 or > MostSom)
        {
            problems.Add(Problem.Invalid("planning.budget-invalid", "Budget"));
        }

        if (command.Projects.Count is < 2 or > MostProjects || command.Projects.Any(project => project.Title.Trim().Length is 0 or > VoteProject.MaxTitle))
        {
            problems.Add(Problem.Invalid("planning.projects-missing", "Projects", ("most", MostProjects)));
        }

        if (command.Projects.Any(project => project.Cost is < 0 or > MostSom))
        {
            problems.Add(Problem.Invalid("planning.cost-invalid", "Projects"));
        }

        if (command.Ballots.Count > EnterBallotsHandler.MostBallots)
        {
            problems.Add(Problem.Invalid("planning.ballots-too-many", "File", ("most", EnterBallotsHandler.MostBallots)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var vote = new ResidentVote { Title = command.Title.Trim(), HeldOn = command.HeldOn, Budget = command.Budget };
        db.Add(vote);
        db.AddRange(command.Projects.Select((project, place) => new VoteProject
        {
            VoteId = vote.Id, Code = CodeOf(place), Title = project.Title.Trim(), Cost = project.Cost, NeedId = project.Need,
        }));
        db.AddRange(command.Ballots.Select((choices, place) => new VoteBallot
        {
            VoteId = vote.Id, Number = place + 1, Choices = string.Join(' ', choices.Select(CodeOf)),
        }));
        change.Record("planning.vote-opened", PlanningRefs.To(vote.Id), ("title", vote.Title), ("budget", vote.Budget), ("projects", command.Projects.Count));
        if (command.Ballots.Count > 0)
        {
            change.Record("planning.ballots-entered", PlanningRefs.To(vote.Id), ("title", vote.Title), ("ballots", command.Ballots.Count));
        }

        await db.SaveChangesAsync(ct);
        return vote.Id;
    }

    private static string CodeOf(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Enters ballots from paper: a line is a ballot, its numbers are the projects it approves; an empty ballot is a line «-».</summary>
public sealed record EnterBallots(Id<ResidentVote> Vote, Id<Unit>? Village, string Lines);

public sealed class EnterBallotsHandler(BirdikDbContext db)
{
    public const int MostBallots = 100_000;

    private static readonly char[] Separators = [' ', ',', ';', '\t'];

    public async Task<Result<int>> HandleAsync(EnterBallots command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ResidentVote>().SingleOrDefaultAsync(row => row.Id == command.Vote, ct) is not { } vote)
        {
            return Problem.NotFound("planning.vote-unknown");
        }

        if (vote.ClosedOn is not null)
        {
            return Problem.Conflict("planning.vote-closed");
        }

        var codes = (await db.Set<VoteProject>().Where(row => row.VoteId == vote.Id).Select(row => row.Code).ToListAsync(ct)).ToHashSet();
        var ballots = new List<string>();
        var problems = new List<Problem>();
        foreach (var (text, place) in command.Lines.Split('\n').Select((text, place) => (text.Trim(), place + 1)).Where(line => line.Item1.Length > 0))
        {
            var choices = text == "-" ? [] : text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var unknown = choices.FirstOrDefault(choice => !codes.Contains(choice));
            if (unknown is not null)
            {
                problems.Add(Line("planning.ballot-unknown-project", place, unknown));
            }
            else if (choices.Distinct().Count() != choices.Length)
            {
                problems.Add(Line("planning.ballot-repeats", place, text));
            }

            ballots.Add(string.Join(' ', choices));
        }

        if (ballots.Count == 0)
        {
            problems.Add(Problem.Invalid("planning.ballots-missing", "Lines"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var known = await db.Set<VoteBallot>().CountAsync(row => row.VoteId == vote.Id, ct);
        if (known + ballots.Count > MostBallots)
        {
            return Problem.Invalid("planning.ballots-too-many", "Lines", ("most", MostBallots));
        }

        db.AddRange(ballots.Select((choices, place) => new VoteBallot { VoteId = vote.Id, Number = known + place + 1, Choices = choices, VillageId = command.Village }));
        change.Record("planning.ballots-entered", PlanningRefs.To(vote.Id), ("title", vote.Title), ("ballots", ballots.Count));
        await db.SaveChangesAsync(ct);
        return ballots.Count;
    }

    private static Problem Line(string code, int line, string value) =>
        new(code) { Field = "Lines", Line = line, Args = new Dictionary<string, object?> { ["line"] = line, ["value"] = value } };
}

/// <summary>Closes a vote by a rule: its winners are chosen, and the needs behind them are put first.</summary>
public sealed record CloseVote(Id<ResidentVote> Vote, SelectionRule Rule);

public sealed class CloseVoteHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(CloseVote command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ResidentVote>().SingleOrDefaultAsync(row => row.Id == command.Vote, ct) is not { } vote)
        {
            return Problem.NotFound("planning.vote-unknown");
        }

        if (vote.ClosedOn is not null)
        {
            return Problem.Conflict("planning.vote-closed");
        }

        if (await CountVote.OfAsync(db, vote, ct) is not { Ballots: > 0 } result)
        {
            return Problem.Conflict("planning.vote-without-ballots");
        }

        (vote.Rule, vote.ClosedOn) = (command.Rule, Bishkek.DayOf(change.At));
        var chosen = result.Of(command.Rule).Winners.ToHashSet();
        var place = 0;
        foreach (var project in await db.Set<VoteProject>().Where(row => row.VoteId == vote.Id).ToListAsync(ct))
        {
            project.IsChosen = chosen.Contains(project.Code);
        }

        foreach (var code in result.Of(command.Rule).Winners)
        {
            place++;
            var needId = result.Projects.First(project => project.Code == code).NeedId;
            if (needId is { } id && await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == id, ct) is { } need)
            {
                need.Rank(place, vote.Title.Length > Need.MaxMethod ? vote.Title[..Need.MaxMethod] : vote.Title);
                need.Accept();
            }
        }

        change.Record("planning.vote-closed", PlanningRefs.To(vote.Id), ("title", vote.Title), ("rule", $"{command.Rule}"), ("chosen", string.Join(", ", result.Of(command.Rule).Winners)));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Counts a vote by all rules at once, and says whom each choice serves.</summary>
public static class CountVote
{
    public static async Task<VoteCount> OfAsync(BirdikDbContext db, ResidentVote vote, CancellationToken ct)
    {
        var projects = (await db.Set<VoteProject>().AsNoTracking().Where(row => row.TenantId == vote.TenantId && row.VoteId == vote.Id).ToListAsync(ct))
            .OrderBy(row => int.Parse(row.Code, CultureInfo.InvariantCulture)).ToList();
        var ballots = await db.Set<VoteBallot>().AsNoTracking().Where(row => row.TenantId == vote.TenantId && row.VoteId == vote.Id)
            .OrderBy(row => row.Number).Select(row => new { row.Choices, row.VillageId }).ToListAsync(ct);
        var places = projects.Select((project, place) => (project.Code, place)).ToDictionary(one => one.Code, one => one.place);
        var read = ballots.ConvertAll(row => (Approved: row.Choices.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => places[code]).Order().ToArray(), row.VillageId));
        var election = new Election(vote.Budget, [.. projects.Select(row => new ElectionProject(row.Code, row.Cost))], [.. read.Select(row => row.Approved)]);
        return new VoteCount(projects, election.Approvals(), read.Count, [.. Enum.GetValues<SelectionRule>().Select(rule => Count(rule, election, projects, read))]);
    }

    private static RuleCount Count(
        SelectionRule rule, Election election, List<VoteProject> projects, List<(int[] Approved, Id<Unit>? VillageId)> ballots)
    {
        var isEqual = rule is SelectionRule.MesCost or SelectionRule.MesCardinality;
        var chosen = election.Ballots.Count == 0
            ? new ProjectSelection([], 0, 0)
            : ProjectSelection.Of(election, rule, isEqual ? SelectionCompletion.BudgetIncrease : SelectionCompletion.None);
        var winners = chosen.Winners.ToHashSet();
        var served = ballots.ConvertAll(ballot => ballot.Approved.Count(winners.Contains));
        return new RuleCount(
            rule,
            [.. chosen.Winners.Select(place => projects[place].Code)],
            chosen.Spent,
            [.. Enumerable.Range(0, 4).Select(many => served.Count(count => many == 3 ? count >= 3 : count == many))],
            ballots.Zip(served).GroupBy(pair => pair.First.VillageId)
                .ToDictionary(group => group.Key?.Value ?? Guid.Empty, group => ((decimal)group.Count(pair => pair.Second > 0) / group.Count(), group.Count())));
    }
}

public sealed record VoteCount(IReadOnlyList<VoteProject> Projects, IReadOnlyList<int> Approvals, int Ballots, IReadOnlyList<RuleCount> Rules)
{
    public RuleCount Of(SelectionRule rule) => Rules.First(one => one.Rule == rule);
}

/// <param name="Winners">The codes of the projects chosen, in text order.</param>
/// <param name="Served">How many residents got none, one, two, three or more of what they approved.</param>
/// <param name="Villages">By village (empty for none given) the share of residents who got at least one, and how many voted.</param>
public sealed record RuleCount(
    SelectionRule Rule, IReadOnlyList<string> Winners, decimal Spent, IReadOnlyList<int> Served, IReadOnlyDictionary<Guid, (decimal Share, int Voters)> Villages)
{
    public decimal ServedShare => Served.Sum() == 0 ? 0 : 1 - ((decimal)Served[0] / Served.Sum());
}
