using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Which points of the letter an answer answers; of the others, why not.</summary>
public sealed class PointsModel(ReadOutgoingLetter read, ReadPoints points, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public OutgoingView View { get; private set; } = null!;

    public IReadOnlyList<PointView> Points { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Lines = [.. Points.Select(point => point.Words.FirstOrDefault(word => word.Answer == id) is { } said
            ? new Line { Point = point.Point.Id.Value, IsAnswered = said.IsAnswered, Reason = said.Reason }
            : new Line { Point = point.Point.Id.Value })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<AnswerPointsHandler, Done>(
            (handler, change, token) => handler.HandleAsync(
                new AnswerPoints(id, [.. Lines.Select(line => new PointWord(new(line.Point), line.IsAnswered, line.Reason))]), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words["Letters.Points.Said"]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { Asked: { } asked } view)
        {
            return false;
        }

        View = view;
        Points = await points.OfAsync(asked.Id, ct);
        return true;
    }

    public sealed class Line
    {
        public Guid Point { get; set; }

        public bool IsAnswered { get; set; }

        public string Reason { get; set; } = "";
    }
}
