namespace Birdik.Platform.Permissions;

/// <summary>A right a module knows of, and the roles that hold it. Its name in the interface is the text <c>Permission.{Code}</c>.</summary>
/// <param name="Code"><c>module.right</c>, as in policies: <c>territory.edit</c>.</param>
/// <param name="Roles">The codes of the roles that hold it (see <see cref="Role"/>).</param>
public sealed record Permission(string Code, params IReadOnlyList<string> Roles);
