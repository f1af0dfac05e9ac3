using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Makes a term longer and drafts the notice to the applicant.</summary>
public sealed class ExtendModel(ReadIncomingLetter read, Writer writer, Texts texts, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var own = new Words(texts, Letter.AnswerLanguage);
        var command = new ExtendLetter(
            id, Input.To, Input.Reason,
            own["Letters.Extend.NoticeSubject"],
            own["Letters.Extend.NoticeBody", ("number", Letter.Number), ("day", Letter.RegisteredOn), ("to", Input.To), ("reason", Input.Reason.Trim())]);
        var answer = await writer.RunAsync<ExtendLetterHandler, Id<OutgoingLetter>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var notice))
        {
            this.Notify(Words["Letters.Extend.Done"]);
            return Redirect(LettersLinks.Outgoing(notice));
        }

        ModelState.Add(answer.Problems, Words);
        return Page();
    }

    public sealed class Form
    {
        public DateOnly? To { get; set; }

        public string Reason { get; set; } = "";
    }
}
