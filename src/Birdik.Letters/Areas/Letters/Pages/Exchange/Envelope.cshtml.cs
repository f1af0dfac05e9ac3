using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>One call as it went over the line; what the line did not take can be tried again at once.</summary>
public sealed class EnvelopeModel(BirdikDbContext db, CurrentUser user, IServiceProvider services, Words words) : PageModel
{
    public ExchangeEnvelope Envelope { get; private set; } = null!;

    public bool MayTryAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<ExchangeEnvelope> id, CancellationToken ct) => await RefuseAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Id<ExchangeEnvelope> id, CancellationToken ct)
    {
        if (await RefuseAsync(id, ct) is { } refusal)
        {
            return refusal;
        }

        if (!MayTryAgain)
        {
            return NotFound();
        }

        await services.GetRequiredService<SendCapsule>().TryAsync(user.TenantId, new Id<Parcel>(Envelope.Consignment), ct);
        this.Notify(words["Letters.Envelope.Again.Done"]);
        return Redirect(LettersLinks.Envelopes);
    }

    private async Task<IActionResult?> RefuseAsync(Id<ExchangeEnvelope> id, CancellationToken ct)
    {
        if (await db.Set<ExchangeEnvelope>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } envelope)
        {
            return NotFound();
        }

        Envelope = envelope;
        if (envelope.PartnerId is null)
        {
            return null;
        }

        if (!user.May(LettersPermissions.Confidential))
        {
            return Forbid();
        }

        var parcel = new Id<Parcel>(envelope.Consignment);
        if (!await SeesLetterAsync(envelope, parcel, ct))
        {
            return NotFound();
        }

        MayTryAgain = envelope.IsOutgoing && await db.Set<Parcel>().AnyAsync(row => row.Id == parcel && row.State == ParcelState.Sent, ct);
        return null;
    }

    /// <summary>The letter stands in the call whole.</summary>
    private async Task<bool> SeesLetterAsync(ExchangeEnvelope envelope, Id<Parcel> parcel, CancellationToken ct)
    {
        if (envelope.IsOutgoing)
        {
            var letters = ReadOutgoingLetter.Visible(db, user);
            return !await db.Set<Parcel>().AnyAsync(row => row.Id == parcel && !letters.Any(letter => letter.Id == row.LetterId), ct);
        }

        var seen = db.Set<Arrival>().SeenBy(db, user);
        return !await db.Set<Arrival>().AnyAsync(
            row => row.Partner == envelope.PartnerId && row.Consignment == envelope.Consignment && !seen.Any(one => one.Id == row.Id), ct);
    }
}
