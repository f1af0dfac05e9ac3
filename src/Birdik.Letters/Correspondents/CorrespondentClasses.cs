using Birdik.Letters.TimeLimits;
using Birdik.Methods.Text;

namespace Birdik.Letters.Correspondents;

/// <summary>Guesses who writes from how the sender is called; the clerk's own choice goes before.</summary>
internal static class CorrespondentClasses
{
    private static readonly (CorrespondentClass Class, string[] Signs)[] Signs =
    [
        (CorrespondentClass.Prosecutor, ["прокур", "prosecutor"]),
        (CorrespondentClass.Court, [" сот ", " соту ", " суд ", " суда ", "court"]),
        (CorrespondentClass.Deputy, ["депутат", "deputy"]),
        (CorrespondentClass.Municipality, ["айыл окмот", "айылдык кенеш", "айылный кенеш", "айыл аймаг", "мэрия", "шаардык кенеш"]),
        (CorrespondentClass.StateBody,
        [
            "министр", "агентств", "мамлекеттик", "государствен", "администрац", "инспекц", "департамент", "комитет", "кызмат", "служб",
            "башкармал", "управлен", "фонд", "бийлик", "облус", "район", "ministry", "agency",
        ]),
        (CorrespondentClass.Organisation,
            ["оао", "осоо", "ожчк", "жчк", "ачык акционер", "ишкана", "мектеп", "школ", "бирикме", "ассоциац", "банк", "кооператив", "ип "]),
    ];

    public static CorrespondentClass Guess(string name, LetterKind kind)
    {
        if (kind.IsAppeal())
        {
            return CorrespondentClass.Citizen;
        }

        var folded = $" {TextFolding.Fold(name)} ";
        foreach (var (sort, signs) in Signs)
        {
            if (signs.Any(sign => folded.Contains(sign, StringComparison.Ordinal)))
            {
                return sort;
            }
        }

        return CorrespondentClass.Organisation;
    }
}
