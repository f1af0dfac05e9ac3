using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Individual;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

public sealed class SharingTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_WithANeighbour_ShowsBothAloneAndShared()
    {
        // Arrange
        var (own, other) = await NeighboursAsync();
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(own.Tenant, Role.Head));

        // Act
        var empty = await head.GetPageAsync("/staffing/plan/shared", Ct);
        var page = await head.GetPageAsync($"/staffing/plan/shared?with={other.Unit}&step=0.25", Ct);
        using var far = await head.GetAsync("/api/v1/staffing/shared?with=nowhere", Ct);
        using var step = await head.GetAsync($"/api/v1/staffing/shared?with={other.Unit}&step=0.3", Ct);
        using var foreign = await head.GetAsync($"/staffing/plan/shared?unit={other.Unit}", Ct);
        var api = await head.GetFromJsonAsync<JsonElement>($"/api/v1/staffing/shared?with={other.Unit}&step=0.25", Ct);

        // Assert
        Assert.NotNull(empty.QuerySelector($"select#with option[value='{other.Unit}']"));
        Assert.Empty(empty.QuerySelectorAll("main table"));
        Assert.Equal(3, page.QuerySelector("main table")!.QuerySelectorAll("tbody tr").Length);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.NotFound], [far.StatusCode, step.StatusCode, foreign.StatusCode]);
        foreach (var office in new[] { "first", "second" })
        {
            var (alone, shared) = (api.GetProperty(office).GetProperty("alone"), api.GetProperty(office).GetProperty("shared"));
            Assert.True(shared.GetProperty("uncovered").GetDecimal() <= alone.GetProperty("uncovered").GetDecimal());
        }
    }

    [Fact]
    public async Task Neighbour_OfAMunicipality_IsReckonedWithoutWhatItWroteItself()
    {
        // Arrange: the neighbour counted much work and has individual work of its own.
        var (own, other) = await NeighboursAsync();
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(own.Tenant, Role.Head));
        using var planner = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Planner));
        Task<JsonElement> SecondAsync(HttpClient client) => client.GetFromJsonAsync<JsonElement>($"/api/v1/staffing/shared?unit={own.Unit}&with={other.Unit}", Ct);
        var before = (await SecondAsync(head)).GetProperty("second").GetProperty("alone").ToString();

        // Act
        await host.Data.WriteAsync(other.Tenant.Id, "staffing.volume-set", db =>
        {
            db.Add(new OwnVolume { NormCode = "letters-in", Volume = 40_000, Source = "Журнал" });
            db.Add(new IndividualWork { Name = "Катчы", Trade = FunctionPost.Kenesh, Persons = 3, HoursPerYear = 1_500, Source = "Буйрук", From = new(2026, 1, 1) });
        });
        var after = (await SecondAsync(head)).GetProperty("second").GetProperty("alone").ToString();
        var seen = (await SecondAsync(planner)).GetProperty("second").GetProperty("alone").ToString();

        // Assert
        Assert.Equal(before, after);
        Assert.NotEqual(before, seen);
    }

    [Fact]
    public async Task IndividualWork_OfAnOffice_IsInItsNeed()
    {
        // Arrange
        var (own, _) = await NeighboursAsync();
        var read = host.Services.GetRequiredService<ReadCountry>();
        var before = await read.NowAsync(Ct);

        // Act
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<EnterIndividualWorkHandler, Id<IndividualWork>>(
            own.Tenant.Id, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new("Катчы", FunctionPost.Kenesh, 2, 452, "Буйрук", new(2026, 1, 1)), change, ct), Ct)).Value;
        var after = await read.NowAsync(Ct);

        // Assert: 904 of 1,808 hours.
        Assert.Equal(0.5m, after.NeedOf(after.OfUnit(own.Unit)!).Required - before.NeedOf(before.OfUnit(own.Unit)!).Required, 9);
    }

    private async Task<((string Unit, Tenant Tenant) Own, (string Unit, Tenant Tenant) Other)> NeighboursAsync()
    {
        var code = await host.Data.CreateTerritoryAsync();
        var records = new StatisticRecords();
        using var figures = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            $"id,indicator,series,date,value,unit,source\n{code}a,population,resident,2026-01-01,4000,адам,Сынак\n{code}b,population,resident,2026-01-01,2500,адам,Сынак\n"));
        await StatisticFiles.ReadIntoAsync(records, "figures.csv", figures, Ct);
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(new(records), change, ct), Ct)).Value;
        return (($"{code}a", await TenantAsync($"{code}a")), ($"{code}b", await TenantAsync($"{code}b")));
    }

    private async Task<Tenant> TenantAsync(string unit) => (await host.Services.GetRequiredService<WritePipeline>().RunAsync<CreateTenantHandler, Tenant>(
        Tenant.Installation, Actor.System,
        (handler, change, ct) => handler.HandleAsync(
            new CreateTenant(unit.ToLowerInvariant(), TenantKind.Municipality, new LocalizedText("Сынак", "Проба"), new DateOnly(2020, 1, 1), unit), change, ct),
        Ct)).Value;
}
