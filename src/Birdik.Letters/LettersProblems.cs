using Birdik.Platform.Results;

namespace Birdik.Letters;

/// <summary>Why something about a letter is refused.</summary>
internal static class LettersProblems
{
    public static Problem IdempotencyMismatch() => Problem.Conflict("letters.idempotency-mismatch", "IdempotencyKey");

    public static Problem MessageKnown() => Problem.Conflict("letters.message-known");

    public static Problem LetterUnknown() => Problem.NotFound("letters.letter-unknown");

    public static Problem Cancelled() => Problem.Conflict("letters.letter-cancelled");

    public static Problem Closed() => Problem.Conflict("letters.letter-closed");

    public static Problem Missing(string field) => Problem.Invalid("letters.field-missing", field);

    public static Problem TooLong(string field, int max) => Problem.Invalid("letters.field-too-long", field, ("max", max));

    public static Problem InFuture(string field, DateOnly day) => Problem.Invalid("letters.day-in-future", field, ("day", day));

    public static Problem TooOld(string field, DateOnly day) => Problem.Invalid("letters.day-too-old", field, ("day", day));

    public static Problem SignsForbidden(string field) => Problem.Invalid("letters.signs-forbidden", field);

    public static Problem LanguageUnknown(string value) => Problem.Invalid("letters.language-unknown", "Language", ("value", value));

    public static Problem FileIndexWrong(string value) =>
        Problem.Invalid("letters.file-index-wrong", "File", ("value", value.Length > 40 ? value[..40] : value));

    public static Problem ControlInPast(DateOnly day) => Problem.Invalid("letters.control-in-past", "ControlOn", ("day", day));

    /// <param name="day">The last day the law allows.</param>
    public static Problem ControlAfterTerm(DateOnly day) => Problem.Invalid("letters.control-after-term", "ControlOn", ("day", day));

    public static Problem ExecutorMissing() => Problem.Invalid("letters.executor-missing", "Responsible");

    public static Problem ExecutorUnknown(string field) => Problem.Invalid("letters.executor-unknown", field);

    public static Problem SeesNoLetters(string field, string name) => Problem.Invalid("letters.sees-no-letters", field, ("name", name));

    public static Problem ResolutionUnknown() => Problem.NotFound("letters.resolution-unknown");

    public static Problem BlankLeft(string blank) => Problem.Conflict("letters.blank-left", args: ("blank", blank));

    public static Problem NoDraft() => Problem.Conflict("letters.not-a-draft");

    public static Problem NotRegistered() => Problem.Conflict("letters.not-registered");

    public static Problem NotSent() => Problem.Conflict("letters.not-sent");
}
