namespace Birdik.Methods.Law.Duties;

/// <summary>Reads Kyrgyz sentences: the bearer first, the verb that obliges, allows or forbids last.</summary>
internal static class KyrgyzDuties
{
    private static readonly (string[] Words, DutyModality Modality)[] Markers =
    [
        (["тыюу", "салынат"], DutyModality.MustNot), (["жол", "берилбейт"], DutyModality.MustNot), (["укугу", "жок"], DutyModality.MustNot),
        (["тийиш", "эмес"], DutyModality.MustNot), (["укуктуу", "эмес"], DutyModality.MustNot), (["мүмкүн", "эмес"], DutyModality.MustNot),
        (["болбойт"], DutyModality.MustNot), (["албайт"], DutyModality.MustNot),
        (["милдеттүү"], DutyModality.Must), (["милдеттенет"], DutyModality.Must), (["тийиш"], DutyModality.Must), (["керек"], DutyModality.Must),
        (["укуктуу"], DutyModality.May), (["укугу", "бар"], DutyModality.May), (["укугуна", "ээ"], DutyModality.May), (["мүмкүн"], DutyModality.May),
        (["жол", "берилет"], DutyModality.May), (["уруксат", "берилет"], DutyModality.May), (["алат"], DutyModality.May), (["болот"], DutyModality.May),
    ];

    private static readonly string[] Work =
    [
        "камсыз", "жүзөгө", "ашыр", "бекит", "уюштур", "чеч", "аныкта", "белгиле", "кабыл", "кара", "жүргүз", "даярда", "иштеп", "көзөмөлдө",
        "контролдо", "дайында", "түз", "жөнөт", "катта", "сакта", "маалымда", "билдир", "чыгар", "катыш", "көрсөт", "өткөр", "төлө", "башкар",
        "жайгаштыр", "жарыяла", "тапшыр", "макулда", "тең", "колдо", "киргиз", "бөлүштүр", "шайла", "эсеп", "отчет", "алып", "камсызда",
    ];

    private static readonly string[] WorkEndings = ["ат", "ет", "от", "өт", "йт", "шат", "шет", "ылат", "кылат", "кылышат", "берет", "беришет", "кылса"];

    private static readonly string[] Actors =
    [
        "айыл", "өкмөт", "кеңеш", "кенеш", "орган", "башчы", "министр", "кабинет", "президент", "сот", "жаран", "адам", "иш", "жумуш", "кызматкер",
        "ээси", "ээлери", "ээ", "мэрия", "мэр", "администрация", "комиссия", "агенттик", "кызмат", "борбор", "инспекция", "прокурор", "нотариус",
        "депутат", "төрага", "катчы", "уюм", "мекеме", "ишкана", "пайдалануучу", "ижарага", "ижарачы", "ата-эне", "бала", "жубай", "катышуучу",
        "өкүл", "тарап", "тараптар", "мамлекет", "коом", "бирикме", "жетекчи", "арыз", "сатып", "өкмөтү", "жак", "жактар", "субъект", "банк",
    ];

    private static readonly string[] CaseEndings =
        ("нын нин нун нүн дын дин дун дүн тын тин тун түн ны ни ну нү нда нде ндо ндө дан ден дон дөн нан нен га ге го гө ка ке ко кө на не но нө").Split(' ');

    internal static DutyReading? Read(string sentence, IReadOnlyList<string> context)
    {
        var parsed = new DutySentence(sentence);
        if (parsed.Words.Count < 2 || sentence[0] == '(')
        {
            return null;
        }

        if (context.Count > 0 && !sentence.EndsWith(':') && FromContext(context) is { } list && Marker(parsed) is null)
        {
            return Build(parsed, list.Modality, list.Bearer, parsed.Words.Count);
        }

        if (Marker(parsed) is not { } marker || (sentence.EndsWith(':') && !IsWorkAt(parsed, marker.First)))
        {
            return null;
        }

        return Build(parsed, marker.Modality, Bearer(parsed, marker), marker.First);
    }

    private static (DutyModality Modality, string? Bearer)? FromContext(IReadOnlyList<string> context)
    {
        for (var i = context.Count - 1; i >= 0; i--)
        {
            var parsed = new DutySentence(context[i]);
            var lower = context[i].ToLowerInvariant();
            if (lower.Contains("түшүнүк", StringComparison.Ordinal) || lower.Contains("учурларда:", StringComparison.Ordinal) || lower.Contains("негиздер", StringComparison.Ordinal))
            {
                return null;
            }

            if (Competence(parsed, lower) is { } body)
            {
                return (DutyModality.Must, body);
            }

            if (Marker(parsed) is { } marker)
            {
                return (marker.Modality, Bearer(parsed, marker));
            }
        }

        return null;
    }

    // «Айыл өкмөтүнүн ыйгарым укуктарына төмөнкүлөр кирет:»
    private static string? Competence(DutySentence sentence, string lower)
    {
        if (!lower.EndsWith(':') || !(lower.Contains("кирет", StringComparison.Ordinal) || lower.Contains("таандык", StringComparison.Ordinal)
            || lower.Contains("болуп саналат", StringComparison.Ordinal)))
        {
            return null;
        }

        var head = sentence.Words.FindIndex(word => word.Lower.StartsWith("ыйгарым", StringComparison.Ordinal) || word.Lower.StartsWith("компетенция", StringComparison.Ordinal)
            || word.Lower.StartsWith("карамагын", StringComparison.Ordinal) || word.Lower.StartsWith("милдеттерин", StringComparison.Ordinal)
            || word.Lower.StartsWith("функциялар", StringComparison.Ordinal));
        return head > 0 && sentence.Words.Take(head).Any(word => IsActor(word.Lower)) ? sentence.Between(0, head - 1) : null;
    }

