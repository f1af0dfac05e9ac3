using Birdik.Platform.Permissions;

namespace Birdik.Platform.Tenancy;

/// <summary>The roles that a tenant of a kind can give.</summary>
public static class RolesOfTenant
{
    private static readonly IReadOnlyList<string> State =
    [
        Role.Head, Role.Secretary, Role.Specialist, Role.Planner, Role.FinanceAnalyst, Role.PersonnelOfficer, Role.LegalAnalyst,
        Role.Administrator,
    ];

    public static IReadOnlyList<string> In(TenantKind kind) => kind switch
    {
        TenantKind.Municipality => Role.Municipal,
        TenantKind.StateBody or TenantKind.Installation => State,
    };
}
