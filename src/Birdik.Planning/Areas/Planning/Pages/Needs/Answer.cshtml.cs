using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Needs;

/// <summary>The office answers a need; the resident reads it under the code.</summary>
public sealed class AnswerModel(BirdikDbContext db, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Need Need { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Answers =>
        [.. NeedChoices.Of<NeedAnswer>(words, "Planning.Answer").Where(item => item.Value != nameof(NeedAnswer.None))];

    public async Task<IActionResult> OnGetAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input = new Form { Answer = Need.Answer == NeedAnswer.None ? NeedAnswer.Taken : Need.Answer, Text = Need.AnswerText };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<AnswerNeedHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new AnswerNeed(id, Input.Answer, Input.Text), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Need.Answer.Done"]);
            return Redirect(PlanningLinks.Need(id));
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<bool> FindAsync(Id<Need> id, CancellationToken ct)
    {
        if (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return false;
        }

        Need = need;
        return true;
    }

    public sealed class Form
    {
        public NeedAnswer Answer { get; set; }

        public string Text { get; set; } = "";
    }
}
