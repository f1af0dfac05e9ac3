using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;

namespace Birdik.Territory.Demo.People;

/// <summary>A made-up person with one position.</summary>
/// <param name="SignsIn">Whether the account has a password; one person of each role does.</param>
/// <param name="Role">A code of <see cref="Platform.Permissions.Role"/>.</param>
public sealed record DemoPerson(
    string UserName,
    bool SignsIn,
    LocalizedText Name,
    bool IsWoman,
    int BirthYear,
    string Role,
    string TenantCode,
    OrganKind Organ,
    LocalizedText Position);
