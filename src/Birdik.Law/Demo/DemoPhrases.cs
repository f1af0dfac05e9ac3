namespace Birdik.Law.Demo;

/// <summary>A phrase in Kyrgyz and in Russian.</summary>
internal sealed record Phrase(string Ky, string Ru);

/// <summary>A term with the words of its beginning in both languages.</summary>
internal sealed record TermPhrase(string Ky, string Ru, string KyTerm, string RuTerm);

/// <summary>The words of which the made-up sentences are put together.</summary>
internal static class DemoPhrases
{
    public static readonly Phrase AiylOkmotu = new("айыл өкмөтү", "айыл окмоту");
    public static readonly Phrase Kenesh = new("айылдык кеңеш", "айылный кенеш");

    /// <summary>Kyrgyz: what one is obliged to, in the dative; Russian: the infinitive. All take their object in the accusative.</summary>
    public static readonly IReadOnlyList<Phrase> Actions =
    [
        new("текшерүүгө", "проверять"),
        new("эсепке алууга", "учитывать"),
        new("баалоого", "оценивать"),
        new("көзөмөлдөөгө", "контролировать"),
    ];

    public static readonly IReadOnlyList<TermPhrase> Terms =
    [
        new("жыл сайын 1-мартка чейин ", "ежегодно до 1 марта ", "жыл сайын 1-мартка чейин", "ежегодно до 1 марта"),
        new("квартал сайын ", "ежеквартально ", "квартал сайын", "ежеквартально"),
        new("жыл сайын 1-октябрга чейин ", "ежегодно до 1 октября ", "жыл сайын 1-октябрга чейин", "ежегодно до 1 октября"),
        new("ай сайын ", "ежемесячно ", "ай сайын", "ежемесячно"),
        new("жыл сайын 20-декабрга чейин ", "ежегодно до 20 декабря ", "жыл сайын 20-декабрга чейин", "ежегодно до 20 декабря"),
        new("10 жумуш күнү ичинде ", "в течение 10 рабочих дней ", "10 жумуш күнү ичинде", "в течение 10 рабочих дней"),
        new("жыл сайын 15-майга чейин ", "ежегодно до 15 мая ", "жыл сайын 15-майга чейин", "ежегодно до 15 мая"),
    ];

    public static readonly Phrase LocalBudget = new("жергиликтүү бюджет", "местный бюджет");
    public static readonly Phrase RepublicanBudget = new("республикалык бюджет", "республиканский бюджет");
}
