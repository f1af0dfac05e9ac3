using System.Buffers;
using System.Security.Cryptography;
using Birdik.Platform.Results;
using MimeKit;
using MimeKit.Tnef;

namespace Birdik.Letters.Mail;

/// <summary>The files of a message, decoded: everything but its text and the other forms of it.</summary>
internal sealed class MailAttachments(IReadOnlyDictionary<MimeMessage, Range> nested, byte[] raw, List<Problem> problems)
{
    private static readonly SearchValues<byte> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8);

    private readonly List<MailAttachment> _found = [];

    public IReadOnlyList<MailAttachment> Of(MailParts parts, MailLeaf? text)
    {
        foreach (var leaf in parts.Leaves)
        {
            // A named text that had to serve as the text stays a file too.
            var isText = leaf == text && !leaf.IsFile;
            var isOtherForm = leaf.IsAlternative && !leaf.IsFile && leaf.Entity is TextPart;
            if (!isText && !isOtherForm)
            {
                Add(leaf.Entity);
            }
        }

        return _found;
    }

    private void Add(MimeEntity entity)
    {
        switch (entity)
        {
            case MessagePart { Message: { } message } part:
                Add(NameOf(part, "message.eml"), part.ContentType.MimeType, BytesOf(message));
                break;
            case TnefPart tnef when Unpacked(tnef) is { Count: > 0 } files:
                files.ForEach(Add);
                break;
            case MimePart part:
                CheckBase64(part);
                using (var bytes = new MemoryStream())
                {
                    part.Content?.DecodeTo(bytes);
                    Add(NameOf(part, $"attachment-{_found.Count + 1}{MailFileNames.ExtensionOf(part.ContentType)}"),
                        part.ContentType.MimeType, bytes.ToArray());
                }

                break;
            case MessagePart empty:
                Add(NameOf(empty, "message.eml"), empty.ContentType.MimeType, []);
                break;
        }
    }

    private void Add(string name, string type, byte[] content) => _found.Add(
        new MailAttachment(name, type.ToLowerInvariant(), content, Convert.ToHexStringLower(SHA256.HashData(content))));

    private byte[] BytesOf(MimeMessage message)
    {
        if (nested.TryGetValue(message, out var range) && range.End.Value <= raw.Length)
        {
            return raw[range];
        }

        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return bytes.ToArray();
    }

    private List<MimeEntity>? Unpacked(TnefPart tnef)
    {
        try
        {
            return [.. tnef.ExtractAttachments()];
        }
        catch (Exception broken) when (broken is FormatException or IOException or ArgumentException or InvalidOperationException
            or NotSupportedException or IndexOutOfRangeException)
        {
            problems.Add(MailProblems.TnefBroken(NameOf(tnef, "winmail.dat")));
            return null;
        }
    }

    private void CheckBase64(MimePart part)
    {
        if (part is { ContentTransferEncoding: ContentEncoding.Base64, Content: { } content })
        {
            using var encoded = new MemoryStream();
            content.WriteTo(encoded);
            if (encoded.GetBuffer().AsSpan(0, (int)encoded.Length).ContainsAnyExcept(Base64))
            {
                problems.Add(MailProblems.EncodingBroken(NameOf(part, "base64")));
            }
        }
    }

    private static string NameOf(MimeEntity entity, string otherwise) =>
        MailFileNames.Bare(entity.ContentDisposition?.FileName ?? entity.ContentType.Name) ?? otherwise;
}
