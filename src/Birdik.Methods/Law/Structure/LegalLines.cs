using System.Text;
using Birdik.Methods.Law.Notes;

namespace Birdik.Methods.Law.Structure;

/// <summary>Cuts a source into paragraphs: spaces made single, wrapped lines and notes over several lines joined.</summary>
internal static class LegalLines
{
    private const int MaxLinesOfNote = 60;

    internal static List<LegalLine> Read(string text)
    {
        var lines = Clean(text);
        return JoinNotes(WrappedLines.AreIn(lines) ? WrappedLines.Join(lines) : lines);
    }

    private static List<LegalLine> Clean(string text)
    {
        var lines = new List<LegalLine>();
        var buffer = new StringBuilder();
        var number = 0;
        var blank = true;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            Squeeze(raw, buffer);
            if (buffer.Length > 0)
            {
                lines.Add(new(number, buffer.ToString(), blank));
            }

            blank = buffer.Length == 0;
        }

        return lines;
    }

    private static void Squeeze(ReadOnlySpan<char> raw, StringBuilder buffer)
    {
        buffer.Clear();
        var space = false;
        foreach (var sign in raw)
        {
            if (sign is '\u00ad' or '\u200b' or '\ufeff')
            {
                continue;
            }

            if (char.IsWhiteSpace(sign) || char.IsControl(sign))
            {
                space = buffer.Length > 0;
                continue;
            }

            if (space)
            {
                buffer.Append(' ');
                space = false;
            }

            buffer.Append(sign);
        }
    }

    private static List<LegalLine> JoinNotes(List<LegalLine> lines)
    {
        var joined = new List<LegalLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var last = LastOfNote(lines, i);
            joined.Add(last == i
                ? lines[i]
                : lines[i] with { Text = string.Join(' ', lines.GetRange(i, last - i + 1).Select(line => line.Text)) });
            i = last;
        }

        return joined;
    }

    private static int LastOfNote(List<LegalLine> lines, int first)
    {
        var text = lines[first].Text;
        if (text is "См.:" or "См." or "См. также:" or "Караңыз:" && first + 1 < lines.Count)
        {
            return first + 1;
        }

        if (text[0] != '(' || AmendmentNotes.Close(text, 0) >= 0)
        {
            return first;
        }

        var note = text;
        for (var i = first + 1; i < lines.Count && i - first < MaxLinesOfNote && HeadingReader.Read(lines[i].Text) is null; i++)
        {
            note = $"{note} {lines[i].Text}";
            if (AmendmentNotes.Close(note, 0) >= 0)
            {
                return AmendmentNotes.Read(note) is null ? first : i;
            }
        }

        return first;
    }
}
