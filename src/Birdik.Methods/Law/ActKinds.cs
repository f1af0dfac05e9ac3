namespace Birdik.Methods.Law;

/// <summary>Tells the kind of an act from its title.</summary>
public static class ActKinds
{
    private const int LongestTitle = 600;

    private static readonly (string Word, ActKind Kind)[] Words =
    [
        ("конституционный закон", ActKind.ConstitutionalLaw), ("конституциялык мыйзам", ActKind.ConstitutionalLaw),
        ("кодекс", ActKind.Code), ("закон", ActKind.Law), ("мыйзам", ActKind.Law), ("указ", ActKind.PresidentialDecree),
        ("жарлык", ActKind.PresidentialDecree), ("жарлыгы", ActKind.PresidentialDecree), ("конституция", ActKind.Constitution),
        ("постановление", ActKind.CabinetResolution), ("токтом", ActKind.CabinetResolution), ("решение", ActKind.CouncilResolution),
        ("чечим", ActKind.CouncilResolution), ("приказ", ActKind.AgencyAct), ("буйрук", ActKind.AgencyAct),
        ("положение", ActKind.AgencyAct), ("инструкция", ActKind.AgencyAct), ("устав", ActKind.CouncilResolution),
    ];

    /// <summary>The kind that a line of a title names, or null where it is no title.</summary>
    public static ActKind? OfTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (title.Length is 0 or > LongestTitle || !char.IsUpper(title[0]) || title[^1] is ':' or ';' or ',')
        {
            return null;
        }

        var lower = title.ToLowerInvariant();
        foreach (var (word, kind) in Words)
        {
            if (WordAt(lower, word) is var at and >= 0 && (at == 0 || IsLoud(title, at, word.Length)
                || (at < 60 && kind is ActKind.Code or ActKind.Law && StartsWithName(lower))))
            {
                return kind == ActKind.CabinetResolution ? Resolution(lower) : kind;
            }
        }

        return null;
    }

    private static bool StartsWithName(string lower) =>
        lower.StartsWith("кыргыз республикасынын ", StringComparison.Ordinal) || lower.Split(' ', 2)[0] is [.., 'ы' or 'и', 'й'];

    // A title shouts its kind: the whole word in capitals.
    private static bool IsLoud(string title, int at, int length) => title.AsSpan(at, length).IndexOfAnyInRange('а', 'я') < 0;

    private static int WordAt(string lower, string word)
    {
        var at = lower.IndexOf(word, StringComparison.Ordinal);
        return at > 0 && char.IsLetter(lower[at - 1]) ? -1 : at;
    }

    private static ActKind Resolution(string lower) =>
        lower.Contains("жогорку кенеш", StringComparison.Ordinal) ? ActKind.ParliamentResolution
        : lower.Contains("кенеш", StringComparison.Ordinal) || lower.Contains("кеңеш", StringComparison.Ordinal) ? ActKind.CouncilResolution
        : ActKind.CabinetResolution;
}
