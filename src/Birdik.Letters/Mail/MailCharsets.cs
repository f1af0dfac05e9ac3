using System.Text;
using Birdik.Platform.Results;
using MimeKit;

namespace Birdik.Letters.Mail;

/// <summary>Bytes of a message as text: the charset it says, and where it says none or a wrong one, the likeliest of this country's.</summary>
internal static class MailCharsets
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(TextPart part, List<Problem> problems)
    {
        var bytes = BytesOf(part);
        var written = part.ContentType.Charset?.Trim().Trim('"', '\'') ?? "";
        var named = Find(written);
        if (written.Length > 0 && named is null)
        {
            problems.Add(MailProblems.CharsetUnknown(written.Length > 40 ? written[..40] : written));
        }

        if (named is not null && !IsAscii(named) && TryDecode(named, bytes) is { } text)
        {
            return Trimmed(text);
        }

        var isPlain = !bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (named is not null && !isPlain)
        {
            problems.Add(MailProblems.CharsetWrong(written));
        }

        return Trimmed((Guess(bytes) ?? Encoding.UTF8).GetString(bytes));
    }

    /// <summary>The encoding of bytes that do not say theirs; null where they are plain ASCII.</summary>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return null;
        }

        try
        {
            _ = Strict.GetCharCount(bytes);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Cyrillic(bytes) ?? Encoding.Latin1;
        }
    }

    /// <summary>Windows-1251 and KOI8-R swap capitals and small letters for each other; people write mostly small ones.</summary>
    private static Encoding? Cyrillic(ReadOnlySpan<byte> bytes)
    {
        var (letters, high, lower1251, lowerKoi8) = (0, 0, 0, 0);
        foreach (var one in bytes)
        {
            letters += char.IsAsciiLetter((char)one) ? 1 : 0;
            high += one >= 0x80 ? 1 : 0;
            lower1251 += one >= 0xE0 ? 1 : 0;
            lowerKoi8 += one is >= 0xC0 and < 0xE0 ? 1 : 0;
        }

        return high * 3 < letters || lower1251 + lowerKoi8 < high / 2
            ? null
            : Encoding.GetEncoding(lower1251 >= lowerKoi8 ? "windows-1251" : "koi8-r");
    }

    private static byte[] BytesOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return name.Length == 0 ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAscii(Encoding encoding) => encoding.CodePage == Encoding.ASCII.CodePage;

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Trimmed(string text) => text.TrimStart('\uFEFF');
}
