using Birdik.Law.Acts;
using Birdik.Law.Reference;
using Birdik.Platform.Modules;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Law;

public sealed class ShippedActsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstStart_EntersTheActsWithTheirMarks()
    {
        // Act
        var delegation = await ByUriAsync("/akn/kg/act/2013-07-09/127");
        var charter = await ByUriAsync("/akn/kg/act/order/2014-03-04/01-24-19");
        var subsoil = await ByUriAsync("/akn/kg/act/nd/subsoil");
        var personal = await ByUriAsync("/akn/kg/act/2008-04-14/58");
        var civilStatus = await ByUriAsync("/akn/kg/act/nd/civil-status-acts");

        // Assert
        Assert.Equal((ActPowers.Delegated, ActConfidence.Confirmed), (delegation.Powers, delegation.Confidence));
        Assert.Equal("01-24/19", charter.Number);
        Assert.Equal((ActConfidence.Title, null), (subsoil.Confidence, subsoil.Date));
        Assert.Equal(new DateOnly(2026, 2, 4), personal.To);
        Assert.Equal([Sphere.S05, Sphere.S09], civilStatus.SphereList);
    }

    [Fact]
    public async Task EveryStart_ShipsTheSameOnce()
    {
        // Arrange
        var before = await CountAsync();

        // Act
        await using var scope = host.Scope(Tenant.Installation);
        foreach (var data in scope.ServiceProvider.GetServices<IReferenceData>().Where(data => data.GetType().Name == "ShippedActs"))
        {
            await data.BringUpToDateAsync(Ct);
        }

        // Assert
        Assert.Equal(104, before);
        Assert.Equal(before, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        var titles = ReferenceTable.Read("acts.csv").Select(row => row["title_ru"]).ToList();
        return await host.ReadAsync(Tenant.Installation, db => db.Set<Act>().CountAsync(act => titles.Contains(act.Title.Ru), Ct));
    }

    private Task<Act> ByUriAsync(string uri) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Act>().SingleAsync(act => act.Uri == uri, Ct));
}
