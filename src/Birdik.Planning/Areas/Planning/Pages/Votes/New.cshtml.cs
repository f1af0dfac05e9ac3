using System.Globalization;
using Birdik.Planning.Needs;
using Birdik.Planning.Selection;
using Birdik.Planning.Votes;
using Birdik.Platform.Commands;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Votes;

/// <summary>
/// Opens a vote: a line is a project, its name, its cost, and where it comes from a need the need's number; or a file in the Pabulib format
/// with projects and ballots, under the refusals of <c>birdik planning select</c>.
/// </summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, Words words, TimeProvider clock) : PageModel
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private int _notices;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Problem> Refused { get; private set; } = [];

    public void OnGet() => Input.HeldOn = clock.Today();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = Input.File is { } sent ? await FromFileAsync(sent, ct) : await TypedAsync(ct);
        var answer = command.TryGet(out var open)
            ? await writer.RunAsync<OpenVoteHandler, Id<ResidentVote>>((handler, change, token) => handler.HandleAsync(open, change, token), ct)
            : Result<Id<ResidentVote>>.Refused(command.Problems);
        if (answer.TryGet(out var id))
        {
            this.Notify(words["Planning.Vote.Begun"] + (_notices > 0 ? " " + words.Count("Planning.Vote.Notices", _notices) : ""));
            return Redirect(PlanningLinks.Vote(id));
        }

        Refused = [.. answer.Problems.Where(problem => problem.Line is not null)];
        ModelState.Add(answer.Problems.Where(problem => problem.Line is null).Select(problem => problem.File is null ? problem : problem with { Field = "File" }), words);
        if (Refused.Count > 0)
        {
            ModelState.AddModelError("Input.File", words["Planning.Vote.File.Refused"]);
        }

        return Page();
    }

    private async Task<Result<OpenVote>> TypedAsync(CancellationToken ct) => (await ProjectsAsync(ct)) is var projects && projects.TryGet(out var read)
        ? new OpenVote(Input.Title, Input.HeldOn, Input.Budget ?? 0, read)
        : Result<OpenVote>.Refused(projects.Problems);

    private async Task<Result<OpenVote>> FromFileAsync(IFormFile sent, CancellationToken ct)
    {
        await using var stream = sent.OpenReadStream();
        var input = await InputFile.ReadAsync(sent.FileName, stream, ct, MaxBytes);
        var vote = input.TryGet(out var file) ? VoteFile.Read(file) : Result<Vote>.Refused(input.Problems);
        if (!vote.TryGet(out var read))
        {
            return Result<OpenVote>.Refused(vote.Problems);
        }

        _notices = read.Notices.Count;
        var projects = read.Election.Projects.Select((project, place) => new VotedProject(TitleOf(read.Names[place], project.Id), project.Cost, null));
        return new OpenVote(Input.Title.Trim().Length > 0 ? Input.Title : read.Title, Input.HeldOn, read.Election.Budget, [.. projects])
        {
            Ballots = read.Election.Ballots,
        };
    }

    /// <summary>The name with the id of the file, by which its own list can be read beside this one.</summary>
    private static string TitleOf(string name, string id)
    {
        var end = name == id ? "" : $" ({id})";
        var room = Math.Max(0, VoteProject.MaxTitle - end.Length);
        return (name.Length > room ? name[..room] : name) + end;
    }

    private async Task<Result<List<VotedProject>>> ProjectsAsync(CancellationToken ct)
    {
        var projects = new List<VotedProject>();
        var problems = new List<Problem>();
        var line = 0;
        foreach (var text in Input.Projects.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            line++;
            var parts = text.Split(';', StringSplitOptions.TrimEntries);
            var cost = parts.Length > 1 ? new string([.. parts[1].Where(letter => !char.IsWhiteSpace(letter))]).Replace(',', '.') : "";
            if (!decimal.TryParse(cost, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var som))
            {
                problems.Add(Problem.Invalid("planning.project-line", "Projects", ("line", line), ("value", text)));
                continue;
            }

            Id<Need>? need = null;
            if (parts.Length > 2 && parts[2].Length > 0)
            {
                var number = parts[2].Split('/');
                need = number.Length == 2 && int.TryParse(number[0], NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && int.TryParse(number[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    ? (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial && row.Year == year, ct))?.Id
                    : null;
                if (need is null)
                {
                    problems.Add(Problem.Invalid("planning.ranked-need-unknown", "Projects", ("number", parts[2])));
                }
            }

            projects.Add(new VotedProject(parts[0], som, need));
        }

        return problems.Count > 0 ? problems : projects;
    }

    public sealed class Form
    {
        public string Title { get; set; } = "";

        public DateOnly HeldOn { get; set; }

        public decimal? Budget { get; set; }

        public string Projects { get; set; } = "";

        public IFormFile? File { get; set; }
    }
}
