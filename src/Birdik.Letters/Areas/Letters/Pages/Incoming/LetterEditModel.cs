using Birdik.Letters.Incoming;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>A form about one letter that two people may have open at once: the later one is told what the other did, over what was typed.</summary>
public abstract class LetterEditModel(ReadIncomingLetter read, History history, TimeProvider clock, Words words) : EditPageModel(history, clock)
{
    public IncomingView View { get; private set; } = null!;

    public IncomingLetter Letter => View.Letter;

    protected Words Words { get; } = words;

    /// <summary>The version of what the form changes, as it is kept now.</summary>
    protected abstract Task<int> VersionAsync(CancellationToken ct);

    protected async Task<bool> FindAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    protected async Task<IActionResult> AnswerAsync(Result<Done> answer, string done, CancellationToken ct)
    {
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, Words);
            await TellMeanwhileAsync(answer.Problems, LettersRefs.To(Letter.Id), await VersionAsync(ct), ct);
            return Page();
        }

        this.Notify(done);
        return Redirect(LettersLinks.Letter(Letter.Id));
    }
}
