using System.Globalization;
using System.Text;

namespace Birdik.Letters.FileTexts;

/// <param name="Line">Which line it stands in; words of one line have the same.</param>
/// <param name="Confidence">Percent.</param>
internal sealed record RecognizedWord(string Text, string Line, double Confidence)
{
    private const int Columns = 12;

    /// <summary>The words of the program's table (TSV): level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    public static List<RecognizedWord> Of(string table) =>
    [
        .. table.Split('\n').Select(row => row.TrimEnd('\r').Split('\t'))
            .Where(row => row.Length == Columns && row[0] == "5" && row[11].Trim().Length > 0)
            .Select(row => double.TryParse(row[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var sure)
                ? new RecognizedWord(row[11].Trim(), string.Join('.', row[1..5]), sure)
                : null)
            .OfType<RecognizedWord>(),
    ];

    public static string Join(IEnumerable<RecognizedWord> words)
    {
        var text = new StringBuilder();
        var line = "";
        foreach (var word in words)
        {
            if (text.Length > 0)
            {
                text.Append(word.Line == line ? ' ' : '\n');
            }

            text.Append(word.Text);
            line = word.Line;
        }

        return text.ToString();
    }
}
