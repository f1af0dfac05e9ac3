using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;

namespace Birdik.Platform.Tenancy;

/// <summary>In which organ a role is held.</summary>
public static class OrganOfRole
{
    public static OrganKind In(TenantKind tenant, string role) => tenant switch
    {
        TenantKind.Municipality => role is Role.CouncilChair or Role.CouncilSecretary or Role.Deputy
            ? OrganKind.Council
            : OrganKind.Executive,
        TenantKind.StateBody or TenantKind.Installation => OrganKind.Office,
    };

    /// <summary>The name of an organ until its tenant gives it its own.</summary>
    public static LocalizedText StandardName(OrganKind kind) => kind switch
    {
        OrganKind.Executive => new LocalizedText("Аткаруу органы", "Исполнительный орган", "Executive body"),
        OrganKind.Council => new LocalizedText("Жергиликтүү кеңеш", "Местный кенеш", "Local council"),
        OrganKind.Office => new LocalizedText("Аппарат", "Аппарат", "Office"),
    };
}
