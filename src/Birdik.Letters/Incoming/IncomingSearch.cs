using Birdik.Letters.Correspondents;
using Birdik.Letters.FileTexts;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>An incoming letter as the search knows it.</summary>
public sealed class IncomingSearch(BirdikDbContext db, SearchIndex index)
{
    private const int MaxText = 20_000;

    /// <summary>A letter just registered: nothing was read out of its files yet, and nobody is named.</summary>
    public Task PutNewAsync(IncomingLetter letter, CorrespondentClass sender, CancellationToken ct) =>
        index.PutAsync(EntryOf(letter, sender, [], FindingOf(letter)), ct);

    /// <summary>A letter known already, with the texts of its files.</summary>
    public async Task PutAsync(IncomingLetter letter, CancellationToken ct)
    {
        var sender = await db.Set<Correspondent>().FindAsync([letter.TenantId, letter.SenderId], ct);
        var files = await db.Set<FileText>().Where(row => row.LetterId == letter.Id && row.Text != "").Select(row => row.Text).ToListAsync(ct);
        var finding = FindingOf(letter);
        var entry = EntryOf(letter, sender?.Class, files, finding);
        await finding.PutAsync(index, entry, entry with { Note = Note($"№ {letter.Number}"), Body = "", People = "" }, ct);
    }

    private static LetterFinding FindingOf(IncomingLetter letter) => LetterFinding.Of(letter.Access, letter.Kind, LettersPermissions.View);

    private static SearchEntry EntryOf(IncomingLetter letter, CorrespondentClass? sender, IReadOnlyList<string> files, LetterFinding finding) => new(
        LettersRefs.To(letter.Id), new LocalizedText(letter.Subject, letter.Subject, letter.Subject), LettersLinks.Letter(letter.Id),
        finding.Permission)
    {
        Note = Note($"№ {letter.Number}, {letter.SenderName}"),
        Body = Text([letter.Body, .. files]),
        Numbers = $"{letter.Number} {letter.SenderNumber}",
        People = letter.SenderName,
        Day = letter.RegisteredOn,
        SenderClass = sender?.ToString(),
    };

    public static string Fold(string number, string? senderNumber, string sender, string subject)
    {
        var folded = TextFolding.Fold($"{number} {senderNumber} {sender} {subject}");
        return folded.Length > IncomingLetter.MaxSearchText ? folded[..IncomingLetter.MaxSearchText] : folded;
    }

    private static string Text(IEnumerable<string> texts)
    {
        var text = string.Join("\n\n", texts.Where(one => one.Length > 0));
        return text.Length > MaxText ? text[..MaxText] : text;
    }

    private static LocalizedText Note(string what) => new($"Кирген кат {what}", $"Входящее {what}", $"Incoming {what}");
}
