using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Permissions;

/// <summary>How a module says who may open its pages and endpoints; once per area or group, not on each page.</summary>
public static class PermissionConventions
{
    public static PageConventionCollection Require(
        this PageConventionCollection pages, string area, string folder, string permission) =>
        pages.AuthorizeAreaFolder(area, folder, permission);

    public static PageConventionCollection RequirePage(
        this PageConventionCollection pages, string area, string page, string permission) =>
        pages.AuthorizeAreaPage(area, page, permission);

    public static PageConventionCollection RequireSignedIn(this PageConventionCollection pages, string area, string folder) =>
        pages.AuthorizeAreaFolder(area, folder, PermissionPolicies.SignedIn);

    public static PageConventionCollection RequireSignedInPage(
        this PageConventionCollection pages, string area, string page) =>
        pages.AuthorizeAreaPage(area, page, PermissionPolicies.SignedIn);

    public static PageConventionCollection Public(this PageConventionCollection pages, string area, string page) =>
        pages.AllowAnonymousToAreaPage(area, page);

    public static TBuilder Require<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(permission);

    public static TBuilder RequireSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(PermissionPolicies.SignedIn);

    public static TBuilder Public<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AllowAnonymous();
}
