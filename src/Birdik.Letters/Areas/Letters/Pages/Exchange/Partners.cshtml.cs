using Birdik.Letters.Outside;
using Birdik.Platform.Keys;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>Offices of other installations, and what they must know of this one.</summary>
public sealed class PartnersModel(BirdikDbContext db, Signer signer) : PageModel
{
    public IReadOnlyList<ExchangePartner> Partners { get; private set; } = [];

    public string OwnAddress => $"{Request.Scheme}://{Request.Host}/dhx/v1";

    public string OwnCode { get; private set; } = "";

    public string OwnKey => signer.PublicKeys().Keys is [var first, ..] ? first.Kid : "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Partners = [.. (await db.Set<ExchangePartner>().AsNoTracking().ToListAsync(ct)).OrderBy(one => one.Name, StringComparer.Ordinal)];
        OwnCode = await db.Set<Tenant>().Where(row => row.Id == db.Tenant).Select(row => row.Code).SingleAsync(ct);
    }
}
