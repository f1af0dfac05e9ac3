using System.Security.Cryptography;
using System.Text;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Signatures;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Birdik.Letters.Agreements;

/// <summary>Whether what was signed is the letter: a PDF or Word document that holds its subject and each of its paragraphs, or a file that lies beside it.</summary>
internal static class SignedPaper
{
    /// <param name="verdict">What was found of the signed file.</param>
    /// <param name="letter">The letter it is put to.</param>
    /// <param name="beside">SHA-256 of the files beside the letter.</param>
    public static bool IsOf(ContainerVerdict verdict, OutgoingLetter letter, IReadOnlySet<string> beside)
    {
        List<string> wanted = [.. letter.Body.Split('\n').Prepend(letter.Subject).Select(Bare).Where(text => text.Length > 0)];
        return verdict.Documents.Any(document =>
            beside.Contains(Convert.ToHexStringLower(SHA256.HashData(document.Content)))
            || (TextOf(document.Content) is { } text && wanted.TrueForAll(one => text.Contains(one, StringComparison.Ordinal))));
    }

    private static string? TextOf(byte[] content)
    {
        try
        {
            if (content.AsSpan().StartsWith("%PDF"u8))
            {
                using var pdf = PdfDocument.Open(content);
                return Bare(string.Concat(pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))));
            }

            if (content.AsSpan().StartsWith("PK"u8))
            {
                using var docx = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
                return Bare(docx.MainDocumentPart?.Document?.InnerText ?? "");
            }
        }
        // What the parsers throw over a broken file has no common kind.
        catch (Exception)
        {
            return null;
        }

        return null;
    }

    /// <summary>Without blanks: a line that breaks elsewhere is the same line.</summary>
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize())
        {
            if (!char.IsWhiteSpace(sign))
            {
                bare.Append(sign);
            }
        }

        return bare.ToString();
    }
}
