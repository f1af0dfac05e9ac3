using Birdik.Platform.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Permissions;

/// <summary>
/// Deny by default: a policy is named after the permission it asks for, and an endpoint that neither names one nor says that it
/// is public (<see cref="IAllowAnonymous"/>) or for every signed-in person (<see cref="SignedIn"/>) is refused to all.
/// </summary>
public sealed class PermissionPolicies(IOptions<AuthorizationOptions> options, ModuleCatalog modules)
    : DefaultAuthorizationPolicyProvider(options)
{
    /// <summary>The policy of pages that need nothing but a person signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The fallback: nobody.</summary>
    public static readonly AuthorizationPolicy Nobody =
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();

    private static readonly AuthorizationPolicy Anybody = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == SignedIn)
        {
            return Task.FromResult<AuthorizationPolicy?>(Anybody);
        }

        if (!modules.Permissions.ContainsKey(policyName))
        {
            throw new InvalidOperationException($"No module declares the permission {policyName}.");
        }

        return Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .AddRequirements(new PermissionRequirement(policyName))
            .Build());
    }
}
