using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;

namespace Birdik.Territory.Demo.People;

/// <summary>A made-up person with one position.</summary>
/// <param name="UserName">The account's name; null for those without an account.</param>
/// <param name="Role">A code of <see cref="Platform.Permissions.Role"/>.</param>
public sealed record DemoPerson(
    string? UserName,
    LocalizedText Name,
    bool IsWoman,
    int BirthYear,
    string Role,
    string TenantCode,
    OrganKind Organ,
    LocalizedText Position);
