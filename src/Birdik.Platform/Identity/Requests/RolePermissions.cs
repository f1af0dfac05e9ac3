using System.Collections.Frozen;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;

namespace Birdik.Platform.Identity.Requests;

/// <summary>What each role may do, as the modules declare it.</summary>
public sealed class RolePermissions(ModuleCatalog modules)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _byRole = Role.All.ToFrozenDictionary(
        role => role,
        role => (IReadOnlyList<string>)
            [.. modules.Permissions.Values.Where(permission => permission.Roles.Contains(role)).Select(permission => permission.Code)]);

    public IReadOnlyList<string> Of(string role) => _byRole.GetValueOrDefault(role, []);

    public IEnumerable<string> Of(IEnumerable<string> roles) => roles.SelectMany(Of).Distinct();
}
