using Birdik.Platform.Results;

namespace Birdik.Letters.Outgoing;

/// <summary>The words with which a letter is taken back or its number cancelled.</summary>
internal static class OutgoingReason
{
    public static Problem? Refuse(string reason, string field) =>
        reason.Trim().Length == 0 ? LettersProblems.Missing(field)
        : reason.Trim().Length > OutgoingLetter.MaxReason ? LettersProblems.TooLong(field, OutgoingLetter.MaxReason)
        : reason.Contains('\0', StringComparison.Ordinal) ? LettersProblems.SignsForbidden(field)
        : null;
}
