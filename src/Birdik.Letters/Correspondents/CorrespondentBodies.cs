using Birdik.Methods.Text;

namespace Birdik.Letters.Correspondents;

/// <summary>
/// Guesses to which state body of the division of functions a sender belongs: a rayon department counts for its ministry. The clerk's own
/// choice goes before.
/// </summary>
internal static class CorrespondentBodies
{
    private static readonly (string Body, string[] Signs)[] Signs =
    [
        ("minfin", ["финансы министр", "каржы министр", "министерство финансов", "минфин", "казыналык", "казначейств"]),
        ("statistics", ["статистик"]),
        ("tax", ["салык", "налогов"]),
        ("minlabour", ["эмгек", "социалдык", "социальн", "труда"]),
        ("minemergency", ["озгочо кырдаал", "чрезвычайн"]),
        ("cadastre", ["жер ресурс", "земельн", "кадастр"]),
        ("mindefence", ["аскер комиссар", "военный комиссар", "коргоо министр"]),
        ("minagriculture", ["айыл чарба", "аграрн", "сельск", "суу чарба", "водного хозяйств"]),
        ("minhealth", ["ден соолук", "саламаттык", "здравоохранен", "центр здоровья"]),
        ("mineducation", ["билим беруу", "образован", "агартуу", "просвещен"]),
        ("minnature", ["жаратылыш", "природных", "экологи"]),
        ("mininterior", ["ички иштер", "внутренних дел"]),
        ("personnel", ["мамлекеттик кызмат жана", "государственной служб"]),
        ("representative", ["ыйгарым укуктуу окул", "полномочный представ"]),
        ("local-administration", ["мамлекеттик администрац", "государственная администрац", "районная администрац"]),
        ("minjust", ["юстици"]),
        ("mineconomy", ["экономика", "экономики"]),
        ("minenergy", ["энергетика министр", "министерство энергетик"]),
        ("audit-chamber", ["эсептоо палат", "счетная палат"]),
        ("elections", ["шайлоо", "избирательн"]),
    ];

    /// <summary>Empty where the name says nothing.</summary>
    public static string Guess(string name, CorrespondentClass sort)
    {
        if (sort != CorrespondentClass.StateBody)
        {
            return "";
        }

        var folded = TextFolding.Fold(name);
        return Signs.FirstOrDefault(one => one.Signs.Any(sign => folded.Contains(sign, StringComparison.Ordinal))).Body ?? "";
    }
}
