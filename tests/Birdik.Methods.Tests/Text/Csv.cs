using System.Text;

namespace Birdik.Methods.Tests.Text;

internal static class Csv
{
    /// <summary>Rows of a CSV file with quoted fields of several lines.</summary>
    internal static IEnumerable<List<string>> Rows(string path)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }
}
