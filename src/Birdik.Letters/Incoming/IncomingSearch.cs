using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Letters.Incoming;

/// <summary>An incoming letter as the search knows it.</summary>
public sealed class IncomingSearch(SearchIndex index)
{
    private const int MaxText = 20_000;

    public Task PutAsync(IncomingLetter letter, CancellationToken ct) => index.PutAsync(EntryOf(letter), ct);

    public static SearchEntry EntryOf(IncomingLetter letter) => new(
        LettersRefs.To(letter.Id),
        new LocalizedText(letter.Subject, letter.Subject, letter.Subject),
        LettersLinks.Letter(letter.Id),
        letter.Access == LetterAccess.Restricted ? LettersPermissions.Confidential : LettersPermissions.View)
    {
        Note = Note(letter),
        Body = letter.Body.Length > MaxText ? letter.Body[..MaxText] : letter.Body,
        Numbers = $"{letter.Number} {letter.SenderNumber}",
        // Who wrote an appeal is found only by those who may see it.
        People = letter.Kind == TimeLimits.LetterKind.Letter ? letter.SenderName : "",
        Day = letter.RegisteredOn,
    };

    public static string Fold(string number, string? senderNumber, string sender, string subject)
    {
        var folded = TextFolding.Fold($"{number} {senderNumber} {sender} {subject}");
        return folded.Length > IncomingLetter.MaxSearchText ? folded[..IncomingLetter.MaxSearchText] : folded;
    }

    private static LocalizedText Note(IncomingLetter letter)
    {
        var sender = letter.Kind == TimeLimits.LetterKind.Letter ? $", {letter.SenderName}" : "";
        return new($"Кирген кат № {letter.Number}{sender}", $"Входящее № {letter.Number}{sender}", $"Incoming No. {letter.Number}{sender}");
    }
}
