using System.Net;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Incoming;

public sealed class IncomingPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_Post_GivesANumberAndOpensTheLetter()
    {
        // Arrange
        var secretary = await UserAsync(Role.Secretary);
        using var client = await host.ClientAsAsync(secretary);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Register,
            new Dictionary<string, string>
            {
                ["Input.Sender"] = "Каржы министрлиги", ["Input.Subject"] = "Бюджет жөнүндө", ["Input.SenderDate"] = "27.02.2026",
            },
            Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);
        Assert.Equal("Бюджет жөнүндө", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("03-01/1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("01.04.2026", page.Body!.TextContent, StringComparison.Ordinal);
        var again = await client.GetPageAsync(LettersLinks.Register, Ct);
        Assert.Contains("Каржы министрлиги", again.QuerySelectorAll("datalist option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task Register_PostSentTwice_RegistersOnce()
    {
        // Arrange
        var secretary = await UserAsync(Role.Secretary);
        using var client = await host.ClientAsAsync(secretary);
        var page = await client.GetPageAsync(LettersLinks.Register, Ct);
        var form = page.Forms.Single(one => one.Elements.Any(field => field.GetAttribute("name") == "Input.Sender"));
        var fields = new Dictionary<string, string> { ["Input.Sender"] = "а", ["Input.Subject"] = "б" };

        // Act
        using var first = await client.SendFormAsync(LettersLinks.Register, form, fields, Ct);
        using var second = await client.SendFormAsync(LettersLinks.Register, form, fields, Ct);

        // Assert
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task Register_SubjectMissing_SaysSoAtTheField()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await UserAsync(Role.Secretary));

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Register, new Dictionary<string, string> { ["Input.Sender"] = "а", ["Input.Subject"] = "" }, Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("true", page.QuerySelector("[name='Input.Subject']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Register_Specialist_IsForbidden()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await UserAsync(Role.Specialist));

        // Act
        using var answer = await client.GetAsync(LettersLinks.Register, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Letter_OfAnotherTenant_IsNotThere()
    {
        // Arrange
        var letter = (await host.Data.RegisterLetterAsync(await UserAsync(Role.Secretary))).Value;
        using var client = await host.ClientAsAsync(await UserAsync(Role.Secretary));

        // Act
        using var answer = await client.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Resolve_Then_Close_RunsTheWholeWay()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        var specialist = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        var letter = (await host.Data.RegisterLetterAsync(await host.Data.CreateUserAsync(tenant, Role.Secretary))).Value;
        using var headClient = await host.ClientAsAsync(head);
        using var specialistClient = await host.ClientAsAsync(specialist);

        // Act
        using var early = await specialistClient.GetAsync(LettersLinks.Close(letter.Id), Ct);
        using var resolved = await headClient.PostFormAsync(
            LettersLinks.Resolve(letter.Id),
            new Dictionary<string, string>
            {
                ["Input.Text"] = "Маалымат даярдагыла", ["Input.Responsible"] = specialist.Id.ToString(), ["Input.ControlOn"] = "12.03.2026",
            },
            Ct);
        var today = await specialistClient.GetPageAsync("/", Ct);
        using var closed = await specialistClient.PostFormAsync(
            LettersLinks.Close(letter.Id), new Dictionary<string, string> { ["Input.Report"] = "Жооп жөнөтүлдү" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, resolved.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        var kept = await FindAsync(tenant, letter.Id);
        Assert.Equal(
            (LetterState.Done, new DateOnly(2026, 3, 12), "Жооп жөнөтүлдү"), (kept.State, kept.DueOn!.Value, kept.Outcome));
        var page = await specialistClient.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        Assert.Contains("Маалымат даярдагыла", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(today);
    }

    [Theory]
    [InlineData("", "2026-03-12", true, "letters.field-missing")]
    [InlineData("а", "2026-03-01", true, "letters.control-in-past")]
    [InlineData("а", "2026-04-02", true, "letters.control-after-term")]
    [InlineData("а", "2026-03-12", false, "letters.executor-unknown")]
    public async Task Resolve_Wrong_IsRefusedByCode(string text, string control, bool isColleague, string code)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        var letter = (await host.Data.RegisterLetterAsync(head)).Value;

        // Act
        var answer = await WriteAsync<ResolveLetterHandler>(head, (handler, change) => handler.HandleAsync(
            new ResolveLetter(letter.Id, text, isColleague ? head.Id : Guid.CreateVersion7(), [], DateOnly.Parse(control, null)), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Cancel_WithReason_KeepsTheNumberAndNeverGivesItAgain()
    {
        // Arrange
        var secretary = await UserAsync(Role.Secretary);
        var letter = (await host.Data.RegisterLetterAsync(secretary)).Value;
        using var client = await host.ClientAsAsync(secretary);

        // Act
        using var without = await client.PostFormAsync(
            LettersLinks.Cancel(letter.Id), new Dictionary<string, string> { ["Input.Reason"] = " " }, Ct);
        using var answer = await client.PostFormAsync(
            LettersLinks.Cancel(letter.Id), new Dictionary<string, string> { ["Input.Reason"] = "Эки жолу катталган" }, Ct);
        var next = (await host.Data.RegisterLetterAsync(secretary)).Value;
        var resolved = await WriteAsync<ResolveLetterHandler>(secretary, (handler, change) => handler.HandleAsync(
            new ResolveLetter(letter.Id, "а", secretary.Id, [], null), change, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("03-01/2", next.Number);
        Assert.Equal((LetterState.Cancelled, "Эки жолу катталган"), await FindAsync(secretary.Tenant, letter.Id) is var kept ? (kept.State, kept.Outcome) : default);
        Assert.Equal(["letters.letter-cancelled"], resolved.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Appeal_SpecialistOutsideTheCircle_SeesNoName()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var letter = (await host.Data.RegisterLetterAsync(
            secretary, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint })).Value;
        using var specialist = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));
        using var own = await host.ClientAsAsync(secretary);

        // Act
        var pages = new[]
        {
            await specialist.GetPageAsync(LettersLinks.Letter(letter.Id), Ct), await specialist.GetPageAsync(LettersLinks.Incoming, Ct),
            await specialist.GetPageAsync(LettersLinks.Receipt(letter.Id), Ct),
        };
        var found = await specialist.GetPageAsync($"{LettersLinks.Incoming}?q=асанова", Ct);
        var seen = await own.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.All(pages, page => Assert.DoesNotContain("Асанова", page.Body!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(letter.Number, found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Асанова", seen.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restricted_SpecialistOutsideTheCircle_DoesNotFindIt()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var letter = (await host.Data.RegisterLetterAsync(
            await host.Data.CreateUserAsync(tenant, Role.Secretary), command => command with { Access = LetterAccess.Restricted })).Value;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));

        // Act
        using var page = await client.GetAsync(LettersLinks.Letter(letter.Id), Ct);
        using var history = await client.GetAsync($"/history/letters.incoming/{letter.Id}", Ct);
        var register = await client.GetPageAsync(LettersLinks.Incoming, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, history.StatusCode));
        Assert.DoesNotContain(letter.Number, register.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<IncomingLetter> FindAsync(Tenant tenant, Id<IncomingLetter> id) =>
        host.ReadAsync(tenant.Id, db => db.Set<IncomingLetter>().AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private Task<Result<Done>> WriteAsync<THandler>(TestUser user, Func<THandler, ChangeContext, Task<Result<Done>>> use)
        where THandler : notnull =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, Done>(
                user.TenantId,
                new Actor(ActorKind.Person, user.Id, user.UserName, Role.Head),
                (handler, change, _) => use(handler, change), Ct);

    private async Task<TestUser> UserAsync(string role) => await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), role);
}
