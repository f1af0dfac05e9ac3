using System.Text;

namespace Birdik.Platform.Norms;

/// <summary>The rows of a CSV file (RFC 4180, comma); empty lines and lines that begin with # are left out.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Fields(line);
            }
        }
    }

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var (sign, isDoubled) = (line[at], at + 1 < line.Length && line[at + 1] == '"');
            if (sign == '"' && quoted && isDoubled)
            {
                field.Append('"');
                at++;
            }
            else if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(sign);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
