using Microsoft.AspNetCore.Authorization;

namespace Birdik.Platform.Permissions;

/// <summary>The person must hold a permission in the tenant in which they work now; with a token, also in its scopes.</summary>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
