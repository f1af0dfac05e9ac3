using Birdik.Platform.Identity.Api;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Tenancy.Members;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Identity;

internal static class IdentityEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        ExternalEndpoints.Map(endpoints);
        MeEndpoints.Map(endpoints);
        TokenEndpoints.Map(endpoints);
        MemberEndpoints.Map(endpoints);
    }
}
