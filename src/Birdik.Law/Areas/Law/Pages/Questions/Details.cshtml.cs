using Birdik.Law.Questions;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Questions;

/// <summary>A question with its answer; analysts answer.</summary>
public sealed class DetailsModel(FindQuestions find, NationalWriter writer, CurrentUser person, Words words) : PageModel
{
    public QuestionView Shown { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Lede => $"{Shown.Question.Office.In(words.Language)}, {words.Formats.Moment(Shown.Question.AskedAt)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await find.ByIdAsync(new Id<ActQuestion>(id), ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Input.Answer = shown.Question.Answer ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!person.May(LawPermissions.Edit))
        {
            return Forbid();
        }

        if (await find.ByIdAsync(new Id<ActQuestion>(id), ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        var command = new AnswerQuestion(shown.Question.Id, Input.Answer.Trim());
        var answer = await writer.RunAsync<AnswerQuestionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Law.Questions.Saved"]);
        return Redirect(QuestionLinks.Question(shown.Question.Id));
    }

    public sealed class Form
    {
        public string Answer { get; set; } = "";
    }
}
