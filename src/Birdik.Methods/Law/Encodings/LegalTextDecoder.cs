using System.Text;
using Birdik.Methods.Law.Structure;

namespace Birdik.Methods.Law.Encodings;

/// <summary>A file's text, the encoding it was in and the lines that were in another.</summary>
public sealed record DecodedText(string Text, string Encoding, IReadOnlyList<LegalTextProblem> Problems);

/// <summary>
/// Tells the encoding of a text file: UTF-8, UTF-16 (with or without a mark) or windows-1251. A file in which lines of UTF-8 and of
/// windows-1251 are mixed is decoded line by line, and each line of the rarer encoding is a problem.
/// </summary>
/// <remarks>Linear in the file.</remarks>
public static class LegalTextDecoder
{
    private const int MostProblems = 100;
    private const double ShareOfWide = 0.4;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>The text, or null where the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Wide(bytes) is { } wide)
        {
            return new(wide.GetString(bytes).TrimStart('\ufeff'), "utf-16", []);
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? new(Utf8.GetString(body), "utf-8", []) : ByLine(body);
    }

    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return new(bigEndian: bytes[0] == 0xfe, byteOrderMark: true);
        }

        Span<int> high = [0, 0];
        var looked = Math.Min(bytes.Length, 4_096);
        for (var i = 0; i < looked; i++)
        {
            high[i % 2] += bytes[i] is 0 or 4 ? 1 : 0;
        }

        var half = looked / 2.0;
        return high[1] > half * ShareOfWide && high[0] < half * 0.1 ? new(false, false)
            : high[0] > half * ShareOfWide && high[1] < half * 0.1 ? new(true, false)
            : null;
    }

    private static DecodedText ByLine(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        List<int> utf8 = [];
        List<int> cyrillic = [];
        var number = 0;
        while (bytes.Length > 0)
        {
            number++;
            var end = bytes.IndexOf((byte)'\n') is var at and >= 0 ? at + 1 : bytes.Length;
            var line = bytes[..end];
            bytes = bytes[end..];
            if (System.Text.Unicode.Utf8.IsValid(line))
            {
                text.Append(Utf8.GetString(line));
                if (!System.Text.Ascii.IsValid(line))
                {
                    utf8.Add(number);
                }
            }
            else
            {
                text.Append(Cyrillic.GetString(line));
                cyrillic.Add(number);
            }
        }

        var rarer = utf8.Count < cyrillic.Count ? utf8 : cyrillic;
        var name = utf8.Count < cyrillic.Count ? "windows-1251" : "utf-8";
        var other = name == "utf-8" ? "windows-1251" : "utf-8";
        return new(text.ToString(), name, [.. rarer.Take(MostProblems).Select(line => new LegalTextProblem("law.encoding-mixed", line, other))]);
    }
}
