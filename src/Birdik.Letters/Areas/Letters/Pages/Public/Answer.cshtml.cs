using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Public;

/// <summary>
/// The page of an answer for its addressee, opened by the code printed on it: which points it answers, and a place to say that it is not
/// whole. It shows neither text nor name.
/// </summary>
public sealed class AnswerModel(NationalDb db, WritePipeline pipeline, Words words) : PageModel
{
    [BindProperty]
    public string Text { get; set; } = "";

    public OutgoingLetter Letter { get; private set; } = null!;

    public string Office { get; private set; } = "";

    public IReadOnlyList<(string Text, bool IsAnswered, string Reason)> Points { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int office, string code, CancellationToken ct) => await FindAsync(office, code, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int office, string code, CancellationToken ct)
    {
        if (!await FindAsync(office, code, ct))
        {
            return NotFound();
        }

        var answer = await pipeline.RunAsync<MarkIncompleteHandler, Done>(
            office, new Actor(ActorKind.Visitor, null, "", null),
            (handler, change, token) => handler.HandleAsync(new MarkIncomplete(Letter.Id, Text), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words["Letters.Public.Done"]);
        return Redirect(LettersLinks.PublicAnswer(Letter));
    }

    private async Task<bool> FindAsync(int office, string code, CancellationToken ct)
    {
        if (code.Length != OutgoingLetter.MaxCode
            || await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.TenantId == office && row.Code == code && row.State != OutgoingState.Cancelled, ct)
                is not { } letter)
        {
            return false;
        }

        Letter = letter;
        Office = (await db.Set<Tenant>().Where(row => row.Id == office).Select(row => row.Name).SingleAsync(ct)).In(words.Language);
        Points =
        [
            .. (await (
                from word in db.Set<PointAnswer>()
                where word.TenantId == office && word.AnswerId == letter.Id
                join point in db.Set<LetterPoint>().Where(row => row.TenantId == office) on word.PointId equals point.Id
                orderby point.Place
                select new { point.Text, word.IsAnswered, word.Reason }).ToListAsync(ct)).Select(row => (row.Text, row.IsAnswered, row.Reason)),
        ];
        return true;
    }
}
