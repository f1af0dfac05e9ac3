using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Birdik.Host.Web;

/// <summary>The OpenAPI 3.1 document of <c>/api/v1</c>, at <c>/openapi/v1.json</c>; every operation says which permission it needs.</summary>
internal static class ApiDocument
{
    private const string Bearer = "token";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Birdik API",
                Version = "v1",
                Description = "Refusals are application/problem+json with a stable `code`; docs/problems.md lists them.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal token, made on the page of your account or by `birdik token create`.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(AddPermission);
    });

    private static Task AddPermission(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            return Task.CompletedTask;
        }

        var permission = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).FirstOrDefault(policy => policy is not null);
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        if (permission is not null and not PermissionPolicies.SignedIn)
        {
            operation.Description = $"{operation.Description} Needs the permission `{permission}`.".Trim();
        }

        return Task.CompletedTask;
    }
}
