using System.IO.Compression;
using System.Text;
using Birdik.Platform.Results;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Law.Reading;

/// <summary>The text of a Word document: a line for each paragraph, superscript digits kept as such.</summary>
internal static class DocxText
{
    private const long MaxUnpacked = 512L * 1024 * 1024;

    public static Result<string> Read(string file, byte[] bytes)
    {
        try
        {
            if (Unpacked(bytes) > MaxUnpacked)
            {
                return new Problem("platform.file-too-large", ProblemKind.TooLarge)
                {
                    File = file,
                    Args = new Dictionary<string, object?> { ["megabytes"] = MaxUnpacked / (1024 * 1024) },
                };
            }

            var settings = new OpenSettings { MaxCharactersInPart = LawFiles.MaxBytes };
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false, settings);
            var text = new StringBuilder();
            foreach (var paragraph in document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [])
            {
                AppendRuns(text, paragraph);
                text.Append('\n');
            }

            return text.ToString();
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or InvalidDataException or FileFormatException
            or System.Xml.XmlException or ArgumentException or InvalidOperationException)
        {
            return new Problem("law.docx-broken") { File = file };
        }
    }

    private static void AppendRuns(StringBuilder text, Paragraph paragraph)
    {
        foreach (var run in paragraph.Descendants<Run>())
        {
            var raised = run.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript;
            foreach (var part in run.ChildElements)
            {
                switch (part)
                {
                    case Text words:
                        text.Append(raised ? Superscripts.Raise(words.Text) : words.Text);
                        break;
                    case Break or CarriageReturn:
                        text.Append('\n');
                        break;
                    case TabChar:
                        text.Append(' ');
                        break;
                    case NoBreakHyphen:
                        text.Append('-');
                        break;
                }
            }
        }
    }

    private static long Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.Sum(entry => entry.Length);
    }
}
