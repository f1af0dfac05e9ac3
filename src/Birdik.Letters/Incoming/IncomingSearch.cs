using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;

namespace Birdik.Letters.Incoming;

/// <summary>An incoming letter as the search knows it.</summary>
public sealed class IncomingSearch(BirdikDbContext db, SearchIndex index)
{
    private const int MaxText = 20_000;

    public async Task PutAsync(IncomingLetter letter, CancellationToken ct)
    {
        var sender = await db.Set<Correspondent>().FindAsync([letter.TenantId, letter.SenderId], ct);
        await index.PutAsync(EntryOf(letter, sender?.Class), ct);
    }

    private static SearchEntry EntryOf(IncomingLetter letter, CorrespondentClass? sender) => new(
        LettersRefs.To(letter.Id),
        new LocalizedText(letter.Subject, letter.Subject, letter.Subject),
        LettersLinks.Letter(letter.Id),
        // What a citizen wrote, and who it was, is found only by those who may see it.
        letter.Access == LetterAccess.Restricted || letter.Kind.IsAppeal() ? LettersPermissions.Confidential : LettersPermissions.View)
    {
        Note = Note(letter),
        Body = letter.Body.Length > MaxText ? letter.Body[..MaxText] : letter.Body,
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

    private static LocalizedText Note(IncomingLetter letter)
    {
        var what = $"№ {letter.Number}, {letter.SenderName}";
        return new($"Кирген кат {what}", $"Входящее {what}", $"Incoming {what}");
    }
}
