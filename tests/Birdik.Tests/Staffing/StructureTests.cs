using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Structures;
using Birdik.Staffing.Tables;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Staffing;

public sealed class StructureTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_FromTheTypicalStructure_HasItsUnitsAndDiffersOnlyInPosts()
    {
        // Arrange
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance, FunctionPost.Tax, FunctionPost.Land);

        // Act
        var id = await DraftAsync(tenant, StructureStart.Typical);

        // Assert
        var (units, posts) = await ReadAsync(tenant, id);
        Assert.Equal<FunctionPost?>([FunctionPost.Finance, FunctionPost.Land, null, null], units.Select(unit => unit.HeadId is { } head ? posts.Single(post => post.Id == head).Trade : (FunctionPost?)null));
        var view = await ViewAsync(tenant, id);
        Assert.NotEmpty(view.Differences);
        Assert.All(view.Differences, one => Assert.Contains(one.Kind, new[] { StructureDifferenceKind.Missing, StructureDifferenceKind.Additional, StructureDifferenceKind.NoPost }));
    }

    [Fact]
    public async Task Adopt_WholeDraft_LocksItAndPutsPostsUnderTheirHeads()
    {
        // Arrange: taxes under finance, finance under the head.
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance, FunctionPost.Tax);
        var posts = await PostsAsync(tenant);
        var id = await DraftAsync(tenant);
        await UnitAsync(tenant, id, "Каржы", null, posts[FunctionPost.Finance]);
        var finance = (await ReadAsync(tenant, id)).Units[0].Id;
        await UnitAsync(tenant, id, "Салык", finance, posts[FunctionPost.Tax]);

        // Act
        var adopted = await AdoptAsync(tenant, id);
        var late = await UnitAsync(tenant, id, "Дагы", null, null);
        var again = await AdoptAsync(tenant, id);

        // Assert
        Assert.True(adopted.Succeeded);
        Assert.Equal(["staffing.structure-locked", "staffing.structure-locked"], [late.Problems[0].Code, again.Problems[0].Code]);
        var after = (await ReadAsync(tenant, id)).Posts.ToDictionary(post => post.Trade);
        Assert.Equal(("", "Каржы", "Салык"), (after[FunctionPost.Head].Structure, after[FunctionPost.Finance].Structure, after[FunctionPost.Tax].Structure));
        Assert.Equal(
            (null, posts[FunctionPost.Head], posts[FunctionPost.Finance]),
            (after[FunctionPost.Head].ReportsToId, after[FunctionPost.Finance].ReportsToId, after[FunctionPost.Tax].ReportsToId));
    }

    [Fact]
    public async Task Unit_UnderItself_UnknownParentOrHeadOfTwo_IsRefused()
    {
        // Arrange: land under finance.
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance, FunctionPost.Land);
        var posts = await PostsAsync(tenant);
        var id = await DraftAsync(tenant);
        await UnitAsync(tenant, id, "Каржы", null, posts[FunctionPost.Finance]);
        var finance = (await ReadAsync(tenant, id)).Units[0].Id;
        await UnitAsync(tenant, id, "Жер", finance, posts[FunctionPost.Land]);
        var land = (await ReadAsync(tenant, id)).Units[1].Id;

        // Act
        var cycle = await UnitAsync(tenant, id, "Каржы", land, posts[FunctionPost.Finance], finance);
        var itself = await UnitAsync(tenant, id, "Каржы", finance, posts[FunctionPost.Finance], finance);
        var unknown = await UnitAsync(tenant, id, "Суу", Id<StructureUnit>.New(), null);
        var twice = await UnitAsync(tenant, id, "Суу", null, posts[FunctionPost.Land]);
        var name = await UnitAsync(tenant, id, "Жер", null, null);

        // Assert
        Assert.Equal(
            ["staffing.structure-cycle", "staffing.structure-cycle", "staffing.structure-parent-unknown", "staffing.structure-head-twice", "staffing.structure-unit-twice"],
            new[] { cycle, itself, unknown, twice, name }.Select(answer => Assert.Single(answer.Problems).Code));
        Assert.Equal(2, (await ReadAsync(tenant, id)).Units.Count);
    }

    [Fact]
    public async Task Adopt_HeadMissingActLaterOrNoUnit_IsRefused()
    {
        // Arrange
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance);
        var id = await DraftAsync(tenant);

        // Act
        var empty = await AdoptAsync(tenant, id);
        await UnitAsync(tenant, id, "Каржы", null, null);
        var headless = await AdoptAsync(tenant, id, number: "", days: 1);

        // Assert
        Assert.Equal("staffing.structure-empty", Assert.Single(empty.Problems).Code);
        Assert.Equal(
            ["staffing.structure-act-later", "staffing.structure-act-missing", "staffing.structure-head-missing"],
            headless.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Remove_UnitWithPostsAndUnitsBelow_GivesThemToTheOneAbove()
    {
        // Arrange
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance, FunctionPost.Tax, FunctionPost.Land);
        var posts = await PostsAsync(tenant);
        var id = await DraftAsync(tenant);
        await UnitAsync(tenant, id, "Каржы", null, posts[FunctionPost.Finance]);
        var finance = (await ReadAsync(tenant, id)).Units[0].Id;
        await UnitAsync(tenant, id, "Салык", finance, posts[FunctionPost.Tax]);
        var tax = (await ReadAsync(tenant, id)).Units[1].Id;
        await UnitAsync(tenant, id, "Жер", tax, posts[FunctionPost.Land]);

        // Act
        var answer = await RunAsync<RemoveStructureUnitHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(new(id, tax), change, ct));

        // Assert
        Assert.True(answer.Succeeded);
        var view = await ViewAsync(tenant, id);
        Assert.Equal([("Каржы", null, 2), ("Жер", "Каржы", 1)], view.Nodes.Select(node => (node.Unit.Name.Ky, node.Parent?.Name.Ky, node.Posts.Count)));
    }

    [Fact]
    public async Task Pages_DrawnUpAndAdoptedByForms_AreOfOneOfficeOnly()
    {
        // Arrange
        var tenant = await OfficeAsync(FunctionPost.Head, FunctionPost.Finance, FunctionPost.Tax);
        var posts = await PostsAsync(tenant);
        using var head = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Head));
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Deputy));
        using var other = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality), Role.Head));

        // Act
        using var begun = await head.PostFormAsync("/staffing/structures", new Dictionary<string, string> { ["Start"] = "Last" }, Ct);
        var address = begun.Headers.Location!.ToString();
        using var unit = await head.PostFormAsync(address, new Dictionary<string, string> { ["Unit.NameKy"] = "Каржы", ["Unit.NameRu"] = "", ["Unit.Head"] = $"{posts[FunctionPost.Finance].Value}" }, Ct, "#unit-form");
        using var refused = await head.PostFormAsync(address, new Dictionary<string, string> { ["Unit.NameKy"] = "" }, Ct, "#unit-form");
        var id = (await ReadAsync(tenant, new(Guid.Parse(address.Split('/')[^1])))).Units[0].Id;
        using var placed = await head.PostFormAsync(
            address, new Dictionary<string, string> { ["Places[2].Unit"] = $"{id.Value}" }, Ct, "#places-form");
        var read = await deputy.GetPageAsync(address, Ct);
        using var adopted = await head.PostFormAsync(
            address, new Dictionary<string, string> { ["Adopt.Organ"] = "Council", ["Adopt.ActNumber"] = "7/2", ["Adopt.ActOn"] = "2026-01-20" }, Ct, "#adopt-form");
        var page = await head.GetPageAsync(address, Ct);
        using var hidden = await other.GetAsync(address, Ct);
        var api = await head.GetFromJsonAsync<JsonElement>("/api/v1/staffing/structure", Ct);
        using var none = await other.GetAsync("/api/v1/staffing/structure", Ct);

        // Assert
        Assert.Equal(
            [HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect],
            [unit.StatusCode, refused.StatusCode, placed.StatusCode, adopted.StatusCode]);
        Assert.Empty(read.QuerySelectorAll("#unit-form, #adopt-form, #places-form"));
        Assert.Contains("7/2", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg title"));
        Assert.Empty(page.QuerySelectorAll("#unit-form, #adopt-form, #places-form"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, none.StatusCode));
        Assert.Equal(("7/2", 2m), (api.GetProperty("actNumber").GetString(), api.GetProperty("units")[0].GetProperty("postUnits").GetDecimal()));
        Assert.NotEqual(0, api.GetProperty("differences").GetArrayLength());
    }

    [Fact]
    public void Typical_Norm_IsReadWithoutWhatMakesNoSense()
    {
        // Act
        var units = TypicalStructure.Read("finance=finance,tax,nobody; finance>property=property; water=land; finance=tax; unknown>land=land");

        // Assert
        Assert.Equal([("Finance", null, "Finance,Tax"), ("Property", "Finance", "Property")], units.Select(unit => (unit.Key, unit.Parent, string.Join(',', unit.Trades))));
    }

    /// <summary>A municipality with an approved staffing table of one post of each trade.</summary>
    private async Task<Tenant> OfficeAsync(params FunctionPost[] trades)
    {
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var table = (await RunAsync<DraftStaffingTableHandler, Id<StaffingTable>>(tenant, (handler, change, ct) => handler.HandleAsync(new(new(2026, 1, 1)), change, ct))).Value;
        foreach (var trade in trades)
        {
            Assert.True((await RunAsync<SetStaffingLineHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(
                new(table, null, new LocalizedText($"{trade}", $"{trade}"), trade, "", true, 1, 2.5m, 0, 0), change, ct))).Succeeded);
        }

        return tenant;
    }

    private async Task<Dictionary<FunctionPost, Id<Post>>> PostsAsync(Tenant tenant) =>
        await host.ReadAsync(tenant.Id, db => db.Set<Post>().ToDictionaryAsync(post => post.Trade, post => post.Id));

    private Task<(List<StructureUnit> Units, List<Post> Posts)> ReadAsync(Tenant tenant, Id<OfficeStructure> id) => host.ReadAsync(
        tenant.Id, async db => (await db.Set<StructureUnit>().Where(unit => unit.StructureId == id).OrderBy(unit => unit.Place).ToListAsync(), await db.Set<Post>().ToListAsync()));

    private async Task<StructureView> ViewAsync(Tenant tenant, Id<OfficeStructure> id) => (await RunAsync<OfficeStructures, StructureView>(
        tenant, async (structures, _, ct) => (await structures.FindAsync(id, ct))!)).Value;

    private async Task<Id<OfficeStructure>> DraftAsync(Tenant tenant, StructureStart start = StructureStart.Last) => (await RunAsync<DraftStructureHandler, Id<OfficeStructure>>(
        tenant, (handler, change, ct) => handler.HandleAsync(new(start), change, ct))).Value;

    private Task<Result<Done>> UnitAsync(
        Tenant tenant, Id<OfficeStructure> id, string name, Id<StructureUnit>? parent, Id<Post>? head, Id<StructureUnit>? unit = null) =>
        RunAsync<SetStructureUnitHandler, Done>(
            tenant, (handler, change, ct) => handler.HandleAsync(new(id, unit, new LocalizedText(name, ""), parent, head), change, ct));

    private Task<Result<Done>> AdoptAsync(Tenant tenant, Id<OfficeStructure> id, string number = "7/2", int days = 0) =>
        RunAsync<AdoptStructureHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(
            new(id, StructureOrgan.Council, number, Bishkek.DayOf(change.At).AddDays(days)), change, ct));

    private Task<Result<T>> RunAsync<THandler, T>(Tenant tenant, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync(tenant.Id, Actor.System, use, Ct);
}
