using Birdik.Methods.Law.Dates;

namespace Birdik.Methods.Law.Structure;

/// <summary>Title, kind, day and number as the heading of an act gives them.</summary>
internal sealed record ActHeader(string? Title, ActKind? Kind, DateOnly? Date, string? Number)
{
    private const int LongestTitleLine = 400;
    private const int LongestDateLine = 80;
    private const int MaxTitleLines = 6;

    private static readonly ActHeader Empty = new(null, null, null, null);

    internal static ActHeader Read(IReadOnlyList<LegalProvision> provisions)
    {
        if (provisions.FirstOrDefault(provision => provision.Kind == ProvisionKind.Preface) is not { } preface)
        {
            return Empty;
        }

        var lines = preface.Children.Where(line => line.Kind == ProvisionKind.Paragraph).Select(line => line.Text).ToList();
        var start = lines.FindIndex(line => ActKinds.OfTitle(line) is not null);
        var dated = lines.Skip(Math.Max(start, 0)).Concat(lines).Where(IsDateLine).Select(line => ActMentions.Find(line)[0]).FirstOrDefault();
        if (start < 0)
        {
            return Empty with { Date = dated?.Date, Number = dated?.Number };
        }

        var title = new List<string>();
        for (var i = start; i < lines.Count && title.Count < MaxTitleLines; i++)
        {
            if (IsTitle(lines[i]))
            {
                title.Add(lines[i]);
            }
            else if (title.Count > 0 && !IsDateLine(lines[i]))
            {
                break;
            }
        }

        var whole = string.Join(' ', title);
        return new(whole.Length == 0 ? lines[start] : whole, ActKinds.OfTitle(whole), dated?.Date, dated?.Number);
    }

    private static bool IsTitle(string line) =>
        line.Length <= LongestTitleLine && !IsDateLine(line) && !line.StartsWith("ЧАСТЬ", StringComparison.Ordinal) && !IsPlace(line);

    private static bool IsDateLine(string line) =>
        line.Length <= LongestDateLine && ActMentions.Find(line).Count == 1 && ActKinds.OfTitle(line) is null;

    private static bool IsPlace(string line) =>
        line.Length < 60 && (line.StartsWith("г.", StringComparison.Ordinal) || line.StartsWith("город ", StringComparison.Ordinal)
            || line.EndsWith(" шаары", StringComparison.Ordinal) || line.EndsWith(" ш.", StringComparison.Ordinal));
}
