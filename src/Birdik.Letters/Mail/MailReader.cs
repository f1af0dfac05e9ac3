using System.Text;
using Birdik.Platform.Results;
using MimeKit;
using MimeKit.Utils;

namespace Birdik.Letters.Mail;

/// <summary>Reads one message of any make: what can be read is given, what is broken is named, nothing is thrown.</summary>
internal static class MailReader
{
    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Result<MailMessage> Read(byte[] raw)
    {
        if (raw.Length > MailLimits.MaxBytes)
        {
            return MailProblems.TooLarge();
        }

        if (raw.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8) < 0)
        {
            return MailProblems.Empty;
        }

        var (message, nested) = Parse(raw);
        if (message is null || (message.Headers.Count == 0 && message.Body is null))
        {
            return MailProblems.Unreadable;
        }

        var parts = MailParts.Of(message.Body);
        return parts.TryGet(out var found) ? Tell(message, found, nested, raw) : Result<MailMessage>.Refused(parts.Problems);
    }

    /// <summary>The Message-ID of a message, without reading its body.</summary>
    public static string? IdOf(MimeMessage message) =>
        message.MessageId is { Length: > 0 and <= MaxMessageId } id ? id : null;

    public const int MaxMessageId = 250;

    private static Result<MailMessage> Tell(
        MimeMessage message, MailParts parts, IReadOnlyDictionary<MimeMessage, Range> nested, byte[] raw)
    {
        var problems = new List<Problem>(parts.Faults(raw));
        var text = MailText.Of(parts, problems);
        var attachments = new MailAttachments(nested, raw, problems).Of(parts, text.Source);
        var from = People(message, HeaderId.From, problems);
        if (from.Count == 0)
        {
            problems.Add(MailProblems.SenderMissing);
        }

        return new MailMessage(
            IdOf(message), from, People(message, HeaderId.To, problems), Clean(message.Subject ?? ""), DateOf(message, problems),
            text.Text, attachments, [.. problems.Distinct()])
        {
            IsAutomatic = IsAutomatic(message),
        };
    }

    private static bool IsAutomatic(MimeMessage message) =>
        message.Headers[HeaderId.AutoSubmitted] is { } sort && !sort.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || message.Headers[HeaderId.Precedence] is not null || message.Headers[HeaderId.ListId] is not null
        || message.Headers[HeaderId.ReturnPath]?.Trim() == "<>";

    private static (MimeMessage? Message, IReadOnlyDictionary<MimeMessage, Range> Nested) Parse(byte[] raw)
    {
        var nested = new Dictionary<MimeMessage, Range>();
        var parser = new MimeParser(Options(raw), new MemoryStream(raw, writable: false), FormatOf(raw), persistent: true);
        parser.MimeMessageEnd += (_, end) => nested[end.Message] = (int)end.BeginOffset..(int)end.EndOffset;
        try
        {
            return (parser.ParseMessage(), nested);
        }
        catch (Exception broken) when (broken is FormatException or IOException or ArgumentException)
        {
            return (null, nested);
        }
    }

    internal static ParserOptions Options(byte[] raw) => new()
    {
        MaxMimeDepth = MailLimits.MaxDepth + 2,
        CharsetEncoding = MailCharsets.Guess(HeadersOf(raw)) ?? Encoding.UTF8,
        RespectContentLength = true,
    };

    private static MimeFormat FormatOf(byte[] raw) => raw.AsSpan().StartsWith("From "u8) ? MimeFormat.Mbox : MimeFormat.Entity;

    private static ReadOnlySpan<byte> HeadersOf(byte[] raw)
    {
        var end = raw.AsSpan().IndexOf("\r\n\r\n"u8);
        var unix = raw.AsSpan().IndexOf("\n\n"u8);
        end = end < 0 || (unix >= 0 && unix < end) ? unix : end;
        return end < 0 ? raw : raw.AsSpan(0, end);
    }

    private static List<MailPerson> People(MimeMessage message, HeaderId header, List<Problem> problems)
    {
        var list = header == HeaderId.From ? message.From : message.To;
        var people = list.Mailboxes.Select(box => new MailPerson(Clean(box.Name ?? ""), Clean(box.Address ?? ""))).ToList();
        if (people.Count == 0 && message.Headers[header] is { } written && written.Trim().Length > 0 && list.Count == 0)
        {
            problems.Add(MailProblems.AddressUnreadable(header.ToString()));
            people.Add(new MailPerson(Clean(written), ""));
        }

        return people;
    }

    private static DateTimeOffset? DateOf(MimeMessage message, List<Problem> problems)
    {
        if (message.Headers[HeaderId.Date] is not { } written)
        {
            problems.Add(MailProblems.DateMissing);
            return null;
        }

        if (DateUtils.TryParse(written, out var date) && date.Year > 1)
        {
            return date;
        }

        problems.Add(MailProblems.DateUnreadable);
        return null;
    }

    private static string Clean(string text) =>
        new([.. text.ReplaceLineEndings(" ").Where(sign => !char.IsControl(sign))]);
}
