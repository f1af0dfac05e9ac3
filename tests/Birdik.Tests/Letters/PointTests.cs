using System.Net;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class PointTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Answer_ToOneOfTwoPoints_IsPartly_AndTheAddresseeMarksItByTheCode()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var client = await Host.ClientAsAsync(office.Specialist);
        using var written = await client.PostFormAsync(
            LettersLinks.Points(letter.Id), new Dictionary<string, string> { ["Input.Points"] = "Калктын саны\nМал башынын саны\n" }, Ct);
        var answer = await AnswerAsync(office, letter, send: false);

        // Act
        using var said = await client.PostFormAsync(
            LettersLinks.AnswerPoints(answer),
            new Dictionary<string, string>
            {
                ["Lines[0].IsAnswered"] = "true", ["Lines[1].IsAnswered"] = "false", ["Lines[1].Reason"] = "Мындай эсеп жүргүзүлбөйт",
            },
            Ct);
        await SendAsync(office, answer);
        var share = await AskAsync<ReadPoints, FullAnswers>(office, read => read.ShareAsync(Today, Today, null, Ct));
        var sent = await ReadAsync(office, db => db.Set<OutgoingLetter>().SingleAsync(row => row.Id == answer, Ct));
        using var visitor = Host.Visitor();
        using var marked = await visitor.PostFormAsync(
            LettersLinks.PublicAnswer(sent), new Dictionary<string, string> { ["Text"] = "Мал башы жөнүндө эч нерсе жок" }, Ct);
        var page = await client.GetPageAsync(LettersLinks.Outgoing(answer), Ct);
        var report = await client.GetPageAsync(LettersLinks.BurdenAnswers, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (written.StatusCode, said.StatusCode, marked.StatusCode));
        Assert.Equal((0, 1, 2, 1), (share.Full, share.Rows.Count, share.Rows[0].Points, share.Rows[0].Answered));
        Assert.Contains("Мал башы жөнүндө эч нерсе жок", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Жооп", report.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Share_AnswerToALetterForNamedReaders_CountsForAllButIsShownOnlyToThem()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Текшерүү боюнча" });
        using var head = await Host.ClientAsAsync(office.Head);
        using var written = await head.PostFormAsync(
            LettersLinks.Points(letter.Id), new Dictionary<string, string> { ["Input.Points"] = "Түшүндүрмө кат" }, Ct);
        var answer = await AnswerAsync(office, letter, "Текшерүүгө жооп", send: false);
        var point = await ReadAsync(office, db => db.Set<LetterPoint>().Select(row => row.Id).SingleAsync(Ct));
        _ = await RunAsync<AnswerPointsHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new AnswerPoints(answer, [new PointWord(point, true, "")]), change, Ct));
        await SendAsync(office, answer);
        _ = await RunAsync<SetAccessHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new SetAccess(letter.Id, LetterAccess.Named, [office.Head.Id]), change, Ct));
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var hidden = (await secretary.GetPageAsync(LettersLinks.BurdenAnswers, Ct)).QuerySelector("main")!;
        var shown = (await head.GetPageAsync(LettersLinks.BurdenAnswers, Ct)).QuerySelector("main")!;

        // Assert
        Assert.DoesNotContain("Текшерүү", hidden.TextContent, StringComparison.Ordinal);
        Assert.Contains("Текшерүүгө жооп", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal(hidden.QuerySelector("h1")!.TextContent, shown.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task PublicAnswer_ShowsNeitherTextNorName_AndAWrongCodeIsNotFound()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = Birdik.Letters.TimeLimits.LetterKind.AppealComplaint });
        var answer = await AnswerAsync(office, letter, subject: "Асанова Айгүлгө", body: "Жашыруун мазмун");
        var sent = await ReadAsync(office, db => db.Set<OutgoingLetter>().SingleAsync(row => row.Id == answer, Ct));
        using var visitor = Host.Visitor();

        // Act
        var page = await visitor.GetPageAsync(LettersLinks.PublicAnswer(sent), Ct);
        using var wrong = await visitor.GetAsync($"/letters/answer/{office.Tenant.Id}/{new string('0', OutgoingLetter.MaxCode)}", Ct);
        using var empty = await visitor.GetAsync($"/letters/answer/{office.Tenant.Id}/-", Ct);

        // Assert
        Assert.DoesNotContain("Асанова", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Жашыруун", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, empty.StatusCode));
    }

    [Fact]
    public async Task Points_UnansweredWithoutReason_OrTakenAwayAfterAnAnswer_AreRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await SetAsync("а", "б");
        var answer = await AnswerAsync(office, letter, send: false);
        var points = await ReadAsync(office, db => db.Set<LetterPoint>().OrderBy(row => row.Place).Select(row => row.Id).ToListAsync(Ct));

        // Act
        var bare = await SayAsync(new PointWord(points[0], false, " "));
        var foreign = await SayAsync(new PointWord(Id<LetterPoint>.New(), true, ""));
        var said = await SayAsync(new PointWord(points[0], true, ""));
        var gone = await SetAsync("б");
        var many = await SetAsync([.. Enumerable.Range(0, LetterPoint.MaxPoints + 1).Select(number => $"{number}")]);

        // Assert
        Assert.Equal(["letters.point-reason-missing"], bare.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.point-unknown"], foreign.Problems.Select(problem => problem.Code));
        Assert.True(said.Succeeded);
        Assert.Equal(["letters.point-answered"], gone.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.points-too-many"], many.Problems.Select(problem => problem.Code));

        Task<Result<Done>> SetAsync(params string[] lines) => RunAsync<SetPointsHandler, Done>(office.Head, (handler, change) =>
            handler.HandleAsync(new SetPoints(letter.Id, lines), change, Ct));
        Task<Result<Done>> SayAsync(PointWord word) => RunAsync<AnswerPointsHandler, Done>(office.Head, (handler, change) =>
            handler.HandleAsync(new AnswerPoints(answer, [word]), change, Ct));
    }

    [Fact]
    public async Task Incomplete_OfADraft_IsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);

        // Act
        var answer = await RunAsync<MarkIncompleteHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(draft, "а"), change, Ct));

        // Assert
        Assert.Equal(["letters.not-sent"], answer.Problems.Select(problem => problem.Code));
    }
}
