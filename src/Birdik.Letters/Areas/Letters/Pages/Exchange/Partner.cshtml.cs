using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>Enters an office of another installation, or changes it.</summary>
public sealed class PartnerModel(BirdikDbContext db, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "of", SupportsGet = true)]
    public Guid? Of { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Of is not { } id)
        {
            return Page();
        }

        var known = new Id<ExchangePartner>(id);
        if (await db.Set<ExchangePartner>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == known, ct) is not { } partner)
        {
            return NotFound();
        }

        Input = new Form
        {
            Name = partner.Name, Address = partner.Address, TheirCode = partner.TheirCode, Client = partner.Client, KeyId = partner.KeyId, IsOn = partner.IsOn,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var command = new SetPartner(
            Of is { } id ? new Id<ExchangePartner>(id) : null, Input.Name ?? "", Input.Address ?? "", Input.TheirCode ?? "", Input.Client ?? "", Input.KeyId ?? "",
            Input.IsOn);
        var answer = await writer.RunAsync<SetPartnerHandler, Id<ExchangePartner>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.Partner.Done"]);
        return Redirect(LettersLinks.Partners);
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? TheirCode { get; set; }

        public string? Client { get; set; }

        public string? KeyId { get; set; }

        public bool IsOn { get; set; } = true;
    }
}
