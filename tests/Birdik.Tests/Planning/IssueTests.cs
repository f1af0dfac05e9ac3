using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Methods.Powers;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Roles;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>To whom a need rises, and one matter shared by several sectors.</summary>
public sealed class IssueTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receiver_IsProposedByTheFunctionOfTheNeed()
    {
        // Arrange: a function that a ministry decides and the rayon's administration does.
        var (office, village) = await host.Data.CreateMunicipalityAsync();
        var rayon = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(
                new CreateTenant($"rayon-{office.Code}", TenantKind.StateBody, new LocalizedText("Көл району", "Кёльский район"), new(2020, 1, 1), $"{village[..^1]}r"), change, token), Ct)).Value;
        var function = await host.Data.CreateFunctionAsync();
        await host.Data.SetRolesAsync(function, new(2026, 1, 1), new RoleCell("local-administration", FunctionRoleKind.Does), new RoleCell("aiyl-okmotu", FunctionRoleKind.Informed));
        var need = (await host.Data.RaiseNeedAsync(office, "Канал тазаланбай калды, суу жетпейт", raise => raise with { Function = function })).Value;
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        var address = $"/planning/needs/{need.Id}/rise";

        // Act
        var page = await clerk.GetPageAsync(address, Ct);
        var form = page.QuerySelector<IHtmlFormElement>("main form:has(select)")!;
        using var shown = await clerk.SendFormAsync($"{address}?handler=Show", form, new Dictionary<string, string> { ["Input.Function"] = "", ["Input.Reason"] = "сакталсын" }, Ct);
        var without = await shown.ReadPageAsync(Ct);
        using var unknown = await clerk.SendFormAsync(address, form, new Dictionary<string, string> { ["Input.Function"] = "S99.99", ["Input.Reason"] = "себеп" }, Ct);
        using var sent = await clerk.SendFormAsync(address, form, new Dictionary<string, string> { ["Input.Reason"] = "Канал райондуку" }, Ct);

        // Assert
        var first = page.QuerySelector<IHtmlSelectElement>("select[name='Input.Receiver']")!;
        Assert.Equal($"{rayon.Id}", first.Value);
        Assert.Contains("аткарат", first.SelectedOptions[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("аткарат", without.QuerySelector("select[name='Input.Receiver']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("сакталсын", without.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Мындай функция реестрде жок", (await unknown.ReadPageAsync(Ct)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(rayon.Id, (await host.ReadAsync(office.Id, db => db.Set<Rise>().SingleAsync(Ct))).ToTenantId);
    }

    [Fact]
    public async Task Issue_ShowsEveryonesShareToThoseWhoHaveAPart()
    {
        // Arrange: 20 % the municipality's own measure, 50 % a ministry that refuses, 30 % another that waits.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (roads, water, stranger) = (await StateBodyAsync(), await StateBodyAsync(), await StateBodyAsync());
        var need = (await host.Data.RaiseNeedAsync(office, "Көпүрө кулап, суу түтүгү үзүлдү", raise => raise with { Name = "Асан Үсөнов" })).Value;
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document);
        _ = (await host.Data.RunAsync<LinkNeedHandler, Done>(office, (handler, change) => handler.HandleAsync(new(need.Id, measure, 20), change, Ct))).Value;
        var refused = (await RaiseAsync(office, need.Id, roads, 50)).Value;
        _ = (await RaiseAsync(office, need.Id, water, 30)).Value;
        var wrong = await RaiseAsync(office, need.Id, stranger, 101);
        await host.Services.GetRequiredService<OutboxTeller>().TellAsync(office.Id, Ct);
        _ = (await host.Data.RunAsync<AnswerRiseHandler, Done>(roads, (handler, change) => handler.HandleAsync(new(refused, NeedAnswer.Refused, "Биздин жол эмес"), change, Ct))).Value;
        await host.Services.GetRequiredService<OutboxTeller>().TellAsync(roads.Id, Ct);
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        using var receiver = await host.ClientAsAsync(await host.Data.CreateUserAsync(water, Role.Head));
        using var outsider = await host.ClientAsAsync(await host.Data.CreateUserAsync(stranger, Role.Head));

        // Act
        var mine = await clerk.GetPageAsync($"/planning/issues/{need.Id}", Ct);
        var theirs = await receiver.GetPageAsync($"/planning/issues/{need.Id}", Ct);
        using var hidden = await outsider.GetAsync($"/planning/issues/{need.Id}", Ct);

        // Assert
        Assert.Equal("planning.share-invalid", Assert.Single(wrong.Problems).Code);
        Assert.Contains("50 % эч кимде жок", mine.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["20", "50", "30"], mine.QuerySelectorAll("main td[data-value]").Select(cell => cell.GetAttribute("data-value")));
        Assert.Equal(3, theirs.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("Асан", theirs.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private Task<Tenant> StateBodyAsync() => host.Data.CreateTenantAsync(TenantKind.StateBody);

    private Task<Result<Id<Rise>>> RaiseAsync(Tenant office, Id<Need> need, Tenant to, decimal percent) => host.Data.RunAsync<RaiseHigherHandler, Id<Rise>>(
        office, (handler, change) => handler.HandleAsync(new(need, to.Id, "", "Муниципалитеттин күчү жетпейт") { Percent = percent }, change, Ct));
}
