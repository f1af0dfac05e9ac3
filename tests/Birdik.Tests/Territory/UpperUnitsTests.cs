using System.Net;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Territory;

/// <summary>On a store of its own: a country without a single unit.</summary>
public sealed class UpperUnitsTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EmptyTree_Button_EntersTheUpperStructureOnce()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Administrator);
        using var reader = await ClientAsync(TenantKind.Municipality, Role.Administrator);
        var empty = await client.GetPageAsync("/territory", Ct);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)empty.QuerySelector(".b-empty form")!;
        using var byMunicipality = await reader.SendFormAsync(
            "/territory", (await reader.GetPageAsync("/territory", Ct)).Forms.Single(one => one.Action.Contains("Reference", StringComparison.Ordinal)), new Dictionary<string, string>(), Ct);

        // Act
        using var entered = await client.SendFormAsync("/territory", form, new Dictionary<string, string>(), Ct);
        using var again = await client.SendFormAsync("/territory", form, new Dictionary<string, string>(), Ct);

        // Assert
        Assert.NotNull((await byMunicipality.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (entered.StatusCode, again.StatusCode));
        var units = await host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().AsNoTracking().ToListAsync(Ct));
        Assert.Equal(40, units.Count(unit => unit.Kind == UnitKind.Rayon));
        Assert.Equal(9, units.Count(unit => unit.Iso is not null));
        Assert.DoesNotContain(units, unit => unit.IsSynthetic);
        var tree = await client.GetPageAsync("/territory", Ct);
        Assert.Null(tree.QuerySelector(".b-empty"));
        Assert.NotNull(tree.QuerySelector("a[href='/territory/units/KG-B']"));
    }

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));
}
