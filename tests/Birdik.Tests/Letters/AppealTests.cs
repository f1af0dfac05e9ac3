using System.Net;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Results;
using Birdik.Testing;

namespace Birdik.Tests.Letters;

public sealed class AppealTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Data_TheLawWants_AreKept_AndWhatIsMissingIsSaid()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await AppealAsync(office);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var set = await client.PostFormAsync(
            LettersLinks.Appeal(letter.Id),
            new Dictionary<string, string> { ["Input.Form"] = "Written", ["Input.Address"] = "Ак-Булак айылы, Манас көчөсү 12", ["Input.IsSigned"] = "true" }, Ct);
        var page = await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        using var outside = await Host.ClientAsAsync(office.Specialist);
        var hidden = await outside.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("Манас көчөсү 12", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Паспорттун көчүрмөсү жок", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Манас көчөсү 12", hidden.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_OnAGround_ClosesIt_AGroundThatContradictsIsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await AppealAsync(office);
        await RunAsync<SetAppealHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(letter.Id, new AppealData(AppealForm.Electronic, false, "", "", "a@example.kg", true, true)), change, Ct));

        // Act
        var named = await LeaveAsync(AppealGround.Anonymous);
        var reachable = await LeaveAsync(AppealGround.NoAddress);
        var left = await LeaveAsync(AppealGround.Insulting);
        var twice = await LeaveAsync(AppealGround.Insulting);
        var kept = await FindAsync(office, letter);

        // Assert
        Assert.Equal(["letters.ground-contradicts"], named.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.ground-contradicts"], reachable.Problems.Select(problem => problem.Code));
        Assert.True(left.Succeeded);
        Assert.Equal(["letters.letter-closed"], twice.Problems.Select(problem => problem.Code));
        Assert.Equal(LetterState.Done, kept.State);

        Task<Result<Done>> LeaveAsync(AppealGround ground) => RunAsync<LeaveAppealHandler, Done>(office.Head, (handler, change) =>
            handler.HandleAsync(new(letter.Id, ground, "Уятсыз сөздөр"), change, Ct));
    }

    [Fact]
    public async Task Data_OfALetterThatIsNoAppeal_AreRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var data = await RunAsync<SetAppealHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, new AppealData(AppealForm.Written, false, "", "", "", true, true)), change, Ct));
        var left = await RunAsync<LeaveAppealHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, AppealGround.Insulting, "а"), change, Ct));

        // Assert
        Assert.Equal(["letters.no-appeal", "letters.no-appeal"], [data.Problems[0].Code, left.Problems[0].Code]);
    }

    [Fact]
    public async Task Access_Narrowed_SearchRegisterAndPageObeyAtOnce_TheExecutorStillSeesIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Чынарбаткан маалыматы" });
        var executor = await Host.Data.CreateUserAsync(office.Tenant, Birdik.Platform.Permissions.Role.Specialist);
        await ResolveAsync(office with { Specialist = executor }, letter);
        using var outside = await Host.ClientAsAsync(office.Specialist);
        using var inside = await Host.ClientAsAsync(executor);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        var seen = await outside.GetPageAsync("/search?q=Чынарбаткан", Ct);

        // Act
        using var narrowed = await secretary.PostFormAsync(
            LettersLinks.Access(letter.Id), new Dictionary<string, string> { ["Input.Access"] = "Restricted" }, Ct);
        var search = await outside.GetPageAsync("/search?q=Чынарбаткан", Ct);
        var register = await outside.GetPageAsync(LettersLinks.Incoming, Ct);
        using var page = await outside.GetAsync(LettersLinks.Letter(letter.Id), Ct);
        var mine = await inside.GetPageAsync(LettersLinks.Incoming, Ct);
        using var own = await inside.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, narrowed.StatusCode);
        Assert.Contains(letter.Number, seen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Number, search.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Чынарбаткан", register.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (page.StatusCode, own.StatusCode));
        Assert.Contains("Чынарбаткан", mine.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private Task<RegisteredLetter> AppealAsync(Office office) =>
        LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
}
