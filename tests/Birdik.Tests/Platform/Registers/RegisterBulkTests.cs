using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Law.Acts;
using Birdik.Platform.Audit;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Platform.Registers;

/// <summary>What is done to several rows at once, shown on the register of acts.</summary>
public sealed class RegisterBulkTests(BirdikHost host)
{
    private const string Handler = "/law/acts?handler=Bulk";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bulk_ChosenRows_AreChangedAndNoOthers()
    {
        // Arrange
        var word = Word();
        var acts = await ActsAsync(word, 3);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var page = await client.GetPageAsync($"/law/acts?q={word}", Ct);

        // Act
        using var answer = await SendAsync(client, page, ("act", "classAligned"), ("ids", acts[0].Id.ToString()), ("ids", acts[1].Id.ToString()));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains($"q={Uri.EscapeDataString(word)}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal([ActClass.Aligned, ActClass.Aligned, ActClass.Unknown], await ClassesAsync(acts));
        Assert.Equal(1, await host.ReadAsync(Tenant.Installation, db => db.Set<AuditEntry>().CountAsync(
            entry => entry.Action == "law.act-classified" && entry.SubjectId == acts[0].Id.ToString(), Ct)));
    }

    [Fact]
    public async Task Bulk_EverythingFiltered_IsAskedFirstAndThenDone()
    {
        // Arrange
        var word = Word();
        var acts = await ActsAsync(word, 3);
        var other = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var page = await client.GetPageAsync($"/law/acts?q={word}", Ct);

        // Act
        using var asked = await SendAsync(client, page, ("act", "classOther"), ("scope", "all"));
        var question = await asked.ReadPageAsync(Ct);
        var before = await ClassesAsync(acts);
        using var done = await client.SendFormAsync(
            Handler, question.QuerySelector<IHtmlFormElement>("main form[action$='handler=Bulk']")!, new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("3", question.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([ActClass.Unknown, ActClass.Unknown, ActClass.Unknown], before);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal([ActClass.Other, ActClass.Other, ActClass.Other, ActClass.Unknown], await ClassesAsync([.. acts, other]));
    }

    [Fact]
    public async Task Bulk_NothingChosen_SaysSo()
    {
        // Arrange
        var word = Word();
        await ActsAsync(word, 1);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var page = await client.GetPageAsync($"/law/acts?q={word}", Ct);

        // Act
        using var answer = await SendAsync(client, page, ("act", "classOther"));

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector("#register .b-notice"));
    }

    [Theory]
    [InlineData("not an id")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task Bulk_RowThatIsNotThere_ChangesNothing(string id)
    {
        // Arrange
        var word = Word();
        var acts = await ActsAsync(word, 1);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var page = await client.GetPageAsync($"/law/acts?q={word}", Ct);

        // Act
        using var answer = await SendAsync(client, page, ("act", "classOther"), ("ids", acts[0].Id.ToString()), ("ids", id));

        // Assert
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector("#register .b-notice"));
        Assert.Equal([ActClass.Unknown], await ClassesAsync(acts));
    }

    [Fact]
    public async Task Bulk_WithoutPermission_IsNeitherOfferedNorDone()
    {
        // Arrange
        var word = Word();
        var acts = await ActsAsync(word, 1);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
        var page = await client.GetPageAsync($"/law/acts?q={word}", Ct);

        // Act
        using var answer = await SendAsync(client, page, ("act", "classOther"), ("ids", acts[0].Id.ToString()));

        // Assert
        Assert.Null(page.QuerySelector("main [name=ids]"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal([ActClass.Unknown], await ClassesAsync(acts));
    }

    [Fact]
    public async Task Bulk_UnknownAction_IsNotFound()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        var page = await client.GetPageAsync("/law/acts", Ct);

        // Act
        using var answer = await SendAsync(client, page, ("act", "erase"));

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // A word of letters alone, which no other act has.
    private static string Word() => string.Concat(Guid.CreateVersion7().ToString("N").Select(digit => (char)('а' + Convert.ToInt32($"{digit}", 16))));

    private async Task<List<Act>> ActsAsync(string word, int count)
    {
        var acts = new List<Act>();
        for (var number = 0; number < count; number++)
        {
            acts.Add(await host.Data.CreateActAsync(ActKind.Law, entry => entry with { Title = new($"{word} жөнүндө", $"О {word}") }));
        }

        return acts;
    }

    private async Task<List<ActClass>> ClassesAsync(List<Act> acts)
    {
        var ids = acts.ConvertAll(act => act.Id);
        var classes = await host.ReadAsync(
            Tenant.Installation, db => db.Set<Act>().Where(act => ids.Contains(act.Id)).ToDictionaryAsync(act => act.Id, act => act.Class, Ct));
        return ids.ConvertAll(id => classes[id]);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!;
        var query = page.QuerySelector<IHtmlInputElement>("form[action$='handler=Bulk'] input[name=query]")?.Value ?? "";
        return client.PostAsync(
            new Uri(Handler, UriKind.Relative),
            new FormUrlEncodedContent(
                [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new(token.Name!, token.Value), new("query", query)]),
            Ct);
    }
}
