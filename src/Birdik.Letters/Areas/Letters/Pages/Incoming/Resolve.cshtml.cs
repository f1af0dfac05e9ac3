using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Gives a resolution on a letter; the responsible executor may pass parts on under it.</summary>
public sealed class ResolveModel(
    ReadIncomingLetter read, Colleagues colleagues, Substitutions substitutions, ControlLimits limits, Writer writer, CurrentUser user, Words words, TimeProvider clock)
    : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "under", SupportsGet = true)]
    public Guid? Under { get; set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>The last day that may be chosen; null where no rule applies.</summary>
    public DateOnly? Latest { get; private set; }

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct) || !await MayAsync(ct))
        {
            return NotFound();
        }

        await ShowAsync(ct);
        return IfOpen(Page());
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct) || !await MayAsync(ct))
        {
            return NotFound();
        }

        await ShowAsync(ct);
        var under = Under is { } parent ? new Id<Resolution>(parent) : (Id<Resolution>?)null;
        return ModelState.IsValid
            ? Answer(
                await writer.RunAsync<ResolveLetterHandler, Done>(
                    (handler, change, token) => handler.HandleAsync(
                        new ResolveLetter(id, Input.Text, Input.Responsible, Input.Others, Input.ControlOn, under), change, token),
                    ct),
                Words["Letters.Resolve.Done"])
            : Page();
    }

    private async Task<bool> MayAsync(CancellationToken ct) => await substitutions.MayResolveAsync(ct)
        || (Under is { } under && View.Resolutions.Any(one => one.Resolution.Id.Value == under
            && one.Executors.Any(executor => executor.AnswersFor(user.Id))));

    private async Task ShowAsync(CancellationToken ct)
    {
        Latest = await limits.OfAsync(Letter, ct);
        People =
        [
            .. (await colleagues.WithLettersAsync(clock.Today(), ct)).Select(person => new SelectListItem(
                person.Position.Length == 0 ? person.Name : $"{person.Name}, {person.Position}", person.Id.ToString())),
        ];
    }

    public sealed class Form
    {
        public string Text { get; set; } = "";

        public Guid? Responsible { get; set; }

        public List<Guid> Others { get; set; } = [];

        public DateOnly? ControlOn { get; set; }
    }
}
