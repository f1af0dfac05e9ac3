using Birdik.Platform.Localization;

namespace Birdik.Law.Acts;

/// <summary>Who issues acts of a kind, where the kind says it.</summary>
internal static class Issuers
{
    private static readonly LocalizedText Nobody = new("", "");

    private static readonly LocalizedText Parliament = new("Жогорку Кеңеш", "Жогорку Кенеш", "Jogorku Kenesh");

    public static LocalizedText Of(ActKind kind) => kind switch
    {
        ActKind.ConstitutionalLaw or ActKind.Code or ActKind.Law or ActKind.ParliamentResolution => Parliament,
        ActKind.Decree => new("Президент", "Президент", "President"),
        ActKind.CabinetResolution => new("Министрлер Кабинети", "Кабинет Министров", "Cabinet of Ministers"),
        ActKind.GovernmentResolution => new("Өкмөт", "Правительство", "Government"),
        ActKind.BankAct => new("Улуттук банк", "Национальный банк", "National Bank"),
        ActKind.ElectionCommissionAct => new("Шайлоо боюнча борбордук комиссия", "Центральная избирательная комиссия", "Central Election Commission"),
        ActKind.Constitution or ActKind.Order or ActKind.KeneshResolution => Nobody,
    };
}
