using System.Net;
using System.Security.Claims;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Birdik.Testing;

/// <summary>Browsers of a test: of nobody, or of a person already signed in.</summary>
public static class HostClients
{
    /// <summary>A browser in which nobody has signed in; it keeps cookies and follows no redirect.</summary>
    public static HttpClient Visitor(this BirdikHost host) => Browser(host, new CookieHandler(host.Server.CreateHandler()));

    /// <summary>A browser in which the person has signed in and works in their tenant (or in another one of theirs).</summary>
    public static async Task<HttpClient> ClientAsAsync(this BirdikHost host, TestUser user, int? tenantId = null)
    {
        var stamp = await host.ReadAsync(
            Tenant.Installation, db => db.Users.Where(row => row.Id == user.Id).Select(row => row.SecurityStamp).SingleAsync());
        var options = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Schemes.Cookie);
        var browser = new CookieHandler(host.Server.CreateHandler());
        browser.Cookies.Add(new Cookie(
            options.Cookie.Name!,
            options.TicketDataFormat.Protect(Ticket(host, SessionPrincipal.Of(user.Id, stamp!, tenantId ?? user.TenantId))),
            "/",
            "localhost"));
        return Browser(host, browser);
    }

    private static AuthenticationTicket Ticket(BirdikHost host, ClaimsPrincipal principal)
    {
        var now = host.Clock.GetUtcNow();
        return new AuthenticationTicket(
            principal, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddDays(3_650) }, Schemes.Cookie);
    }

    private static HttpClient Browser(BirdikHost host, CookieHandler handler) => new(handler) { BaseAddress = host.Server.BaseAddress };
}
