using System.Text;
using Birdik.Platform.Results;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Birdik.Law.Reading;

/// <summary>The text of a PDF file, line by line as printed; what stands at the head or foot of most pages is left out.</summary>
internal static class PdfText
{
    private const int MaxPages = 5_000;
    private const double SameLine = 0.5;
    private const double Small = 0.8;

    public static Result<string> Read(string file, byte[] bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes);
            if (document.NumberOfPages > MaxPages)
            {
                return new Problem("law.pdf-too-long", ProblemKind.TooLarge) { File = file, Args = new Dictionary<string, object?> { ["most"] = MaxPages } };
            }

            var pages = document.GetPages().Select(Lines).ToList();
            PageFurniture.Remove(pages);
            var text = string.Join('\n', pages.SelectMany(lines => lines));
            return text.Any(char.IsLetter) ? text : new Problem("law.pdf-without-text") { File = file };
        }
        catch (Exception wrong) when (wrong is PdfDocumentFormatException or InvalidOperationException or ArgumentException or FormatException
            or IndexOutOfRangeException or NotSupportedException or KeyNotFoundException or NullReferenceException)
        {
            return new Problem("law.pdf-broken") { File = file };
        }
    }

    private static List<string> Lines(Page page)
    {
        var lines = new List<List<Word>>();
        foreach (var word in page.GetWords().Where(word => word.Text.Length > 0))
        {
            var line = lines.FindLast(row => IsOnLine(row[0], word));
            if (line is null)
            {
                lines.Add([word]);
            }
            else
            {
                line.Add(word);
            }
        }

        return [.. lines.OrderByDescending(line => line[0].BoundingBox.Bottom).Select(Line)];
    }

    private static bool IsOnLine(Word first, Word word)
    {
        var middle = (word.BoundingBox.Bottom + word.BoundingBox.Top) / 2;
        var slack = first.BoundingBox.Height * SameLine;
        return middle > first.BoundingBox.Bottom - slack && middle < first.BoundingBox.Top + slack;
    }

    private static string Line(List<Word> words)
    {
        var line = new StringBuilder();
        foreach (var word in words.OrderBy(word => word.BoundingBox.Left))
        {
            var size = word.Letters.Max(letter => letter.PointSize);
            if (line.Length > 0)
            {
                line.Append(' ');
            }

            foreach (var letter in word.Letters)
            {
                var raised = letter.PointSize < size * Small && letter.StartBaseLine.Y > word.Letters[0].StartBaseLine.Y;
                line.Append(raised ? Superscripts.Raise(letter.Value) : letter.Value);
            }
        }

        return line.ToString();
    }
}
