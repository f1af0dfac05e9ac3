using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Papers;

/// <summary>Lays an outgoing letter out for those who may see it.</summary>
public sealed class MakePaper(BirdikDbContext db, ReadOutgoingLetter read, Words words)
{
    public async Task<LetterPaper?> OfAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        await read.ByIdAsync(id, ct) is { ShowsAddressee: true } view ? await OfAsync(view.Letter, ct) : null;

    /// <summary>For those whose right to see it is known.</summary>
    internal async Task<LetterPaper> OfAsync(OutgoingLetter letter, CancellationToken ct)
    {
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        return new LetterPaper(
            office.Name.Ky,
            office.Name.Ru,
            letter.RegisteredOn is { } day ? words.Formats.DayInText(day) : "",
            letter.Number.Length > 0 ? $"№ {letter.Number}" : "",
            letter.AddresseeName,
            letter.Subject,
            letter.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            letter.SignedBy,
            letter.SignedFor,
            $"{words["Letters.Outgoing.Executor"]}: {letter.AuthorName}");
    }
}
