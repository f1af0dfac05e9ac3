using System.Globalization;
using Birdik.Planning.Needs;
using Birdik.Planning.Votes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Votes;

/// <summary>Opens a vote: a line is a project, its name, its cost, and where it comes from a need the need's number.</summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.HeldOn = clock.Today();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var projects = await ProjectsAsync(ct);
        var answer = projects.TryGet(out var read)
            ? await writer.RunAsync<OpenVoteHandler, Id<ResidentVote>>(
                (handler, change, token) => handler.HandleAsync(new OpenVote(Input.Title, Input.HeldOn, Input.Budget ?? 0, read), change, token), ct)
            : Result<Id<ResidentVote>>.Refused(projects.Problems);
        if (answer.TryGet(out var id))
        {
            this.Notify(words["Planning.Vote.Begun"]);
            return Redirect(PlanningLinks.Vote(id));
        }

        ModelState.Add(answer.Problems, words);
        return Page();
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
    }
}