    private static (int First, int Last, DutyModality Modality)? Marker(DutySentence sentence)
    {
        var words = sentence.Words;
        for (var at = words.Count - 1; at >= 0 && at >= words.Count - 4; at--)
        {
            foreach (var (marker, modality) in Markers)
            {
                var first = at - marker.Length + 1;
                if (first >= 1 && marker.Select((word, i) => words[first + i].Lower == word).All(same => same) && Fits(words, first, marker))
                {
                    return (first, at, modality);
                }
            }
        }

        var last = words.Count - 1;
        return IsWorkAt(sentence, last) && words.Take(last).Any(word => IsActor(word.Lower)) ? (WorkStart(sentence, last), last, DutyModality.Must) : null;
    }

    // «бере алат», «колдонсо болот»; «болот» after anything else is no permission.
    private static bool Fits(List<DutyWord> words, int first, string[] marker)
    {
        var before = words[first - 1].Lower;
        return marker[0] switch
        {
            "болот" or "болбойт" => before.EndsWith("са", StringComparison.Ordinal) || before.EndsWith("се", StringComparison.Ordinal)
                || before.EndsWith("со", StringComparison.Ordinal) || before.EndsWith("сө", StringComparison.Ordinal) || before.EndsWith("уга", StringComparison.Ordinal)
                || before.EndsWith("үүгө", StringComparison.Ordinal) || before.EndsWith("ууга", StringComparison.Ordinal),
            "алат" or "албайт" => before[^1] is 'а' or 'е' or 'о' or 'ө' or 'й' && before != "кабыл",
            _ => true,
        };
    }

    private static bool IsWorkAt(DutySentence sentence, int at)
    {
        var lower = sentence.Words[at].Lower;
        if (!WorkEndings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal)))
        {
            return false;
        }

        var before = at > 0 ? sentence.Words[at - 1].Lower : "";
        return Work.Any(stem => lower.StartsWith(stem, StringComparison.Ordinal))
            || (lower is "кылат" or "кылышат" or "ашырат" or "ашырышат" or "алат" or "алышат" or "чыгат" or "чыгышат" or "берет" or "беришет"
                && (before is "камсыз" or "жүзөгө" or "кабыл" or "иштеп" or "отчет" or "алып" || Work.Any(stem => before.StartsWith(stem, StringComparison.Ordinal))));
    }

    private static int WorkStart(DutySentence sentence, int last) =>
        last > 0 && sentence.Words[last - 1].Lower is "камсыз" or "жүзөгө" or "кабыл" or "иштеп" or "отчет" or "алып" ? last - 1 : last;

    private static string? Bearer(DutySentence sentence, (int First, int Last, DutyModality Modality) marker)
    {
        for (var at = 0; at < marker.First; at++)
        {
            var word = sentence.Words[at];
            if (sentence.IsSubordinate(word.Clause) || !IsActor(word.Lower) || (IsCase(word.Lower) && !IsDative(word.Lower, marker.Modality)))
            {
                continue;
            }

            var end = at;
            for (var next = at + 1; next < marker.First && sentence.Words[next].Clause == word.Clause && IsActor(sentence.Words[next].Lower); next++)
            {
                end = IsCase(sentence.Words[next].Lower) ? end : next;
            }

            var first = Math.Max(sentence.FirstOf(word.Clause), at - 4);
            return sentence.Between(first, end);
        }

        return null;
    }

    private static DutyReading Build(DutySentence sentence, DutyModality modality, string? bearer, int marker)
    {
        var verb = Math.Max(0, Math.Min(marker, sentence.Words.Count) - (marker < sentence.Words.Count && IsWorkAt(sentence, sentence.Words.Count - 1) ? 0 : 1));
        var from = bearer is null ? 0 : sentence.Words.FindIndex(word => word.Start >= bearer.Length && sentence.Text.StartsWith(bearer, StringComparison.Ordinal));
        var given = sentence.Between(Math.Max(0, from), verb - 1);
        return new(modality, bearer, sentence.Between(verb, IsWorkAt(sentence, sentence.Words.Count - 1) ? sentence.Words.Count - 1 : verb), given.Length == 0 ? null : given,
            DutyTerms.KyrgyzCondition(sentence.Text), DutyTerms.KyrgyzTerm(sentence.Text), DutyTerms.KyrgyzPayer(sentence.Text));
    }

    private static bool IsActor(string lower) => Actors.Any(stem => lower.StartsWith(stem, StringComparison.Ordinal));

    // Genitive, accusative, locative and ablative are no subjects.
    private static bool IsCase(string lower) =>
        lower != "органы" && CaseEndings.Any(ending => lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsDative(string lower, DutyModality modality) =>
        modality != DutyModality.Must && (lower.EndsWith("га", StringComparison.Ordinal) || lower.EndsWith("ге", StringComparison.Ordinal)
            || lower.EndsWith("го", StringComparison.Ordinal) || lower.EndsWith("гө", StringComparison.Ordinal) || lower.EndsWith("ка", StringComparison.Ordinal)
            || lower.EndsWith("нын", StringComparison.Ordinal) || lower.EndsWith("нин", StringComparison.Ordinal) || lower.EndsWith("дын", StringComparison.Ordinal));
}
