using System.Globalization;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
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

        var command = Guid.TryParse(Input.To, out var partner)
            ? new SendByExchange(id, 0) { Partner = new Id<ExchangePartner>(partner) }
            : new SendByExchange(id, int.TryParse(Input.To, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? to : 0);
        var answer = await writer.RunAsync<SendByExchangeHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.Exchange.Done"]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<string?> SuggestAsync(CancellationToken ct)
    {
        var asked = Letter.InReplyTo;
        var from = asked is null ? null : await db.Set<Arrival>().Where(row => row.LetterId == asked)
            .Select(row => new { row.FromTenant, row.Partner }).FirstOrDefaultAsync(ct);
        var key = Correspondent.Key(Letter.AddresseeName);
        return from?.Partner?.ToString() ?? (from is { FromTenant: > 0 } ? $"{from.FromTenant}" : null)
            ?? Offices.FirstOrDefault(office => Correspondent.Key(office.Text) == key)?.Value;
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { ShowsAddressee: true } view)
        {
            return false;
        }

        Letter = view.Letter;
        var today = clock.Today();
        Offices =
        [
            .. (await db.Set<Tenant>().AsNoTracking()
                .Where(row => row.Id != db.Tenant && row.Kind != TenantKind.Installation && (row.To == null || row.To >= today)).ToListAsync(ct))
                .Select(row => new SelectListItem(row.Name.In(words.Language), $"{row.Id}"))
                .Concat((await db.Set<ExchangePartner>().AsNoTracking().Where(row => row.IsOn).ToListAsync(ct))
                    .Select(row => new SelectListItem(row.Name, row.Id.ToString())))
                .OrderBy(item => item.Text, StringComparer.Ordinal),
        ];
        return true;
    }

    public sealed class Form
    {
        public string? To { get; set; }
    }
}
