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
    ReadIncomingLetter read, ReadOutgoingLetter outgoing, EarlierAnswers earlier, HistoryLines history, ReadLetterOffice office, Substitutions substitutions,
    LetterClosing closing, CurrentUser user, Words words, TimeProvider clock) : PageModel
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

    public bool MayClose { get; private set; }

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
        MayClose = await closing.MayAsync(view, ct);
        Office = await office.OfAsync(view, ct);
        History = await history.OfAsync(LettersRefs.To(id), ct);
        return Page();
    }

    /// <summary>The responsible executor passes parts of the work on.</summary>
    public bool MayResolveUnder(ResolutionView one) => one.Resolution.WithdrawnAt is null
        && (MayResolve || one.Executors.Any(executor => executor.AnswersFor(user.Id)));

    /// <summary>Who carries a resolution out alone reports by taking the letter from control; others report their part.</summary>
    public string Report(ResolutionView one, ResolutionExecutor mine) => one.Resolution.ParentId is null && mine.IsResponsible && one.Executors.Count == 1
        ? LettersLinks.Close(View.Letter.Id)
        : LettersLinks.Part(View.Letter.Id, mine.Id);
}
