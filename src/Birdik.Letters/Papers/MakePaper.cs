using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Papers;

/// <summary>Lays an outgoing letter out in its own language: for those who may see it, and for the ways by which it goes.</summary>
public sealed class MakePaper(BirdikDbContext db, ReadOutgoingLetter read, Texts texts, SiteAddress said, IHttpContextAccessor http)
{
    public async Task<LetterPaper?> OfAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        await read.ByIdAsync(id, ct) is { ShowsAddressee: true } view ? await OfAsync(view.Letter, ct) : null;

    /// <summary>For those whose right to see it is known.</summary>
    internal Task<LetterPaper> OfAsync(OutgoingLetter letter, CancellationToken ct)
    {
        var site = said.Text.Length == 0 && http.HttpContext?.Request is { } request ? new SiteAddress($"{request.Scheme}://{request.Host}") : said;
        return OfAsync(db, letter, site, texts, ct);
    }

    /// <param name="db">The store, of one office or of all.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="site">The address of this installation as its users write it; empty where it is not known.</param>
    /// <param name="texts">The words of all languages.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task<LetterPaper> OfAsync(DbContext db, OutgoingLetter letter, SiteAddress site, Texts texts, CancellationToken ct) =>
        Of(letter, await PaperFacts.OfAsync(db, letter.TenantId, [letter], ct), site, texts);

    /// <summary>One of many letters whose facts are read already.</summary>
    internal static LetterPaper Of(OutgoingLetter letter, PaperFacts facts, SiteAddress site, Texts texts)
    {
        var (office, asked, words) = (facts.Office, facts.AskedBy(letter), new Words(texts, letter.Language));
        return new LetterPaper(
            office.Name.Ky,
            office.Name.Ru,
            letter.RegisteredOn is { } day ? words.Formats.DayInText(day) : "",
            letter.Number.Length > 0 ? $"№ {letter.Number}" : "",
            letter.AddresseeName,
            letter.Subject,
            [.. letter.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. PointsOf(facts.PointsOf(letter), words)],
            letter.SignedBy,
            ActingOf(letter, words),
            $"{words["Letters.Outgoing.Executor"]}: {letter.AuthorName}",
            letter.AuthorName,
            asked is null ? null : new PaperAsked(asked.Number, words.Formats.Day(asked.On), asked.Subject),
            letter.Code.Length > 0 ? CodeOf(letter, site, words) : null,
            letter.SignedAs);
    }

    /// <summary>For whom the signer acts, and from which day to which.</summary>
    private static string ActingOf(OutgoingLetter letter, Words words) => letter.SignedFor.Length == 0 ? ""
        : letter is { ActsFrom: { } from, ActsTo: { } to }
            ? words["Letters.ActingForDays", ("name", letter.SignedFor), ("from", from), ("to", to)]
            : words["Letters.ActingFor", ("name", letter.SignedFor)];

    /// <summary>What stands before the name of the signer: in whose stead, or as what.</summary>
    public static string StandingOf(OutgoingLetter letter, Words words) => letter switch
    {
        { SignedFor.Length: > 0 } => ActingOf(letter, words),
        { SignedAs.Length: > 0 } => letter.SignedAs,
        _ => words["Letters.Outgoing.Signed"],
    };

    private static IReadOnlyList<string> PointsOf(IReadOnlyList<PointFacts> said, Words words) => said.Count == 0 ? [] :
    [
        words["Letters.Paper.Points"],
        .. said.Select(one => words[
            one.IsAnswered ? "Letters.Paper.PointAnswered" : "Letters.Paper.PointNotAnswered",
            ("place", one.Place + 1), ("text", one.Text), ("reason", one.Reason)]),
    ];

    private static PaperCode CodeOf(OutgoingLetter letter, SiteAddress site, Words words)
    {
        var code = AnswerCode.Of(letter);
        return site.Text.Length > 0
            ? new PaperCode(site.Text + LettersLinks.PublicAnswer(letter), code, words["Letters.Paper.CodeAt", ("code", code), ("address", site.Text + LettersLinks.FindAnswer)])
            : new PaperCode(code, code, words["Letters.Paper.Code", ("code", code)]);
    }
}
