using Birdik.Platform.Localization;

namespace Birdik.Platform.Identity.Requests;

/// <summary>The person of a request as the store knows them now, with the roles in force today in the chosen tenant.</summary>
internal sealed record RequestPerson(
    string DisplayName,
    Language Language,
    string? Stamp,
    bool MustChangePassword,
    LocalizedText? TenantName,
    IReadOnlyList<string> Roles);
