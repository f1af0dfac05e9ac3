namespace Birdik.Methods.Law.Structure;

/// <summary>Texts whose paragraphs were broken at a width, as programs that read PDF files give them.</summary>
internal static class WrappedLines
{
    private const int FewestLines = 12;
    private const int WidestLine = 130;
    private const double ShareOfBroken = 0.3;
    private const double ShareOfFullLine = 0.8;

    /// <summary>Most lines are no wider than a page and many stop amid a sentence.</summary>
    internal static bool AreIn(List<LegalLine> lines)
    {
        if (lines.Count < FewestLines)
        {
            return false;
        }

        var wide = lines.Count(line => line.Text.Length > WidestLine);
        var broken = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            broken += IsOpen(lines[i].Text) && char.IsLower(lines[i + 1].Text[0]) ? 1 : 0;
        }

        return wide * 50 < lines.Count && broken > lines.Count * ShareOfBroken;
    }

    internal static List<LegalLine> Join(List<LegalLine> lines)
    {
        var lengths = lines.Select(line => line.Text.Length).Order().ToList();
        var width = lengths[lengths.Count * 9 / 10];
        var joined = new List<LegalLine>();
        var lastLength = 0;
        foreach (var line in lines.Where(line => !IsPageNumber(line)))
        {
            if (joined.Count > 0 && GoesOn(joined[^1].Text, lastLength, line, width))
            {
                joined[^1] = joined[^1] with { Text = Glue(joined[^1].Text, line.Text) };
            }
            else
            {
                joined.Add(line);
            }

            lastLength = line.Text.Length;
        }

        return joined;
    }

    private static bool GoesOn(string paragraph, int lastLength, LegalLine line, int width)
    {
        if (paragraph.LastIndexOf('(') > paragraph.LastIndexOf(')') && BodyLine.Read(line.Text).Kind == BodyLineKind.Point)
        {
            return true;
        }

        // The heading of an act: a title in capitals, then its day and number.
        if (IsShouted(paragraph) && !IsShouted(line.Text))
        {
            return false;
        }

        if (HeadingReader.Read(line.Text) is not null || BodyLine.Read(line.Text).Kind != BodyLineKind.Plain || line.Text[0] == '(')
        {
            return false;
        }

        var heading = HeadingReader.Read(paragraph);
        if (heading is not null)
        {
            return heading.Kind == ProvisionKind.Article && char.IsLower(line.Text[0]) && heading.Title.Length > 0;
        }

        var firstWord = line.Text.IndexOf(' ') is var space and > 0 ? space : line.Text.Length;
        var wasFull = lastLength + 1 + firstWord > width * ShareOfFullLine;
        return IsOpen(paragraph)
            ? char.IsLower(line.Text[0]) || (!line.AfterBlank && wasFull) || paragraph.EndsWith(',')
            : paragraph[^1] is '.' or ')' && !line.AfterBlank && wasFull && lastLength > width * ShareOfFullLine;
    }

    private static string Glue(string paragraph, string line) =>
        paragraph.EndsWith('-') && paragraph.Length > 1 && char.IsLetter(paragraph[^2]) && char.IsLower(line[0])
            ? paragraph + line
            : $"{paragraph} {line}";

    private static bool IsShouted(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static bool IsOpen(string text) => text[^1] is not ('.' or ';' or ':' or '!' or '?' or ')');

    private static bool IsPageNumber(LegalLine line) => line.AfterBlank && line.Text.Length <= 4 && line.Text.All(char.IsAsciiDigit);
}
