using Birdik.Platform.Audit;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Forms;

/// <summary>
/// A page that changes an object which others may be changing too. Its form carries what the person had before them (<c>b-seen</c>). When
/// someone was quicker, the page shows what they did (<c>b-meanwhile</c>) over what was typed, which may then be sent again.
/// </summary>
public abstract class EditPageModel(History history, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Seen Seen { get; set; }

    /// <summary>What others did while the form was being filled in; nothing unless that is why the change was refused.</summary>
    public IReadOnlyList<ToldDeed> Meanwhile { get; private set; } = [];

    protected TimeProvider Clock { get; } = clock;

    /// <summary>The form begins from the object as it is now; called when the page is opened.</summary>
    protected void Begin(int version)
    {
        Seen = Seen.Now(version, Clock);
        ModelState.Remove(nameof(Seen));
    }

    /// <summary>If the change was refused for another person's, tells it and lets the form go on from the object as it is now.</summary>
    /// <param name="problems">Why the change was refused.</param>
    /// <param name="subject">The object, as its deeds name it.</param>
    /// <param name="version">The version that the object has now, read after the refusal.</param>
    /// <param name="ct">Ends the work.</param>
    protected async Task TellMeanwhileAsync(IReadOnlyList<Problem> problems, SourceRef subject, int version, CancellationToken ct)
    {
        if (problems.Any(problem => problem.Code == ChangedMeanwhile.Code))
        {
            Meanwhile = await history.MeanwhileAsync(subject, Seen.At, ct);
            Begin(version);
        }
    }
}
