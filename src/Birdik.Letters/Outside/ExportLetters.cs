using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>
/// The outgoing letters of some days for an outside system: table and files, each letter as a PDF among them. Only letters every reader may see, and of
/// those to applicants what is shown to the person who asks; what stays out is counted.
/// </summary>
internal sealed class ExportLetters(BirdikDbContext db, FileStore store, Texts texts, SiteAddress site, CurrentUser user)
{
    public const int Most = 2_000;

    public async Task<ExportCount> CountAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var taken = await Letters(from, to).CountAsync(ct);
        return new ExportCount(taken, await db.Set<OutgoingLetter>().CountAsync(row => row.RegisteredOn >= from && row.RegisteredOn <= to, ct) - taken);
    }

    /// <summary>Refused where they are more than one file holds: none is left behind unsaid.</summary>
    public async Task<Result<StickManifest>> OfAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        var letters = await Letters(from, to).OrderBy(row => row.RegisteredAt).Take(Most + 1).ToListAsync(ct);
        if (letters.Count > Most)
        {
            return TooMany();
        }

        var ids = letters.ConvertAll(letter => letter.Id.ToString());
        var beside = (await db.Set<StoredFile>().AsNoTracking().Where(row => row.OwnerKind == LettersRefs.Outgoing && ids.Contains(row.OwnerId!)).ToListAsync(ct))
            .ToLookup(file => file.OwnerId);
        var facts = await PaperFacts.OfAsync(db, office.Id, letters, ct);
        var rows = new List<StickLetter>();
        foreach (var letter in letters)
        {
            using var pdf = new MemoryStream(PaperPdf.Of(MakePaper.Of(letter, facts, site, texts)), writable: false);
            var kept = (await store.ReceiveAsync(pdf, $"{letter.Number.Replace('/', '-')}.pdf", ct)).Value;
            rows.Add(new StickLetter(letter.Id.Value, letter.Number, letter.RegisteredOn!.Value, letter.Subject, letter.Body, letter.SignedBy,
                [new StickFile(kept.Name, kept.Sha256, kept.Size), .. beside[letter.Id.ToString()].Select(file => new StickFile(file.Name, file.Sha256, file.Size))])
            {
                Addressee = letter.AddresseeName,
            });
        }

        return new StickManifest(StickManifest.Known, office.Code, office.Name.Ky, rows);
    }

    public static Problem TooMany() => Problem.Invalid("letters.export-too-many", "To", ("max", Most));

    private IQueryable<OutgoingLetter> Letters(DateOnly from, DateOnly to) =>
        ReadOutgoingLetter.Shown(ReadOutgoingLetter.Visible(db, null), db, user).Where(row => row.RegisteredOn >= from && row.RegisteredOn <= to);
}

/// <summary>How many letters of some days a file for an outside system holds.</summary>
/// <param name="Left">Those that stay out: of a narrower circle, or to applicants whom the person is not shown.</param>
internal sealed record ExportCount(int Taken, int Left);
