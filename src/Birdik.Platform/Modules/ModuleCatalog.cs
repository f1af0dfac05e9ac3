using System.Reflection;
using Birdik.Platform.Permissions;

namespace Birdik.Platform.Modules;

/// <summary>The modules of this installation in the order in which they build on each other.</summary>
public sealed class ModuleCatalog(IReadOnlyList<IModule> modules)
{
    public IReadOnlyList<IModule> Modules { get; } = modules;

    public IEnumerable<Assembly> Assemblies => Modules.Select(module => module.Assembly).Distinct();

    public IReadOnlyDictionary<string, Permission> Permissions { get; } =
        modules.SelectMany(module => module.Permissions).ToDictionary(permission => permission.Code);

    public IReadOnlyList<MenuItem> Menu { get; } =
        [.. modules.SelectMany(module => module.Menu).OrderBy(item => item.Section).ThenBy(item => item.Order)];
}
