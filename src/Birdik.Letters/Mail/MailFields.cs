namespace Birdik.Letters.Mail;

/// <summary>Texts of a message made to fit a field.</summary>
internal static class MailFields
{
    /// <summary>Cut to a length, never within a sign.</summary>
    public static string Cut(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];

    /// <summary>In one line, without signs that cannot be seen.</summary>
    public static string Line(string? text, int max) =>
        Cut(new string([.. (text ?? "").ReplaceLineEndings(" ").Where(sign => !char.IsControl(sign))]).Trim(), max);
}
