namespace Birdik.Methods.Law.Duties;

/// <summary>A word of a sentence: where it stands, in small letters, and in which clause.</summary>
internal readonly record struct DutyWord(int Start, int End, string Lower, int Clause);

/// <summary>A sentence cut into words and clauses.</summary>
internal sealed class DutySentence
{
    private static readonly string[] Subordinators =
    [
        "если", "когда", "поскольку", "пока", "чтобы", "что", "где", "чей", "чья", "чьи", "чье", "как", "хотя", "куда", "эгер", "эгерде", "качан",
    ];

    private readonly List<bool> _subordinate = [false];

    internal DutySentence(string text)
    {
        Text = text;
        Words = [];
        var clause = 0;
        var depth = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var end = at + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                {
                    end++;
                }

                var lower = text[at..end].ToLowerInvariant().Replace('ё', 'е');
                var opensClause = Words.Count == 0 || Words[^1].Clause != clause;
                if (depth == 0)
                {
                    Words.Add(new(at, end, lower, clause));
                    _subordinate[clause] |= (opensClause || Words.Count - FirstOf(clause) <= 3) && IsSubordinator(lower, opensClause);
                }

                at = end;
                continue;
            }

            depth += text[at] == '(' ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && text[at] is ',' or ';')
            {
                clause++;
                _subordinate.Add(false);
            }

            at++;
        }
    }

    internal string Text { get; }

    internal List<DutyWord> Words { get; }

    internal bool IsSubordinate(int clause) => _subordinate[clause];

    internal string Between(int first, int last) =>
        first > last || first < 0 || last >= Words.Count ? "" : Text[Words[first].Start..Words[last].End];

    internal int FirstOf(int clause) => Words.FindIndex(word => word.Clause == clause);

    private static bool IsSubordinator(string lower, bool opens) =>
        lower.StartsWith("котор", StringComparison.Ordinal) || (opens && Subordinators.Contains(lower));
}
