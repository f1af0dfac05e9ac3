namespace Birdik.Methods.Law.Duties;

/// <summary>Words for persons and bodies, by their stems, and the case they stand in.</summary>
internal static class RussianActors
{
    private static readonly string[] Stems =
    [
        "орган", "администраци", "правительств", "кабинет", "президент", "жогорку", "кенеш", "суд", "судь", "совет", "комисси", "работодател",
        "государств", "окмоту", "айыл", "мэри", "мэр", "министерств", "министр", "агентств", "служб", "центр", "инспекц", "союз", "прокурор",
        "нотариус", "исполнител", "поставщик", "собственник", "владел", "арендодател", "арендатор", "землепользовател", "водопользовател",
        "недропользовател", "опекун", "попечител", "родител", "лиц", "ребен", "дет", "супруг", "работник", "представител", "участник", "гражд",
        "учредител", "обществ", "товариществ", "объединен", "ассоциац", "последн", "сторон", "наследник", "правопреемник", "организаци", "учреждени",
        "предприяти", "руководител", "пользовател", "водител", "пешеход", "пассажир", "заявител", "кредитор", "должник", "доверител", "поверенн",
        "залогодател", "залогодержател", "покупател", "продавец", "продавц", "банк", "кооператив", "крестьянск", "гарант", "поручител", "директор",
        "собрани", "правлени", "участков", "акционер", "усыновител", "женщин", "мать", "отец", "отц", "врач", "эксперт", "свидетел", "потерпевш",
        "защитник", "адвокат", "переводчик", "секретар", "председател", "депутат", "глав", "субъект", "перевозчик", "средства массовой", "третейск",
        "регистратор", "иностран", "военнослужащ", "медиатор", "территориальн", "подразделен", "ликвидатор", "организатор", "республик", "народ",
    ];

    private static readonly string[] Texts = ["закон", "кодекс", "договор", "положени", "соглашени", "устав", "порядк", "конституци", "актам", "правил"];

    internal static bool Is(string lower) =>
        lower.Length > 2 && Stems.Any(stem => lower.StartsWith(stem, StringComparison.Ordinal)) && !lower.StartsWith("судопроизводств", StringComparison.Ordinal)
        && !lower.StartsWith("личн", StringComparison.Ordinal) && !lower.StartsWith("служебн", StringComparison.Ordinal)
        && !lower.StartsWith("обществен", StringComparison.Ordinal) && !lower.StartsWith("суде", StringComparison.Ordinal) && lower != "судебном";

    internal static bool IsText(string lower) => Texts.Any(stem => lower.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>The doer of a passive: органом, администрацией, органами, судом.</summary>
    internal static bool IsInstrumental(string lower) =>
        Is(lower) && (lower is "окмоту" || lower.EndsWith("ом", StringComparison.Ordinal) || lower.EndsWith("ем", StringComparison.Ordinal)
            || lower.EndsWith("ой", StringComparison.Ordinal) || lower.EndsWith("ей", StringComparison.Ordinal)
            || lower.EndsWith("ами", StringComparison.Ordinal) || lower.EndsWith("ями", StringComparison.Ordinal)) && !lower.StartsWith("граждан", StringComparison.Ordinal);

    internal static bool IsDative(string lower) =>
        Is(lower) && (lower.EndsWith("ам", StringComparison.Ordinal) || lower.EndsWith("ям", StringComparison.Ordinal)
            || lower.EndsWith("ому", StringComparison.Ordinal) || lower.EndsWith("телю", StringComparison.Ordinal));

    internal static bool IsAdjective(string lower) =>
        lower.Length > 4 && (lower[^2..] is "ый" or "ий" or "ая" or "ое" or "ые" or "ие" or "ой" or "ым" or "им" or "их" or "ых" or "ей" or "ую" or "ом"
            || lower.EndsWith("ого", StringComparison.Ordinal) || lower.EndsWith("его", StringComparison.Ordinal)
            || lower.EndsWith("ыми", StringComparison.Ordinal) || lower.EndsWith("ими", StringComparison.Ordinal)
            || lower.EndsWith("ному", StringComparison.Ordinal));
}
