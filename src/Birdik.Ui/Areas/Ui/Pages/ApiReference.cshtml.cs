using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Birdik.Ui.Areas.Ui.Pages;

/// <summary>The API as a page: what the OpenAPI document says, readable without script.</summary>
public sealed class ApiReferenceModel([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    public IReadOnlyList<ApiGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var document = await documents.GetOpenApiDocumentAsync(ct);
        Groups =
        [
            .. document.Paths
                .SelectMany(path => (path.Value.Operations ?? []).Select(operation => Operation(path.Key, operation.Key.Method, operation.Value)))
                .GroupBy(operation => operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)[2])
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ApiGroup(group.Key, [.. group])),
        ];
    }

    private static ApiOperation Operation(string path, string method, OpenApiOperation operation) => new(
        method.ToUpperInvariant(),
        path,
        operation.Summary ?? operation.OperationId ?? "",
        operation.Description ?? "",
        [.. (operation.Parameters ?? []).Select(parameter => new ApiParameter(
            parameter.Name ?? "", parameter.In?.ToString().ToLowerInvariant() ?? "", parameter.Required, TypeOf(parameter.Schema)))],
        operation.RequestBody?.Content?.Values.Select(media => TypeOf(media.Schema)).FirstOrDefault(),
        [.. (operation.Responses ?? []).Select(response => response.Key)]);

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id ?? "",
        { Type: { } type } => type.ToString().ToLowerInvariant().Replace("null, ", "", StringComparison.Ordinal),
        _ => "",
    };
}

/// <summary>The operations on one resource.</summary>
public sealed record ApiGroup(string Name, IReadOnlyList<ApiOperation> Operations);

public sealed record ApiOperation(
    string Method, string Path, string Summary, string Description, IReadOnlyList<ApiParameter> Parameters, string? Body,
    IReadOnlyList<string> Answers);

public sealed record ApiParameter(string Name, string Place, bool Required, string Type);
