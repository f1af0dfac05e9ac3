using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Papers;

/// <summary>Lays an outgoing letter out for those who may see it.</summary>
public sealed class MakePaper(BirdikDbContext db, ReadOutgoingLetter read, Words words, SiteAddress said, IHttpContextAccessor http)
{
    public async Task<LetterPaper?> OfAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        await read.ByIdAsync(id, ct) is { ShowsAddressee: true } view ? await OfAsync(view.Letter, ct) : null;

    /// <summary>For those whose right to see it is known.</summary>
    internal async Task<LetterPaper> OfAsync(OutgoingLetter letter, CancellationToken ct)
    {
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        var asked = letter.InReplyTo is { } reply ? await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == reply, ct) : null;
        var site = said.Text.Length == 0 && http.HttpContext?.Request is { } request ? new SiteAddress($"{request.Scheme}://{request.Host}") : said;
        return Of(letter, office, asked, site, words);
    }

    /// <param name="site">The address of this installation as its users write it; empty where it is not known.</param>
    internal static LetterPaper Of(OutgoingLetter letter, Tenant office, IncomingLetter? asked, SiteAddress site, Words words) => new(
        office.Name.Ky,
        office.Name.Ru,
        letter.RegisteredOn is { } day ? words.Formats.DayInText(day) : "",
        letter.Number.Length > 0 ? $"№ {letter.Number}" : "",
        letter.AddresseeName,
        letter.Subject,
        letter.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        letter.SignedBy,
        letter.SignedFor,
        $"{words["Letters.Outgoing.Executor"]}: {letter.AuthorName}",
        letter.AuthorName,
        asked is null ? null : new PaperAsked(asked.SenderNumber ?? "", words.Formats.Day(asked.SenderDate ?? asked.ReceivedOn), asked.Subject),
        letter.Code.Length > 0 ? CodeOf(letter, site, words) : null);

    private static PaperCode CodeOf(OutgoingLetter letter, SiteAddress site, Words words)
    {
        var code = AnswerCode.Of(letter);
        return site.Text.Length > 0
            ? new PaperCode(site.Text + LettersLinks.PublicAnswer(letter), code, words["Letters.Paper.CodeAt", ("code", code), ("address", site.Text + LettersLinks.FindAnswer)])
            : new PaperCode(code, code, words["Letters.Paper.Code", ("code", code)]);
    }
}
