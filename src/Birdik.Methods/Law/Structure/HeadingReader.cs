using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Structure;

/// <summary>Recognizes the lines that open divisions and articles, word first (Статья 5, Глава 1) or number first (5-берене, I бөлүм).</summary>
internal static class HeadingReader
{
    private const int MaxLabel = 60;

    private static readonly (string Word, ProvisionKind Kind)[] Words =
    [
        ("статья", ProvisionKind.Article), ("берене", ProvisionKind.Article),
        ("глава", ProvisionKind.Chapter), ("бап", ProvisionKind.Chapter),
        ("раздел", ProvisionKind.Section), ("бөлүм", ProvisionKind.Section),
        ("подраздел", ProvisionKind.Subsection), ("бөлүмчө", ProvisionKind.Subsection),
        ("параграф", ProvisionKind.Subchapter), ("§", ProvisionKind.Subchapter),
        ("часть", ProvisionKind.ActPart), ("бөлүк", ProvisionKind.ActPart),
        ("приложение", ProvisionKind.Annex), ("тиркеме", ProvisionKind.Annex),
    ];

    private static readonly string[] WholeLines =
        ["общая часть", "особенная часть", "жалпы бөлүк", "өзгөчө бөлүк", "атайын бөлүк"];

    private static readonly string[] ReferenceWords =
        ["закона", "кодекса", "конституции", "мыйзамынын", "кодексинин", "конституциясынын"];

    internal static LegalHeading? Read(string line)
    {
        if (line.Length == 0 || char.IsLower(line[0]))
        {
            return null;
        }

        if (WholeLines.Contains(line.TrimEnd('.').ToLowerInvariant()))
        {
            return new(ProvisionKind.ActPart, default, line.TrimEnd('.'), "");
        }

        return WordFirst(line) ?? NumberFirst(line);
    }

    private static LegalHeading? WordFirst(string line)
    {
        var (kind, wordEnd) = WordAt(line, 0);
        if (wordEnd == 0)
        {
            return null;
        }

        var at = SkipSign(line, wordEnd);
        var number = NumberReader.Any(line.AsSpan(at));
        if (number.Length == 0)
        {
            return kind == ProvisionKind.Annex ? Annex(line, number, wordEnd) : null;
        }

        if (at == wordEnd && kind != ProvisionKind.Subchapter)
        {
            return null;
        }

        return kind == ProvisionKind.Annex ? Annex(line, number, at + number.Length) : Close(line, kind, number, at + number.Length);
    }

    private static LegalHeading? NumberFirst(string line)
    {
        var number = NumberReader.Any(line);
        if (number.Length == 0 || number.Length >= line.Length)
        {
            return null;
        }

        var at = number.Length;
        at += NumberReader.IsHyphen(line[at]) || line[at] == ' ' ? 1 : 0;
        var (kind, wordEnd) = WordAt(line, at);
        if (at == number.Length || wordEnd == 0)
        {
            return null;
        }

        return kind == ProvisionKind.Annex ? Annex(line, number, wordEnd) : Close(line, kind, number, wordEnd);
    }

    /// <summary>The heading, unless what follows shows a sentence that only begins like one.</summary>
    private static LegalHeading? Close(string line, ProvisionKind kind, ReadNumber number, int end)
    {
        var stopped = end < line.Length && line[end] is '.' or ':';
        var rest = line[(stopped ? end + 1 : end)..].TrimStart(' ', '.', '—', '–', '-');
        if (rest.Length > 0 && !stopped && (line[end] is not (' ' or '—' or '–' or '-') || !MayBeTitle(rest)))
        {
            return null;
        }

        return rest.Length > 0 && kind != ProvisionKind.Article && char.IsLower(rest[0])
            ? null
            : new(kind, number, line[..end], rest);
    }

    private static bool MayBeTitle(string rest)
    {
        var first = rest.Split(' ', 2)[0].ToLowerInvariant();
        return (char.IsUpper(rest[0]) || rest[0] is '(' or '«' or '"' or '“')
            && rest[^1] is not ('.' or ';' or ',' or ':') && !ReferenceWords.Contains(first);
    }

    private static LegalHeading? Annex(string line, ReadNumber number, int end)
    {
        var rest = line[end..].TrimStart(' ', '.');
        var fits = rest.Length == 0 || (number.Length > 0 && line[end] == '.') || rest.StartsWith("к ", StringComparison.Ordinal);
        return fits && !rest.EndsWith('.') && !rest.EndsWith(';') ? new(ProvisionKind.Annex, number, line[..end], rest) : null;
    }

    private static (ProvisionKind Kind, int End) WordAt(string line, int at)
    {
        foreach (var (word, kind) in Words)
        {
            var end = at + word.Length;
            if (end <= line.Length && end < at + MaxLabel && string.Compare(line, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == line.Length || !char.IsLetter(line[end])))
            {
                return (kind, end);
            }
        }

        return default;
    }

    private static int SkipSign(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '№' or '\t')
        {
            at++;
        }

        return at;
    }
}
