using System.Text;

namespace Birdik.Platform.Tables;

/// <summary>
/// Comma-separated values (RFC 4180): quoted fields may hold separators, line ends and doubled quotes. Lines end with CRLF, LF or CR;
/// empty lines, and lines that begin with # outside quotes, are passed over. A faulty record is told and reading goes on after it.
/// </summary>
public static class Csv
{
    public const int MaxField = 100_000;
    public const int MaxFields = 1_000;

    public static IEnumerable<CsvRow> Read(string text, char separator = ',')
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        while (at < text.Length)
        {
            if (text[at] is '\r' or '\n' or '#')
            {
                at = AfterLine(text, at);
                line++;
                continue;
            }

            var record = new CsvRecord(text, separator, at, line);
            yield return record.Read();
            at = record.End;
            line = record.NextLine;
        }
    }

    /// <summary>The separator that a heading line uses: comma, or the semicolon and tab of spreadsheets.</summary>
    public static char SeparatorOf(string text)
    {
        var heading = text.AsSpan().EnumerateLines();
        while (heading.MoveNext())
        {
            var line = heading.Current.TrimStart('\uFEFF');
            if (line.Length > 0 && line[0] != '#')
            {
                var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
                return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
            }
        }

        return ',';
    }

    /// <summary>A field as it is written: quoted where it must be.</summary>
    public static string Field(string value, char separator = ',') =>
        value.AsSpan().IndexOfAny([separator, '"', '\r', '\n', '#']) < 0
            ? value
            : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Line(IEnumerable<string> fields, char separator = ',') =>
        new StringBuilder().AppendJoin(separator, fields.Select(field => Field(field, separator))).Append("\r\n").ToString();

    internal static int AfterLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return at < text.Length && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : Math.Min(at + 1, text.Length);
    }
}
