using Birdik.Letters.Agreements;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Work;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Work;

/// <summary>Hands over all a person has in hand; those who have left are in the list as long as something is left with them.</summary>
public sealed class HandOverModel(BirdikDbContext db, Colleagues colleagues, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(Guid Id, string Name, bool HasLeft, int Letters, int Drafts, int Agreements, int Readings, bool Acts)> InHand { get; private set; } = [];

    public IReadOnlyList<SelectListItem> From => [.. InHand.Select(one => new SelectListItem(
        words["Letters.HandOver.Holds", ("name", one.Name), ("letters", one.Letters), ("drafts", one.Drafts), ("agreements", one.Agreements), ("readings", one.Readings)], one.Id.ToString()))];

    public IReadOnlyList<SelectListItem> To { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await writer.RunAsync<HandOverHandler, HandedOver>(
            (handler, change, token) => handler.HandleAsync(new HandOver(Input.From, Input.To), change, token), ct);
        if (answer.TryGet(out var done))
        {
            this.Notify(words["Letters.HandOver.Done", ("letters", done.Letters), ("drafts", done.Drafts), ("agreements", done.Agreements), ("readings", done.Readings)]);
            return Redirect(LettersLinks.HandOver);
        }

        ModelState.Add(answer.Problems, words);
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        var people = await colleagues.OfDayAsync(clock.Today(), ct);
        To = [.. people.Values.Where(person => person.SeesLetters).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        var letters = await db.Set<ResolutionExecutor>().Where(row => row.DoneAt == null)
            .GroupBy(row => new { row.UserId, row.Name }).Select(group => new { group.Key.UserId, group.Key.Name, Count = group.Count() }).ToListAsync(ct);
        var drafts = await db.Set<OutgoingLetter>().Where(row => row.State == OutgoingState.Draft)
            .GroupBy(row => new { row.AuthorId, row.AuthorName }).Select(group => new { group.Key.AuthorId, group.Key.AuthorName, Count = group.Count() }).ToListAsync(ct);
        var readings = await db.Set<LetterReader>()
            .GroupBy(row => new { row.UserId, row.Name }).Select(group => new { group.Key.UserId, group.Key.Name, Count = group.Count() }).ToListAsync(ct);
        var agreements = await db.Set<Agreement>().Where(row => row.State == AgreementState.Asked
                && db.Set<OutgoingLetter>().Any(letter => letter.Id == row.LetterId && letter.State == OutgoingState.Draft))
            .GroupBy(row => new { row.UserId, row.Name }).Select(group => new { group.Key.UserId, group.Key.Name, Count = group.Count() }).ToListAsync(ct);
        var today = clock.Today();
        var acting = await db.Set<Substitution>().Where(row => row.To >= today).Select(row => new { row.DeputyId, row.DeputyName }).ToListAsync(ct);
        InHand =
        [
            .. letters.Select(row => (Id: row.UserId, row.Name)).Concat(drafts.Select(row => (Id: row.AuthorId, Name: row.AuthorName)))
                .Concat(agreements.Select(row => (Id: row.UserId, row.Name))).Concat(readings.Select(row => (Id: row.UserId, row.Name)))
                .Concat(acting.Select(row => (Id: row.DeputyId, Name: row.DeputyName))).DistinctBy(one => one.Id)
                .Select(one => (
                    one.Id, one.Name, !people.ContainsKey(one.Id), letters.Where(row => row.UserId == one.Id).Sum(row => row.Count),
                    drafts.Where(row => row.AuthorId == one.Id).Sum(row => row.Count), agreements.Where(row => row.UserId == one.Id).Sum(row => row.Count),
                    readings.Where(row => row.UserId == one.Id).Sum(row => row.Count), acting.Exists(row => row.DeputyId == one.Id)))
                .OrderByDescending(one => one.Item3).ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    public sealed class Form
    {
        public Guid? From { get; set; }

        public Guid? To { get; set; }
    }
}
