using Birdik.Platform.Identity;

namespace Birdik.Staffing.Need;

/// <summary>Whose need a page shows: that of one's own office, or, for those who see the country, that of any municipality.</summary>
public sealed class OfficeChooser(CurrentUser user)
{
    /// <summary>The municipality asked for, or one's own; null where there is none or it may not be seen.</summary>
    public OfficeFacts? Choose(CountryFacts country, string? unit) =>
        unit is null ? country.OfTenant(user.TenantId)
        : country.OfUnit(unit) is { } asked && (asked.TenantId == user.TenantId || user.May(StaffingPermissions.Country)) ? asked
        : null;

    public bool SeesCountry => user.May(StaffingPermissions.Country);

    /// <summary>Whether the person works in the office itself, and so may change what it counted.</summary>
    public bool IsOwn(OfficeFacts office) => office.TenantId == user.TenantId;
}
