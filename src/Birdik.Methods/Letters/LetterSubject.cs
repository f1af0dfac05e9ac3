using System.Globalization;
using Birdik.Methods.Text;

namespace Birdik.Methods.Letters;

/// <summary>
/// What a letter is about, as its subject says it: stems of its words without those of office style («жөнүндө маалымат берүү», «о
/// предоставлении сведений»), and the numbers, months and quarters it names. docs/methods/letters-burden.md.
/// </summary>
public sealed class LetterSubject
{
    /// <summary>Subjects at least so alike ask for the same.</summary>
    public const decimal LeastAlike = 0.6m;

    private const int MaxText = 2_000;
    private const int ShortestWord = 3;

    private static readonly string[] KyrgyzMonths =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] RussianMonths =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly Dictionary<string, string> Months = KyrgyzMonths.Concat(RussianMonths)
        .Select((name, at) => (Stem: Stem(name), Number: Text((at % 12) + 1)))
        .DistinctBy(one => one.Stem).ToDictionary(one => one.Stem, one => "m" + one.Number);

    private static readonly Dictionary<string, string> Roman = new() { ["i"] = "1", ["ii"] = "2", ["iii"] = "3", ["iv"] = "4" };

    /// <summary>Words that stand in requests of every kind, in both languages.</summary>
    private static readonly HashSet<string> Style =
    [
        .. """
        жөнүндө тууралуу боюнча үчүн жана менен карата байланыштуу ылайык катары ушул бул тиешелүү зарыл керектүү кошумча кайталап кайрадан
        маалымат маалыматтар маалыматтык отчёт отчет билдирүү берүү сунуу сунуштоо жиберүү жөнөтүү тапшыруу даярдоо түзүү суроо өтүнүч кат
        катыңыз жооп жыл жылдын жылы ай айы чейрек чейреги айыл аймак аймагы өкмөтү
        предоставление предоставлении представление представлении направление направлении подготовка подготовке составление составлении
        информация информации сведения сведений данные данных отчёта отчета материалы материалов справка справки запрос запросу просьба
        письмо ответ вопрос вопросу вопросам относительно связи согласно повторно дополнительно также или при для под над без что как
        год года году месяц месяца квартал квартала айылного аильного айыл окмоту
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stem),
    ];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    private LetterSubject()
    {
    }

    /// <summary>Reads a subject; only its first 2,000 letters.</summary>
    public static LetterSubject Of(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = TextNormalization.Normalize(subject.Length > MaxText ? subject[..MaxText] : subject).ToLowerInvariant();
        var read = new LetterSubject();
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > from)
            {
                read.Take(text[from..at]);
            }

            at++;
        }

        return read;
    }

    /// <summary>
    /// 0 to 1: the share of the shorter one's words that the other has. A subject of one word is like its equal only; subjects that name
    /// different numbers, months or quarters ask for different things.
    /// </summary>
    public decimal Likeness(LetterSubject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_numbers.Count > 0 && other._numbers.Count > 0 && !_numbers.SetEquals(other._numbers))
        {
            return 0;
        }

        // Where there is nothing but style, style is what there is.
        var (mine, theirs) = _words.Count > 0 && other._words.Count > 0 ? (_words, other._words) : (_all, other._all);
        var least = Math.Min(mine.Count, theirs.Count);
        return least == 0 || (least == 1 && !mine.SetEquals(theirs)) ? 0 : (decimal)mine.Count(theirs.Contains) / least;
    }

    /// <summary>Whether both ask for the same.</summary>
    public bool IsLike(LetterSubject other) => Likeness(other) >= LeastAlike;

    private void Take(string word)
    {
        if (char.IsDigit(word[0]) || Roman.ContainsKey(word))
        {
            _ = _numbers.Add(Roman.GetValueOrDefault(word, word));
            return;
        }

        var stem = Stem(word);
        if (Months.TryGetValue(stem, out var month))
        {
            _ = _numbers.Add(month);
        }
        else if (word.Length >= ShortestWord)
        {
            _ = _all.Add(stem);
            if (!Style.Contains(stem))
            {
                _ = _words.Add(stem);
            }
        }
    }

    private static string Stem(string word) => TextFolding.Fold(TextStemmer.Stem(word));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
