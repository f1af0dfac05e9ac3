using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Law;

public sealed class ActTextTests(BirdikHost host)
{
    private static readonly DateOnly First = new(2001, 1, 1);
    private static readonly DateOnly Second = new(2010, 5, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_AText_KeepsItsProvisionsInOrder()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();

        // Act
        var added = await host.Data.AddVersionAsync(act);

        // Assert
        var rows = await UseAsync<ReadText, IReadOnlyList<ProvisionText>>(read => read.AllAsync(added.Version, Ct));
        Assert.Equal(4, added.Articles);
        Assert.Equal(rows.Count, added.NewAddresses);
        Assert.Equal(["art_1", "art_2", "art_3", "art_4"], rows.Where(row => row.Kind == ProvisionKind.Article).Select(row => row.EId));
        Assert.Contains("запрашивать сведения", rows.Single(row => row.EId == "art_3__para_2__point_1").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_AnotherVersion_KeepsTheIdsOfAddresses()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        var before = await ProvisionAsync(act, "art_3");

        // Act
        var second = await host.Data.AddVersionAsync(
            act, TestData.LawText.Replace("до 1 октября", "до 1 ноября", StringComparison.Ordinal) + "\nСтатья 5. Новое\nТекст.", Second);

        // Assert
        Assert.Equal(before, await ProvisionAsync(act, "art_3"));
        Assert.Equal(5, second.Articles);
        Assert.InRange(second.NewAddresses, 1, 3);
    }

    [Theory]
    [InlineData("2000-12-31", null)]
    [InlineData("2001-01-01", "2001-01-01")]
    [InlineData("2010-04-30", "2001-01-01")]
    [InlineData("2010-05-01", "2010-05-01")]
    public async Task OnADay_IsTheTextInForceThen(string day, string? from)
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        await host.Data.AddVersionAsync(act, from: Second);

        // Act
        var found = await UseAsync<FindVersion, ActVersion?>(find => find.OnAsync(act.Id, ActLanguage.Ru, DateOnly.Parse(day), Ct));

        // Assert
        Assert.Equal(from is null ? null : DateOnly.Parse(from), found?.From);
    }

    [Fact]
    public async Task Corpus_OnADay_HoldsEachActInForceOnce()
    {
        // Arrange
        var (act, ended) = (await host.Data.CreateActAsync(), await host.Data.CreateActAsync(ActKind.Law, entry => entry with { To = Second }));
        await host.Data.AddVersionAsync(act);
        await host.Data.AddVersionAsync(act, from: Second);
        await host.Data.AddVersionAsync(ended);

        // Act
        var corpus = await UseAsync<FindVersion, IReadOnlyList<ActVersion>>(find => find.CorpusOnAsync(Second.AddDays(1), Ct));

        // Assert
        Assert.Equal(Second, Assert.Single(corpus, version => version.ActId == act.Id).From);
        Assert.DoesNotContain(corpus, version => version.ActId == ended.Id);
    }

    [Fact]
    public async Task Add_SameDayAgain_TakesThePlaceOfTheFormer()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        var first = await host.Data.AddVersionAsync(act);

        // Act
        var second = await host.Data.AddVersionAsync(act);

        // Assert
        var found = await UseAsync<FindVersion, IReadOnlyList<ActVersion>>(find => find.AllOfAsync(act.Id, Ct));
        Assert.Equal(second.Version, Assert.Single(found).Id);
        Assert.NotEqual(first.Version, second.Version);
    }

    [Theory]
    [InlineData("", "2001-01-01", "law.text-without-provisions")]
    [InlineData(TestData.LawText, "2000-01-01", "law.version-before-act")]
    public async Task Add_AgainstTheRules_IsRefused(string text, string from, string code)
    {
        // Arrange
        var act = await host.Data.CreateActAsync();

        // Act
        var answer = await host.Services.GetRequiredService<WritePipeline>().RunAsync<AddVersionHandler, AddedVersion>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new AddVersion(act.Key, ActLanguage.Ru, DateOnly.Parse(from), "x.txt", LegalTextParser.Parse(text)), change, ct),
            Ct);

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Find_ByWordsAndByAddress_FindsTheProvision()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);

        // Act
        var byWords = await UseAsync<FindProvision, IReadOnlyList<ProvisionView>>(
            find => find.ByWordsAsync("Запрашивать СВЕДЕНИЯ", Ct, act: act.Id));
        var byArticle = await UseAsync<FindProvision, IReadOnlyList<ProvisionView>>(
            find => find.ByWordsAsync($"{act.Number} 4", Ct, act: act.Id));
        var byAddress = await UseAsync<FindProvision, ProvisionView?>(find => find.ByAddressAsync(act.Uri, "art_4", Ct));

        // Assert
        Assert.Equal("art_3__para_2__point_1", Assert.Single(byWords).EId);
        Assert.Contains(byArticle, one => one.EId == "art_4");
        Assert.Equal((act.Id, "Статья 4"), (byAddress!.ActId, byAddress.Label?.TrimEnd('.')));
    }

    private Task<Id<Provision>> ProvisionAsync(Act act, string eId) => host.ReadAsync(
        Tenant.Installation,
        db => db.Set<Provision>().Where(one => one.ActId == act.Id && one.EId == eId).Select(one => one.Id).SingleAsync(Ct));

    private async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = host.Scope(Tenant.Installation);
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
