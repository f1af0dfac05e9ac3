using Birdik.Law.Acts;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Law;

public sealed class ChangeActsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_EntersTheActItsDeedAndItsSearchDocument()
    {
        // Act
        var act = await host.Data.CreateActAsync();

        // Assert
        Assert.Equal($"/akn/kg/act/2001-01-01/{ActAddress.Slug(act.Number!)}", act.Uri);
        Assert.Equal((4, ActClass.Unknown), (act.Rank, act.Class));
        Assert.True(await host.ReadAsync(Tenant.Installation, db => db.Set<AuditEntry>().AnyAsync(
            entry => entry.Action == "law.act-created" && entry.SubjectId == act.Id.ToString(), Ct)));
        Assert.True(await host.ReadAsync(Tenant.Installation, db => db.Set<NationalSearchDocument>().AnyAsync(
            document => document.Kind == ActRef.Kind && document.ObjectId == act.Id.ToString(), Ct)));
    }

    [Fact]
    public async Task Create_SameKindDateAndNumber_IsRefused()
    {
        // Arrange
        var first = await host.Data.CreateActAsync();

        // Act
        var same = await RunAsync<CreateActHandler, string>((handler, change) => handler.HandleAsync(
            new CreateAct(Entry(ActKind.Code) with { Number = first.Number, Date = first.Date }), change, Ct));
        var otherKind = await RunAsync<CreateActHandler, string>((handler, change) => handler.HandleAsync(
            new CreateAct(Entry(ActKind.CabinetResolution) with { Number = first.Number, Date = first.Date }), change, Ct));

        // Assert
        Assert.Equal("law.act-exists", Assert.Single(same.Problems).Code);
        Assert.True(otherKind.Succeeded);
    }

    [Theory]
    [InlineData("", "", "5", "2020-01-01", null, "law.title-missing")]
    [InlineData("Т", "", "…", "2020-01-01", null, "law.number-invalid")]
    [InlineData("Т", "", "5", "1891-01-01", null, "law.date-too-early")]
    [InlineData("Т", "", "5", "2020-01-01", "2019-01-01", "law.ends-before-it-begins")]
    [InlineData("Т\u0007", "", "5", "2020-01-01", null, "law.text-invalid")]
    public async Task Create_AgainstTheRules_IsRefused(string ky, string ru, string number, string date, string? to, string code)
    {
        // Act
        var answer = await RunAsync<CreateActHandler, string>((handler, change) => handler.HandleAsync(
            new CreateAct(Entry() with
            {
                Title = new LocalizedText(ky, ru),
                Number = number,
                Date = DateOnly.Parse(date),
                To = to is null ? null : DateOnly.Parse(to),
            }),
            change,
            Ct));

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Correct_DateBecomesKnown_MovesTheActAndKeepsItsFormerAddress()
    {
        // Arrange
        var act = await host.Data.CreateActAsync(ActKind.Law, entry => entry with { Date = null, Number = null });

        // Act
        var answer = await RunAsync<CorrectActHandler, string>((handler, change) => handler.HandleAsync(
            new CorrectAct(act.Key, Entry() with { Date = new DateOnly(2011, 5, 6), Number = act.Key[3..13] }, act.Version), change, Ct));

        // Assert
        Assert.StartsWith("2011-05-06_", answer.Value, StringComparison.Ordinal);
        await using var scope = host.Scope(Tenant.Installation);
        var found = await scope.ServiceProvider.GetRequiredService<FindAct>().ByKeyAsync(act.Key, Ct);
        Assert.Equal((act.Id, answer.Value), (found!.Id, found.Key));
    }

    [Fact]
    public async Task Correct_OlderVersion_IsRefused()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();

        // Act
        var answer = await RunAsync<CorrectActHandler, string>((handler, change) => handler.HandleAsync(
            new CorrectAct(act.Key, Entry(), act.Version + 1), change, Ct));

        // Assert
        Assert.Equal("platform.changed-meanwhile", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Relate_Repeal_EndsTheOtherActOnTheEve()
    {
        // Arrange
        var (late, early) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync());

        // Act
        var answer = await RelateAsync(late, early, ActRelationKind.Repeals, new DateOnly(2021, 10, 21));

        // Assert
        Assert.True(answer.Succeeded);
        Assert.Equal(new DateOnly(2021, 10, 20), (await ReadAsync(early)).To);
    }

    [Fact]
    public async Task Relate_CircularAmendment_IsRefused()
    {
        // Arrange
        var (first, second, third) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync(), await host.Data.CreateActAsync());
        _ = (await RelateAsync(first, second, ActRelationKind.Amends)).Value;
        _ = (await RelateAsync(second, third, ActRelationKind.Amends)).Value;

        // Act
        var closing = await RelateAsync(third, first, ActRelationKind.Amends);
        var itself = await RelateAsync(first, first, ActRelationKind.Amends);
        var referring = await RelateAsync(third, first, ActRelationKind.Refers);

        // Assert
        Assert.Equal("law.relation-circular", Assert.Single(closing.Problems).Code);
        Assert.Equal("law.relation-to-itself", Assert.Single(itself.Problems).Code);
        Assert.True(referring.Succeeded);
    }

    [Theory]
    [InlineData(null, "law.repeal-day-missing")]
    [InlineData("2000-12-31", "law.repealed-before-it-began")]
    public async Task Relate_RepealAtAWrongDay_IsRefused(string? on, string code)
    {
        // Arrange
        var (late, early) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync());

        // Act
        var answer = await RelateAsync(late, early, ActRelationKind.Repeals, on is null ? null : DateOnly.Parse(on));

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task TakeBack_ARelation_LeavesItInTheHistoryOnly()
    {
        // Arrange
        var (from, to) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync());
        var relation = (await RelateAsync(from, to, ActRelationKind.Implements)).Value;

        // Act
        var answer = await RunAsync<TakeBackRelationHandler, Done>(
            (handler, change) => handler.HandleAsync(new TakeBackRelation(relation), change, Ct));

        // Assert
        Assert.True(answer.Succeeded);
        Assert.False(await host.ReadAsync(Tenant.Installation, db => db.Set<ActRelation>().AnyAsync(one => one.Id == relation, Ct)));
    }

    private static ActEntry Entry(ActKind kind = ActKind.Law) => new()
    {
        Kind = kind,
        Title = new LocalizedText("Сыноо жөнүндө", "Об испытании"),
        Number = "9",
        Date = new DateOnly(2001, 1, 1),
        Spheres = [Sphere.S00],
    };

    private Task<Result<Id<ActRelation>>> RelateAsync(Act from, Act to, ActRelationKind kind, DateOnly? on = null) =>
        RunAsync<RelateActsHandler, Id<ActRelation>>(
            (handler, change) => handler.HandleAsync(new RelateActs(from.Key, to.Uri, kind, on), change, Ct));

    private Task<Act> ReadAsync(Act act) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Act>().SingleAsync(one => one.Id == act.Id, Ct));

    private Task<Result<T>> RunAsync<THandler, T>(Func<THandler, ChangeContext, Task<Result<T>>> use)
        where THandler : notnull =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, T>(
            Tenant.Installation, Actor.System, (handler, change, _) => use(handler, change), Ct);
}
