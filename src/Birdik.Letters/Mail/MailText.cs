using Birdik.Platform.Results;
using MimeKit;

namespace Birdik.Letters.Mail;

/// <summary>The text of a message: its first plain text, else its HTML as text.</summary>
internal sealed record MailText(string Text, MailLeaf? Source)
{
    public static MailText Of(MailParts parts, List<Problem> problems)
    {
        var source = First(parts, "plain", named: false) ?? First(parts, "html", named: false)
            ?? First(parts, "plain", named: true) ?? First(parts, "html", named: true);
        if (source?.Entity is not TextPart part)
        {
            return new MailText("", null);
        }

        var decoded = MailCharsets.Decode(part, problems);
        var text = source.IsText("html") ? HtmlText.Of(decoded) : decoded;
        if (text.Length > MailLimits.MaxText)
        {
            problems.Add(MailProblems.TextCut);
            text = text[..(char.IsHighSurrogate(text[MailLimits.MaxText - 1]) ? MailLimits.MaxText - 1 : MailLimits.MaxText)];
        }

        return new MailText(text.Replace("\0", "", StringComparison.Ordinal), source);
    }

    private static MailLeaf? First(MailParts parts, string subtype, bool named) =>
        parts.Leaves.FirstOrDefault(leaf => leaf.IsText(subtype) && !leaf.Entity.IsAttachment && leaf.IsNamed == named);
}
