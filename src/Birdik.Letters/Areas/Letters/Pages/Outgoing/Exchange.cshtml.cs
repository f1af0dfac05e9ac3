using Birdik.Letters.Correspondents;
using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Sends a registered letter to another office of this installation; the one it answers, or is addressed to, is chosen already.</summary>
public sealed class ExchangeModel(ReadOutgoingLetter read, BirdikDbContext db, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public OutgoingLetter Letter { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.To ??= await SuggestAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<SendByExchangeHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SendByExchange(id, Input.To ?? 0), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.Exchange.Done"]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<int?> SuggestAsync(CancellationToken ct)
    {
        var asked = Letter.InReplyTo;
        var from = asked is null ? [] : await db.Set<Arrival>().Where(row => row.LetterId == asked).Select(row => (int?)row.FromTenant).ToListAsync(ct);
        var key = Correspondent.Key(Letter.AddresseeName);
        return from.FirstOrDefault()
            ?? (Offices.FirstOrDefault(office => Correspondent.Key(office.Text) == key) is { } same
                ? int.Parse(same.Value, System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.FindAsync(id, ct) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        var today = clock.Today();
        Offices =
        [
            .. (await db.Set<Tenant>().AsNoTracking()
                .Where(row => row.Id != db.Tenant && row.Kind != TenantKind.Installation && (row.To == null || row.To >= today)).ToListAsync(ct))
                .Select(row => new SelectListItem(row.Name.In(words.Language), $"{row.Id}")).OrderBy(item => item.Text, StringComparer.Ordinal),
        ];
        return true;
    }

    public sealed class Form
    {
        public int? To { get; set; }
    }
}
