using Birdik.Letters.Incoming;
using Birdik.Letters.Links;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Ties a letter to an earlier one: confirmed from a proposal, or by its number.</summary>
public sealed class LinkModel(ReadIncomingLetter read, ReadOutgoingLetter outgoing, BirdikDbContext db, Writer writer, Words words)
    : LetterFormModel(read, words)
{
    [BindProperty]
    public LinkKind Kind { get; set; }

    [BindProperty]
    public Guid? Incoming { get; set; }

    [BindProperty]
    public Guid? Outgoing { get; set; }

    /// <summary>The number of the earlier letter, ours or the sender's.</summary>
    [BindProperty]
    public string Number { get; set; } = "";

    public IReadOnlyList<SelectListItem> Kinds => Words.All<LinkKind>("Letters.LinkKind");

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (Incoming is null && Outgoing is null && !await ByNumberAsync(Number.Trim(), ct))
        {
            return Answer(Problem.Invalid("letters.number-unknown", nameof(Number), ("number", Number.Trim())), "");
        }

        Id<IncomingLetter>? earlier = Incoming is { } came ? new Id<IncomingLetter>(came) : null;
        Id<OutgoingLetter>? written = Outgoing is { } sent ? new Id<OutgoingLetter>(sent) : null;
        if ((earlier is { } one && !await MaySeeAsync(one, ct)) || (written is { } other && await outgoing.FindAsync(other, ct) is null))
        {
            return NotFound();
        }

        return Answer(
            await writer.RunAsync<LinkLettersHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new LinkLetters(id, Kind, earlier, written), change, token), ct),
            Words["Letters.Link.Done"]);
    }

    private async Task<bool> ByNumberAsync(string number, CancellationToken ct)
    {
        if (number.Length == 0)
        {
            return false;
        }

        foreach (var sent in await db.Set<OutgoingLetter>().Where(row => row.Number == number).Select(row => row.Id).ToListAsync(ct))
        {
            if (await outgoing.FindAsync(sent, ct) is not null)
            {
                Outgoing = sent.Value;
                return true;
            }
        }

        var own = Letter.Id;
        var came = await db.Set<IncomingLetter>()
            .Where(row => row.Id != own && row.Access == LetterAccess.Office && (row.Number == number || row.SenderNumber == number))
            .OrderByDescending(row => row.RegisteredAt).Select(row => row.Id).Take(1).ToListAsync(ct);
        Incoming = came.Count == 0 ? null : came[0].Value;
        return Incoming is not null;
    }
}
