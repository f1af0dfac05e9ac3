using System.Text.RegularExpressions;

namespace Birdik.Methods.Law.Duties;

/// <summary>Time limits, periods, conditions and payers: set phrases of the language of law.</summary>
internal static partial class DutyTerms
{
    internal static string? Term(string sentence) => Take(TermPattern().Match(sentence));

    internal static string? KyrgyzTerm(string sentence) => Take(KyrgyzTermPattern().Match(sentence));

    internal static string? Payer(string sentence) => Take(PayerPattern().Match(sentence));

    internal static string? KyrgyzPayer(string sentence) => Take(KyrgyzPayerPattern().Match(sentence));

    internal static string? Condition(string sentence) => Take(ConditionPattern().Match(sentence));

    internal static string? KyrgyzCondition(string sentence) => Take(KyrgyzConditionPattern().Match(sentence));

    private static string? Take(Match match) => match.Success ? (match.Groups["is"] is { Success: true } part ? part : match).Value.Trim(' ', ',') : null;

    [GeneratedRegex(
        @"в течение (?:не более )?(?:\d+|[а-я]+)(?:-х)?(?: \([а-я]+\))?(?: рабочих| календарных| банковских)? (?:дн[еяё]\w*|суток|месяц\w*|лет|года|недел\w*|час\w*)|в течение (?:суток|дня|месяца|года|недели)"
        + @"|не позднее,? (?:чем )?[^,;.]{3,60}|в \w+(?:-?дневный|месячный|недельный|годичный) срок|в \d+-дневный срок|незамедлительно"
        + @"|немедленно|(?:ежегодно|ежеквартально|ежемесячно)(?:,? (?:не позднее|до) \d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))?|еженедельно|ежедневно|не реже (?:одного|двух|\d+) раз\w* в \w+|(?:один|два|\d+) раза? в \w+|до \d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TermPattern();

    [GeneratedRegex(
        @"(?:\d+|\w+)(?: жумуш| календардык)? (?:күндүн|күндөн|күн|айдын|ай|сааттын|саат|жыл|жылдын|сутканын|жума) ичинде|\w+ мөөнөттө|(?:жыл|ай|күн|квартал|жума) сайын(?: \d{1,2}-\w+(?:га|ге|го|гө|ка|ке|ко|кө) чейин)?"
        + @"|[^,;]{3,40} кечиктирбестен|[^,;]{3,40} кечиктирилбестен|токтоосуз|дароо|(?:жылына|айына|кварталда|кварталына|жылда) (?:бир|эки|\d+) (?:жолу|ирет)(?:дөн кем эмес)?|\d+-\w+(?:га|ге|го|гө|ка|ке|ко|кө) чейин",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex KyrgyzTermPattern();

    [GeneratedRegex(@"за счет (?:средств )?(?<is>[^,;.:]{3,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PayerPattern();

    [GeneratedRegex(@"(?<is>[^,;.:]{3,80}) эсебинен", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KyrgyzPayerPattern();

    [GeneratedRegex(
        @"(?:^|[,;] )(?<is>если [^;.]{5,200}?)(?:, то\b|,|\.|;|$)|^(?<is>(?:в случае|в случаях|при|когда|по истечении|до) [^;.:]{3,200}?),|(?<is>(?:только )?(?:в случаях?|при условии|при наличии|при отсутствии) [^,;.:]{5,160})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConditionPattern();

    [GeneratedRegex(@"(?<is>эгерде? [^;.]{5,200}?),|(?<is>[^,;.]{5,160} (?:учурда|учурунда|учурларда|болсо|шартта))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KyrgyzConditionPattern();
}
