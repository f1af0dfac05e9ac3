using Birdik.Methods.Law.Notes;

namespace Birdik.Methods.Law.Structure;

/// <summary>Gathers the title of a division or article, which may go on over the next lines.</summary>
internal static class TitleLines
{
    private const int MaxLines = 6;
    private const int MaxLength = 1_000;

    /// <returns>The line after the title.</returns>
    internal static int Take(List<LegalLine> lines, int at, int end, LegalHeading heading, out string title)
    {
        title = heading.Title;
        var next = at + 1;
        while (next < end && next - at <= MaxLines && title.Length < MaxLength && GoesOn(heading, title, lines[next]))
        {
            title = title.Length == 0 ? lines[next].Text : $"{title} {lines[next].Text}";
            next++;
        }

        return next;
    }

    private static bool GoesOn(LegalHeading heading, string title, LegalLine line)
    {
        var text = line.Text;
        if (AmendmentNotes.Read(text) is not null)
        {
            return false;
        }

        if (title.Length == 0 && heading.Kind == ProvisionKind.Section && HeadingReader.Read(text) is { Number.Length: 0 })
        {
            return true;
        }

        if (HeadingReader.Read(text) is not null || BodyLine.Read(text).Kind != BodyLineKind.Plain)
        {
            return false;
        }

        if (title.Length == 0)
        {
            return heading.Number.Length > 0 && text[^1] is not ('.' or ';' or ':' or ',') && (heading.Kind != ProvisionKind.Article || text.Length < 200);
        }

        return !line.AfterBlank && title[^1] is not ('.' or ';' or ':')
            && (heading.Kind == ProvisionKind.Article ? char.IsLower(text[0]) : text[^1] is not ('.' or ';' or ':'));
    }
}
