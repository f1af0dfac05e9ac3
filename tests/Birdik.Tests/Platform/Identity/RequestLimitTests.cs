using System.Net;
using System.Security.Claims;
using Birdik.Platform.Identity;
using Birdik.Platform.RateLimits;
using Microsoft.AspNetCore.Http;

namespace Birdik.Tests.Platform.Identity;

public sealed class RequestLimitTests
{
    private static readonly RateLimitsSettings Settings = new();

    [Fact]
    public void Partition_SignedIn_IsByAccountWhateverTheAddress()
    {
        // Act
        var (here, there) = (Partition("POST", "/letters", "10.0.0.1", ("sub", "a")), Partition("POST", "/letters", "10.0.0.2", ("sub", "a")));

        // Assert
        Assert.Equal(here, there);
        Assert.NotEqual(here, Partition("POST", "/letters", "10.0.0.1", ("sub", "b")));
    }

    [Fact]
    public void Partition_Token_IsByTokenAndNotByItsOwner()
    {
        // Act
        var token = Partition("GET", "/api/v1/me", "10.0.0.1", ("sub", "a"), (BirdikClaims.Token, "t"));

        // Assert
        Assert.NotEqual(token, Partition("GET", "/api/v1/me", "10.0.0.1", ("sub", "a")));
    }

    [Fact]
    public void Partition_Visitor_IsByAddressForFormsAndFreeForReading()
    {
        // Act
        var signIn = Partition("POST", AccountLinks.SignIn, "10.0.0.1");

        // Assert
        Assert.NotEqual(signIn, Partition("POST", AccountLinks.SignIn, "10.0.0.2"));
        Assert.NotEqual(signIn, Partition("POST", "/appeals", "10.0.0.1"));
        Assert.Equal("", Partition("GET", AccountLinks.SignIn, "10.0.0.1"));
    }

    [Fact]
    public void Defaults_LetThreeHundredPeopleOfOneAddressInWithinAMinute() => Assert.True(Settings.SignInsPerMinute >= 2 * 300);

    private static string Partition(string method, string path, string address, params (string Type, string Value)[] claims)
    {
        var http = new DefaultHttpContext
        {
            Request = { Method = method, Path = path },
            Connection = { RemoteIpAddress = IPAddress.Parse(address) },
            User = new ClaimsPrincipal(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test")),
        };
        return RequestLimits.Partition(http, Settings).PartitionKey;
    }
}
