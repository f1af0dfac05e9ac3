using System.Net;
using Birdik.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Architecture;

/// <summary>Every page and endpoint names a permission or says that it is public, and a stranger's walk over all of them ends at the door.</summary>
public sealed class EndpointTests(BirdikHost host)
{
    /// <summary>All but the answer "not found" of the asset server, which leads nowhere.</summary>
    private IEnumerable<RouteEndpoint> Endpoints => host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.DisplayName?.StartsWith("Fallback ", StringComparison.Ordinal) != true);

    [Fact]
    public void EveryEndpoint_NamesAPermissionOrIsPublic()
    {
        // Act
        var silent = Endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count == 0);

        // Assert
        Assert.Empty(silent.Select(endpoint => $"{endpoint.DisplayName} {endpoint.RoutePattern.RawText}"));
    }

    [Fact]
    public async Task Stranger_IsRefusedEverywhereThatIsNotPublic()
    {
        // Arrange
        using var client = host.Server.CreateClient();
        var open = new List<string>();

        // Act
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Example))));
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (!Refused(answer))
                {
                    open.Add($"{method} {address}: {(int)answer.StatusCode}");
                }
            }
        }

        // Assert
        Assert.Empty(open);
    }

    private static bool Refused(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.OrdinalIgnoreCase));

    private static string Example(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "1",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content == "alpha") => "alpha",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(policy => policy.Content?.Contains("docx", StringComparison.Ordinal) == true) =>
            "ky.docx",
        _ => "00000000-0000-0000-0000-000000000001",
    };
}
