using System.Collections.Frozen;

namespace Birdik.Methods.Law.Duties;

/// <summary>The words by which Russian law obliges, allows and forbids.</summary>
internal static class RussianMarkers
{
    private static readonly FrozenSet<string> Work =
        ("осуществля обеспечива утвержда устанавлива определя принима вед организу организуе разрабатыва провод представля направля рассматрива выда "
        + "контролиру созда внос вынос назнача согласовыва координиру уведомля регистриру реша участву возмеща оказыва содейству информиру публику хран "
        + "составля оформля выполня образу формиру предоставля выплачива расторга уменьша обязу финансиру реализу обслужива сообща вруча заключа возвраща "
        + "освобожда поруча заслушива отчитыва ведае вводи прекраща привлека ограничива отменя подписыва извеща разреша распределя устраня передава получа отвод")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Endings = ["ет", "ют", "ит", "ят", "ут", "ат", "ёт"];

    private static readonly FrozenSet<string> States =
        "возникнуть возникать принадлежать являться состоять служить вызвать повлечь нанести находиться существовать влиять становиться относиться стать вызывать"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>осуществляет, утверждают: work of a body in the present.</summary>
    internal static bool IsWork(string lower) => Stem(lower) is { } stem && Work.Contains(stem);

    /// <summary>определяется, утверждаются: the passive of it.</summary>
    internal static bool IsPassive(string lower) =>
        lower.EndsWith("ся", StringComparison.Ordinal) && (Stem(lower[..^2]) is { } stem && (Work.Contains(stem) || stem is "производ" or "признае" or "призна" or "взыскива" or "разреша"));

    internal static bool IsInfinitive(string lower) =>
        lower.Length > 3 && (lower.EndsWith("ть", StringComparison.Ordinal) || lower.EndsWith("ти", StringComparison.Ordinal)
            || lower.EndsWith("чь", StringComparison.Ordinal) || lower.EndsWith("ться", StringComparison.Ordinal) || lower.EndsWith("тись", StringComparison.Ordinal))
        && !lower.EndsWith("ости", StringComparison.Ordinal) && !lower.EndsWith("асти", StringComparison.Ordinal) && lower is not ("часть" or "пять" or "шесть" or "сеть" or "пути" or "статьи" or "мать");

    /// <summary>осуществляться, устанавливаться; not обратиться.</summary>
    internal static bool IsPassiveInfinitive(string lower) =>
        lower.EndsWith("ться", StringComparison.Ordinal) && (Work.Contains(lower[..^4]) || lower.StartsWith("произв", StringComparison.Ordinal)
            || lower.StartsWith("предусматр", StringComparison.Ordinal) || lower.StartsWith("использ", StringComparison.Ordinal));

    internal static bool IsState(string lower) => States.Contains(lower);

    private static string? Stem(string lower)
    {
        foreach (var ending in Endings)
        {
            if (lower.Length > ending.Length + 2 && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return lower[..^ending.Length];
            }
        }

        return null;
    }
}
