namespace Birdik.Methods.Law.Duties;

/// <summary>How a marker finds its bearer and action.</summary>
internal enum RussianMarkerKind
{
    /// <summary>Subject + обязан, вправе, может + infinitive.</summary>
    Modal,

    /// <summary>запрещается, допускается: a dative bearer or none.</summary>
    Impersonal,

    /// <summary>осуществляет, утверждает.</summary>
    Work,

    /// <summary>утверждается + instrumental.</summary>
    Passive,

    /// <summary>Обязанность возлагается на…</summary>
    Laid,

    /// <summary>подлежит.</summary>
    Subject,
}

/// <summary>A word that makes a sentence a duty.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal sealed record RussianMarker(RussianMarkerKind Kind, DutyModality Modality, int First, int Last)
{
    internal static RussianMarker? At(DutySentence sentence, int at)
    {
        var word = sentence.Words[at].Lower;
        var negated = at > 0 && sentence.Words[at - 1].Lower == "не";
        var first = negated ? at - 1 : at;
        return word switch
        {
            "обязан" or "обязана" or "обязано" or "обязаны" or "должен" or "должна" or "должно" or "должны" or "обязуется" or "обязуются" =>
                new(RussianMarkerKind.Modal, negated ? DutyModality.MustNot : DutyModality.Must, first, at),
            "вправе" => new(RussianMarkerKind.Modal, negated ? DutyModality.MustNot : DutyModality.May, first, at),
            "право" or "права" when Has(sentence, at) => Right(sentence, at, first: at - 1, negated: at > 1 && sentence.Words[at - 2].Lower == "не"),
            "может" or "могут" => Can(sentence, at, first, negated),
            "запрещается" or "запрещаются" or "запрещено" => new(RussianMarkerKind.Impersonal, DutyModality.MustNot, first, at),
            "допускается" or "допускаются" or "разрешается" or "разрешаются" when !Instrumental(sentence, at, word) =>
                new(RussianMarkerKind.Impersonal, negated ? DutyModality.MustNot : DutyModality.May, first, at),
            "подлежит" or "подлежат" => new(RussianMarkerKind.Subject, negated ? DutyModality.MustNot : DutyModality.Must, first, at),
            "возлагается" or "возлагаются" when sentence.Words[0].Lower.StartsWith("обязанност", StringComparison.Ordinal) =>
                new(RussianMarkerKind.Laid, DutyModality.Must, first, at),
            "обладают" or "обладает" when sentence.Words[0].Lower is "правом" => new(RussianMarkerKind.Laid, DutyModality.May, first, at),
            _ when !negated && RussianMarkers.IsPassive(word) && RussianBearers.Instrumental(sentence, at) is not null =>
                new(RussianMarkerKind.Passive, DutyModality.Must, at, at),
            _ when !negated && RussianMarkers.IsWork(word) && RussianBearers.Subject(sentence, at) is not null && !IsOwnRight(sentence, at) =>
                new(RussianMarkerKind.Work, DutyModality.Must, at, at),
            _ => null,
        };
    }

    /// <summary>The action is said, not left to the items of a list.</summary>
    internal bool NamesAction(DutySentence sentence) => Kind switch
    {
        RussianMarkerKind.Modal => sentence.Words.Skip(Last + 1).Take(4).Any(word => RussianMarkers.IsInfinitive(word.Lower)),
        RussianMarkerKind.Impersonal or RussianMarkerKind.Laid or RussianMarkerKind.Subject => sentence.Words.Count > Last + 1,
        RussianMarkerKind.Work or RussianMarkerKind.Passive => true,
    };

    internal DutyReading Read(DutySentence sentence)
    {
        var bearer = Kind switch
        {
            RussianMarkerKind.Modal when IsPassive(sentence) => RussianBearers.Instrumental(sentence, Last),
            RussianMarkerKind.Modal or RussianMarkerKind.Work => RussianBearers.Subject(sentence, First),
            RussianMarkerKind.Impersonal => RussianBearers.Dative(sentence, First, Last),
            RussianMarkerKind.Passive => RussianBearers.Instrumental(sentence, Last),
            RussianMarkerKind.Laid => RussianBearers.After(sentence, Last),
            RussianMarkerKind.Subject => null,
        };
        var verb = Kind is RussianMarkerKind.Modal
            ? sentence.Words.FindIndex(Last + 1, word => RussianMarkers.IsInfinitive(word.Lower))
            : Kind is RussianMarkerKind.Impersonal or RussianMarkerKind.Laid or RussianMarkerKind.Subject ? -1 : First;
        var from = verb < 0 ? Last + 1 : verb + 1;
        var rest = sentence.Between(from, sentence.Words.Count - 1);
        return new(
            Modality, bearer, verb < 0 ? sentence.Between(First, Last) : sentence.Between(verb, verb), rest.Length == 0 ? null : rest,
            DutyTerms.Condition(sentence.Text), DutyTerms.Term(sentence.Text), DutyTerms.Payer(sentence.Text));
    }

    private bool IsPassive(DutySentence sentence) => sentence.Words.Skip(Last + 1).Take(3).Any(word => word.Lower == "быть" || RussianMarkers.IsPassiveInfinitive(word.Lower));

    private static bool Has(DutySentence sentence, int at) => at > 0 && sentence.Words[at - 1].Lower is "имеет" or "имеют";

    private static RussianMarker? Right(DutySentence sentence, int at, int first, bool negated)
    {
        var next = at + 1 < sentence.Words.Count ? sentence.Words[at + 1].Lower : "";
        if (next.StartsWith("собственност", StringComparison.Ordinal))
        {
            return null;
        }

        return new(RussianMarkerKind.Modal, negated ? DutyModality.MustNot : DutyModality.May, negated ? first - 1 : first, at);
    }

    private static RussianMarker? Can(DutySentence sentence, int at, int first, bool negated)
    {
        var verb = sentence.Words.FindIndex(at + 1, word => RussianMarkers.IsInfinitive(word.Lower));
        return verb >= 0 && RussianMarkers.IsState(sentence.Words[verb].Lower)
            ? null
            : new(RussianMarkerKind.Modal, negated ? DutyModality.MustNot : DutyModality.May, first, at);
    }

    private static bool Instrumental(DutySentence sentence, int at, string word) =>
        word.StartsWith("разреша", StringComparison.Ordinal) && RussianBearers.Instrumental(sentence, at) is not null;

    private static bool IsOwnRight(DutySentence sentence, int at) =>
        sentence.Words.Skip(at + 1).Take(4).Any(word => word.Lower is "права" or "право" or "принадлежащие");
}
