using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Platform.Results;

namespace Birdik.Letters.Incoming;

/// <summary>What can be said of a letter before anything is read.</summary>
internal static class RegisterChecks
{
    private const int MaxSheets = 10_000;
    private static readonly DateOnly Earliest = new(1991, 8, 31);

    public static IEnumerable<Problem> Of(RegisterIncomingLetter command, DateOnly today)
    {
        IEnumerable<Problem?> found =
        [
            Needed(command.Sender, nameof(command.Sender), Correspondent.MaxName),
            Needed(command.Subject, nameof(command.Subject), IncomingLetter.MaxSubject),
            Short(command.SenderNumber, nameof(command.SenderNumber), IncomingLetter.MaxNumber),
            Short(command.Function, nameof(command.Function), IncomingLetter.MaxFunction),
            Short(command.IdempotencyKey, nameof(command.IdempotencyKey), IncomingLetter.MaxKey),
            command.IdempotencyKey is { Length: 0 } ? LettersProblems.Missing(nameof(command.IdempotencyKey)) : null,
            Text(command.Body, nameof(command.Body)),
            Day(command.ReceivedOn, nameof(command.ReceivedOn), today),
            command.SenderDate is { } day ? Day(day, nameof(command.SenderDate), today) : null,
            command.Language is "" or "ky" or "ru" or "en" ? null : LettersProblems.LanguageUnknown(command.Language),
            command.Sheets is null or (>= 0 and <= MaxSheets) ? null : Problem.Invalid("letters.sheets-wrong", "Sheets", ("max", MaxSheets)),
            // Readers are named once the letter is there.
            command.Access == LetterAccess.Named ? Problem.Invalid("letters.readers-without-head", nameof(command.Access)) : null,
            command.File is null || IsFileIndex(command.File) ? null : LettersProblems.FileIndexWrong(command.File),
        ];
        return found.OfType<Problem>();
    }

    private static Problem? Needed(string text, string field, int max) =>
        string.IsNullOrWhiteSpace(text) ? LettersProblems.Missing(field) : Short(text, field, max);

    private static Problem? Short(string? text, string field, int max) =>
        text is null ? null
        : text.Trim().Length > max ? LettersProblems.TooLong(field, max)
        : text.Any(char.IsControl) ? LettersProblems.SignsForbidden(field)
        : null;

    private static Problem? Text(string text, string field) =>
        text.Length > IncomingLetter.MaxBody ? LettersProblems.TooLong(field, IncomingLetter.MaxBody)
        : text.Contains('\0', StringComparison.Ordinal) ? LettersProblems.SignsForbidden(field)
        : null;

    private static Problem? Day(DateOnly day, string field, DateOnly today) =>
        day > today ? LettersProblems.InFuture(field, day) : day < Earliest ? LettersProblems.TooOld(field, day) : null;

    internal static bool IsFileIndex(string index) =>
        index.Length is > 0 and <= Journal.MaxFileIndex && index.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '.');
}
