using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Work;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>A letter that came: its text, resolutions, files, term and history.</summary>
public sealed class DetailsModel(
    ReadIncomingLetter read, ReadOutgoingLetter outgoing, EarlierAnswers earlier, HistoryLines history, ReadLetterOffice office, Substitutions substitutions, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    public IncomingView View { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<OutgoingLetter> Answers { get; private set; } = [];

    /// <summary>What the same sender asked before and was answered.</summary>
    public IReadOnlyList<EarlierAnswer> Earlier { get; private set; } = [];

    /// <summary>In their own right, or for a head who is away.</summary>
    public bool MayResolve { get; private set; }

    public LetterOffice Office { get; private set; } = null!;

    public (StatusKind Kind, string Text)? Term { get; private set; }

    /// <summary>Who carries it out, who resolved it, and the office that controls may take it from control.</summary>
    public bool MayClose => user.May(LettersPermissions.Resolve) || user.May(LettersPermissions.Register)
        || View.Resolutions.Any(one => one.Executors.Any(executor => executor.UserId == user.Id));

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Term = LetterStatus.Term(view.Letter, clock.Today(), words);
        Answers = [.. await outgoing.AnswersAsync(id, ct), .. await outgoing.ForwardsAsync(id, ct)];
        Earlier = await earlier.OfAsync(view.Letter, ct);
        MayResolve = await substitutions.MayResolveAsync(ct);
        Office = await office.OfAsync(view, ct);
        History = await history.OfAsync(LettersRefs.To(id), ct);
        return Page();
    }

    /// <summary>The responsible executor passes parts of the work on.</summary>
    public bool MayResolveUnder(ResolutionView one) => MayResolve
        || one.Executors.Any(executor => executor.IsResponsible && executor.UserId == user.Id);
}
