using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Work;

/// <summary>Who acts for an absent head, by what order; and a form for the next absence.</summary>
public sealed class SubstitutionsModel(BirdikDbContext db, Colleagues colleagues, Writer writer, Words words, TimeProvider clock) : PageModel
{
    private const int MostShown = 50;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Substitution> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Heads { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.From = Today;
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = ModelState.IsValid
            ? await writer.RunAsync<SetSubstitutionHandler, Done>(
                (handler, change, token) => handler.HandleAsync(
                    new SetSubstitution(Input.Absent, Input.Deputy, Input.From, Input.To, Input.Ground), change, token), ct)
            : null;
        if (answer is { Succeeded: true })
        {
            this.Notify(words["Letters.Substitution.Done"]);
            return Redirect(LettersLinks.Substitutions);
        }

        ModelState.Add(answer?.Problems ?? [], words);
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid substitution, CancellationToken ct)
    {
        var answer = await writer.RunAsync<EndSubstitutionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new EndSubstitution(new(substitution)), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Letters.Substitution.Ended"]);
            return Redirect(LettersLinks.Substitutions);
        }

        ModelState.Add(answer.Problems, words, "");
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        All = await db.Set<Substitution>().AsNoTracking().OrderByDescending(row => row.From).Take(MostShown).ToListAsync(ct);
        var people = (await colleagues.OfDayAsync(Today, ct)).Values.ToList();
        People = [.. people.Where(person => person.SeesLetters).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        Heads = [.. people.Where(person => person.GivesResolutions)
            .Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
    }

    public sealed class Form
    {
        public Guid? Absent { get; set; }

        public Guid? Deputy { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public string Ground { get; set; } = "";
    }
}
