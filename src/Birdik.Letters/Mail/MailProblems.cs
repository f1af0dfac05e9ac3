using Birdik.Platform.Results;

namespace Birdik.Letters.Mail;

/// <summary>What can be wrong with a message.</summary>
internal static class MailProblems
{
    public static readonly Problem Empty = new("letters.mail-empty");
    public static readonly Problem Unreadable = new("letters.mail-unreadable");
    public static readonly Problem SenderMissing = new("letters.mail-sender-missing");
    public static readonly Problem DateMissing = new("letters.mail-date-missing");
    public static readonly Problem DateUnreadable = new("letters.mail-date-unreadable");
    public static readonly Problem TextCut = new("letters.mail-text-cut");
    public static readonly Problem Partial = new("letters.mail-partial");
    public static readonly Problem HeadersBroken = new("letters.mail-headers-broken");
    public static readonly Problem IdRepeated = new("letters.mail-id-repeated");

    public static Problem TooLarge(long most = MailLimits.MaxBytes) =>
        Problem.Invalid("letters.mail-too-large", null, ("megabytes", most / 1_048_576)) with { Kind = ProblemKind.TooLarge };

    public static Problem DateWrong(DateOnly day) => Problem.Invalid("letters.mail-date-wrong", null, ("day", day));

    public static Problem TooDeep() => Problem.Invalid("letters.mail-too-deep", null, ("max", MailLimits.MaxDepth));

    public static Problem TooManyParts() => Problem.Invalid("letters.mail-too-many-parts", null, ("max", MailLimits.MaxParts));

    public static Problem AddressUnreadable(string header) => Problem.Invalid("letters.mail-address-unreadable", header);

    public static Problem CharsetUnknown(string name) => Problem.Invalid("letters.mail-charset-unknown", null, ("charset", name));

    public static Problem CharsetWrong(string name) => Problem.Invalid("letters.mail-charset-wrong", null, ("charset", name));

    public static Problem Unterminated() => new("letters.mail-unterminated");

    public static Problem BoundaryMissing() => new("letters.mail-boundary-missing");

    public static Problem EncodingUnknown(string name) => Problem.Invalid("letters.mail-encoding-unknown", null, ("encoding", name));

    public static Problem EncodingBroken(string name) => Problem.Invalid("letters.mail-encoding-broken", null, ("name", name));

    public static Problem TnefBroken(string name) => Problem.Invalid("letters.mail-tnef-broken", null, ("name", name));
}
