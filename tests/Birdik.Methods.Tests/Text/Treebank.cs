namespace Birdik.Methods.Tests.Text;

/// <summary>Pairs of word types of the treebank, and how well a stemmer finds them.</summary>
internal static class Treebank
{
    private static readonly HashSet<string> Skipped = ["PUNCT", "NUM", "SYM", "X"];

    /// <summary>Form and lemma, lower-case, of the sentences whose 1-based number fits.</summary>
    internal static List<(string Form, string Lemma)> Read(Func<int, bool> sentence)
    {
        var words = new List<(string, string)>();
        var number = 1;
        var inside = false;
        foreach (var line in File.ReadLines(SharedData.Path("language/ud-kyrgyz-ktmu/ky_ktmu-ud-train.conllu")))
        {
            if (line.Length == 0)
            {
                number += inside ? 1 : 0;
                inside = false;
                continue;
            }

            inside |= line[0] != '#';
            var columns = line.Split('\t');
            if (columns.Length > 3 && columns[0].All(char.IsAsciiDigit) && !Skipped.Contains(columns[3])
                && columns[1].Any(char.IsLetter) && sentence(number))
            {
                words.Add((columns[1].ToLowerInvariant(), columns[2].ToLowerInvariant()));
            }
        }

        return words;
    }

    internal static Score Measure(List<(string Form, string Lemma)> words, Func<string, string> stem)
    {
        var gold = Pairs(words.Distinct().GroupBy(word => word.Lemma, word => word.Form));
        var found = Pairs(words.Select(word => word.Form).Distinct().GroupBy(stem));
        var right = gold.Count(found.Contains);
        var precision = found.Count == 0 ? 1 : (double)right / found.Count;
        var recall = (double)right / gold.Count;
        return new Score(precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall), gold.Count);
    }

    private static HashSet<(string, string)> Pairs(IEnumerable<IGrouping<string, string>> groups)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var group in groups)
        {
            var forms = group.Order(StringComparer.Ordinal).ToList();
            for (var i = 0; i < forms.Count; i++)
            {
                for (var j = i + 1; j < forms.Count; j++)
                {
                    pairs.Add((forms[i], forms[j]));
                }
            }
        }

        return pairs;
    }

    internal sealed record Score(double Precision, double Recall, double F, int Gold)
    {
        public override string ToString() =>
            FormattableString.Invariant($"P {Precision:F3} R {Recall:F3} F {F:F3} of {Gold} pairs");
    }
}
