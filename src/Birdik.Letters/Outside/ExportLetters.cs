using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>The outgoing letters of some days for an outside system: table and files, each letter as a PDF among them. Only letters every reader may see.</summary>
internal sealed class ExportLetters(BirdikDbContext db, FileStore store, Texts texts, SiteAddress site)
{
    public const int Most = 2_000;

    public async Task<StickManifest> OfAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        var letters = await ReadOutgoingLetter.Visible(db, null)
            .Where(row => row.RegisteredOn >= from && row.RegisteredOn <= to).OrderBy(row => row.RegisteredAt).Take(Most).ToListAsync(ct);
        var ids = letters.ConvertAll(letter => letter.Id.ToString());
        var beside = (await db.Set<StoredFile>().AsNoTracking().Where(row => row.OwnerKind == LettersRefs.Outgoing && ids.Contains(row.OwnerId!)).ToListAsync(ct))
            .ToLookup(file => file.OwnerId);
        var rows = new List<StickLetter>();
        foreach (var letter in letters)
        {
            using var pdf = new MemoryStream(PaperPdf.Of(await MakePaper.OfAsync(db, letter, site, texts, ct)), writable: false);
            var kept = (await store.ReceiveAsync(pdf, $"{letter.Number.Replace('/', '-')}.pdf", ct)).Value;
            rows.Add(new StickLetter(letter.Id.Value, letter.Number, letter.RegisteredOn!.Value, letter.Subject, letter.Body, letter.SignedBy,
                [new StickFile(kept.Name, kept.Sha256, kept.Size), .. beside[letter.Id.ToString()].Select(file => new StickFile(file.Name, file.Sha256, file.Size))])
            {
                Addressee = letter.AddresseeName,
            });
        }

        return new StickManifest(StickManifest.Known, office.Code, office.Name.Ky, rows);
    }
}
