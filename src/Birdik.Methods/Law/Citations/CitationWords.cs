using System.Collections.Frozen;

namespace Birdik.Methods.Law.Citations;

/// <summary>The words of references in both languages.</summary>
internal static class CitationWords
{
    private static readonly FrozenDictionary<string, CitationUnit> Russian = Table(
    [
        (CitationUnit.Article, "статья статьи статье статью статьей статьёй статей статьям статьями статьях ст ст.ст"),
        (CitationUnit.Part, "часть части частью частей частям частями частях ч"),
        (CitationUnit.Point, "пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктами пунктах п"),
        (CitationUnit.Subpoint, "подпункт подпункта подпункту подпунктом подпункте подпункты подпунктов подпунктам подпунктами подпунктах пп подп"),
        (CitationUnit.Paragraph, "абзац абзаца абзацу абзацем абзаце абзацы абзацев абзацам абзацами абзацах абз"),
        (CitationUnit.Chapter, "глава главы главе главу главой глав главам главами главах гл"),
        (CitationUnit.Section, "раздел раздела разделу разделом разделе разделы разделов разделам разделами разделах"),
    ]);

    private static readonly (string Stem, CitationUnit Unit)[] Kyrgyz =
    [
        ("берене", CitationUnit.Article), ("статьяс", CitationUnit.Article), ("статьян", CitationUnit.Article), ("статьяла", CitationUnit.Article),
        ("бөлүгү", CitationUnit.Part), ("бөлүкт", CitationUnit.Part), ("бөлүктө", CitationUnit.Part), ("бөлүк", CitationUnit.Part),
        ("пунктча", CitationUnit.Subpoint), ("подпункт", CitationUnit.Subpoint), ("пункт", CitationUnit.Point), ("абзац", CitationUnit.Paragraph),
        ("главас", CitationUnit.Chapter), ("главан", CitationUnit.Chapter), ("бөлүмү", CitationUnit.Section), ("бөлүмд", CitationUnit.Section),
    ];

    private static readonly (string Stem, ActKind Kind)[] Acts =
    [
        ("кодекс", ActKind.Code), ("закон", ActKind.Law), ("мыйзам", ActKind.Law), ("конституци", ActKind.Constitution),
        ("постановлени", ActKind.CabinetResolution), ("токтом", ActKind.CabinetResolution), ("указ", ActKind.PresidentialDecree),
        ("жарлы", ActKind.PresidentialDecree), ("положени", ActKind.AgencyAct), ("жобо", ActKind.AgencyAct), ("устав", ActKind.CouncilResolution),
    ];

    private static readonly FrozenSet<string> ActEndings =
        ("а у ом е ы ов ам ами ах|я ю ем и й ям ями ях ия ии ию ией|тин тун нын нин дын дун син сын|тик ке ка ине ына ына инде ында унда инин ынын унун "
        + "ясы ясынын ясына ясында ясынан ине инен ынан унан и ы у га дар да дан те тен инен дер ө гө нө сун сунун суна сунда ну")
        .Split([' ', '|']).Append("").ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Stem, string Name)[] Codes =
    [
        ("уголовно-процессуальн", "уголовно-процессуальный кодекс"), ("административно-процессуальн", "административно-процессуальный кодекс"),
        ("уголовно-исполнительн", "уголовно-исполнительный кодекс"), ("процессуальн", "гражданский процессуальный кодекс"),
        ("гражданск", "гражданский кодекс"), ("жаранды", "гражданский кодекс"), ("трудов", "трудовой кодекс"), ("эмгек", "трудовой кодекс"),
        ("земельн", "земельный кодекс"), ("жер", "земельный кодекс"), ("водн", "водный кодекс"), ("суу", "водный кодекс"),
        ("лесн", "лесной кодекс"), ("токой", "лесной кодекс"), ("налогов", "налоговый кодекс"), ("салык", "налоговый кодекс"),
        ("бюджет", "бюджетный кодекс"), ("семейн", "семейный кодекс"), ("үй-бүлө", "семейный кодекс"), ("жилищн", "жилищный кодекс"),
        ("турак", "жилищный кодекс"), ("уголовн", "уголовный кодекс"), ("кылмыш-жаза", "уголовный кодекс"), ("цифров", "цифровой кодекс"),
        ("санарип", "цифровой кодекс"), ("таможенн", "таможенный кодекс"), ("воздушн", "воздушный кодекс"),
    ];

    private static readonly FrozenDictionary<string, string> Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ГК"] = "гражданский кодекс", ["ТК"] = "трудовой кодекс", ["ЗК"] = "земельный кодекс", ["НК"] = "налоговый кодекс",
        ["БК"] = "бюджетный кодекс", ["СК"] = "семейный кодекс", ["ЖК"] = "жилищный кодекс", ["УК"] = "уголовный кодекс",
        ["УПК"] = "уголовно-процессуальный кодекс", ["ГПК"] = "гражданский процессуальный кодекс", ["АПК"] = "административно-процессуальный кодекс",
        ["УИК"] = "уголовно-исполнительный кодекс", ["КоП"] = "кодекс о правонарушениях", ["ВК"] = "водный кодекс", ["ЭК"] = "трудовой кодекс",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static (CitationUnit Unit, bool Kyrgyz)? Unit(string lower)
    {
        if (Russian.TryGetValue(lower, out var unit))
        {
            return (unit, false);
        }

        foreach (var (stem, kyrgyz) in Kyrgyz)
        {
            if (lower.StartsWith(stem, StringComparison.Ordinal) && lower.Length - stem.Length <= 9)
            {
                return (kyrgyz, true);
            }
        }

        return null;
    }

    internal static ActKind? Act(string lower)
    {
        foreach (var (stem, kind) in Acts)
        {
            if (lower.StartsWith(stem, StringComparison.Ordinal) && ActEndings.Contains(lower[stem.Length..]))
            {
                return kind;
            }
        }

        return null;
    }

    internal static string? Code(string lower)
    {
        foreach (var (stem, name) in Codes)
        {
            if (lower.StartsWith(stem, StringComparison.Ordinal) && lower.Length - stem.Length <= 6)
            {
                return name;
            }
        }

        return null;
    }

    internal static string? Abbreviation(string word) => Abbreviations.GetValueOrDefault(word);

    internal static bool IsThis(string lower) =>
        lower is "настоящего" or "настоящей" or "настоящему" or "настоящим" or "настоящем" or "настоящая" or "настоящую" or "данной" or "ушул";

    internal static bool IsAnd(string lower) => lower is "и" or "или" or "либо" or "а" or "также" or "жана" or "же" or "болбосо" or "ошондой";

    private static FrozenDictionary<string, CitationUnit> Table((CitationUnit Unit, string Forms)[] rows) => rows
        .SelectMany(row => row.Forms.Split(' ').Select(form => (form, row.Unit)))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Unit, StringComparer.Ordinal);
}
