using System.Net;
using Birdik.Letters;
using Birdik.Letters.Batches;
using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class BatchTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Assign_FromTheRegister_ResolvesAll_UndoTakesItBack()
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office));
        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        var register = await client.GetPageAsync(LettersLinks.Incoming, Ct);
        var form = register.Forms.Single(one => one.GetAttribute("action")!.Contains("handler=Bulk", StringComparison.Ordinal));
        using var chosen = await client.SendFormAsync(
            LettersLinks.Incoming, form, new Dictionary<string, string> { ["act"] = "assign", ["ids"] = first.Id.ToString() }, Ct);
        var page = LettersLinks.BatchOf(BatchKind.Assign, [first.Id.ToString(), second.Id.ToString()]);
        using var done = await client.PostFormAsync(
            page, new Dictionary<string, string> { ["Input.Text"] = "Даярдаңыз", ["Input.Responsible"] = office.Specialist.Id.ToString() }, Ct);
        var resolved = await ReadAsync(office, db => db.Set<IncomingLetter>().CountAsync(row => row.State == LetterState.InWork, Ct));
        using var undone = await client.PostFormAsync(done.Headers.Location!.ToString(), new Dictionary<string, string>(), Ct, "form.b-actions");
        var back = await ReadAsync(office, db => db.Set<IncomingLetter>().CountAsync(row => row.State == LetterState.Registered, Ct));
        var open = await ReadAsync(office, db => db.Set<ResolutionExecutor>().CountAsync(row => row.DoneAt == null, Ct));

        // Assert
        Assert.StartsWith(LettersLinks.Batch, chosen.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal((2, 2, 0), (resolved, back, open));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
    }

    [Fact]
    public async Task Undo_LeavesWhatSomeoneWentOnWith()
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office));
        var batch = await DoAsync(office, new DoBatch(BatchKind.Deadline, [first.Id, second.Id]) { Day = Today.AddDays(3) });
        await ResolveAsync(office, first);

        // Act
        var undone = await RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct));
        var twice = await RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct));
        var foreign = await RunAsync<UndoBatchHandler, UndoneBatch>(office.Secretary, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct));

        // Assert
        Assert.Equal((1, 1), (undone.Value.Undone, undone.Value.Left));
        Assert.Equal((Today.AddDays(3), new DateOnly(2026, 4, 1)), ((await FindAsync(office, first)).DueOn!.Value, (await FindAsync(office, second)).DueOn!.Value));
        Assert.Equal(["letters.batch-undone"], twice.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.batch-unknown"], foreign.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("part")]
    [InlineData("under")]
    [InlineData("handed")]
    [InlineData("answer")]
    public async Task Undo_OfAnAssignment_LeavesTheLetterWithWhichSomeoneWentOn(string by)
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office));
        var batch = await DoAsync(office, new DoBatch(BatchKind.Assign, [first.Id, second.Id]) { Text = "Даярдаңыз", Responsible = office.Specialist.Id });
        var part = await ReadAsync(office, db => db.Set<ResolutionExecutor>().SingleAsync(row => row.LetterId == first.Id, Ct));
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await GoOnAsync();

        // Act
        var undone = await RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct));

        // Assert
        var left = by == "handed" ? 2 : 1;
        Assert.Equal((2 - left, left), (undone.Value.Undone, undone.Value.Left));
        Assert.Equal(LetterState.InWork, (await FindAsync(office, first)).State);
        Assert.Equal(0, await ReadAsync(office, db => db.Set<Resolution>().CountAsync(row => row.LetterId == first.Id && row.WithdrawnAt != null, Ct)));

        async Task GoOnAsync()
        {
            if (by == "part")
            {
                _ = (await RunAsync<FinishPartHandler, Id<IncomingLetter>>(office.Specialist, (handler, change) => handler.HandleAsync(new(part.Id, "Даяр"), change, Ct))).Value;
            }
            else if (by == "under")
            {
                _ = (await RunAsync<ResolveLetterHandler, Done>(office.Specialist, (handler, change) => handler.HandleAsync(
                    new(first.Id, "Тизмеси", office.Secretary.Id, [], null, part.ResolutionId), change, Ct))).Value;
            }
            else if (by == "handed")
            {
                _ = (await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
                    new(office.Specialist.Id, office.Secretary.Id), change, Ct))).Value;
            }
            else
            {
                _ = await AnswerAsync(office, first, send: false);
            }
        }
    }

    [Fact]
    public async Task Undo_TakesTheLetterFromThoseWhoHadIt_AndIsNotShownAsTheirWorkDone()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        var batch = await DoAsync(office, new DoBatch(BatchKind.Assign, [letter.Id]) { Text = "Даярдаңыз", Responsible = office.Specialist.Id });
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var head = await Host.ClientAsAsync(office.Head);
        using var before = await specialist.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Act
        _ = (await RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct))).Value;
        using var after = await specialist.GetAsync(LettersLinks.Letter(letter.Id), Ct);
        var page = await head.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        Assert.Contains("тапшырма кайра алынды", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("аткарды:", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BatchKind.Assign)]
    [InlineData(BatchKind.Deadline)]
    public async Task Day_AfterTheTermByLaw_LeavesTheLetterOutAndTellsIt(BatchKind kind)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        var court = await LetterAsync(office, command => command with { Sender = "Тоң райондук соту", Subject = "Иш материалдары" });
        var day = new DateOnly(2026, 4, 2);
        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        var alone = await DoAsync(office, Command(letter.Id));
        var batch = await DoAsync(office, Command(letter.Id, court.Id));
        var page = await client.GetPageAsync($"{LettersLinks.Batch}/{batch.Value}", Ct);
        var (kept, moved) = (await FindAsync(office, letter), await FindAsync(office, court));
        var undone = await RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(batch.Value), change, Ct));

        // Assert
        var problem = Assert.Single(alone.Problems);
        Assert.Equal(("letters.control-after-term", (object)new DateOnly(2026, 4, 1)), (problem.Code, problem.Args["day"]!));
        Assert.Equal((new DateOnly(2026, 4, 1), LetterState.Registered, day), (kept.DueOn!.Value, kept.State, moved.DueOn!.Value));
        Assert.NotNull(page.QuerySelector($"main a[href='{LettersLinks.Extend(letter.Id)}']"));
        Assert.Null(page.QuerySelector($"main a[href='{LettersLinks.Extend(court.Id)}']"));
        Assert.Equal((1, 0), (undone.Value.Undone, undone.Value.Left));

        DoBatch Command(params Id<IncomingLetter>[] letters) => new(kind, letters) { Text = "Даярдаңыз", Responsible = office.Specialist.Id, Day = day };
    }

    [Fact]
    public async Task Close_AndLabel_AreTakenBackToo()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);

        // Act
        var labelled = await DoAsync(office, new DoBatch(BatchKind.Label, [letter.Id]) { Label = "суу" });
        var closed = await DoAsync(office, new DoBatch(BatchKind.Close, [letter.Id]) { Text = "Аткарылды" });
        var shut = await FindAsync(office, letter);
        await UndoAsync(closed.Value);
        var open = await FindAsync(office, letter);
        var working = await ReadAsync(office, db => db.Set<ResolutionExecutor>().CountAsync(row => row.DoneAt == null, Ct));

        // Assert
        Assert.True(labelled.Succeeded);
        Assert.Equal((LetterState.Done, LetterState.InWork, "суу", 1), (shut.State, open.State, open.Label, working));

        Task UndoAsync(Id<LetterBatch> id) => RunAsync<UndoBatchHandler, UndoneBatch>(office.Head, (handler, change) => handler.HandleAsync(new(id), change, Ct));
    }

    [Fact]
    public async Task Batch_WithOneThatCannot_DoesNothing()
    {
        // Arrange
        var office = await OfficeAsync();
        var (open, cancelled) = (await LetterAsync(office), await LetterAsync(office));
        await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new CancelLetter(cancelled.Id, "а"), change, Ct));

        // Act
        var answer = await DoAsync(office, new DoBatch(BatchKind.Deadline, [open.Id, cancelled.Id]) { Day = Today });
        var past = await DoAsync(office, new DoBatch(BatchKind.Deadline, [open.Id]) { Day = Today.AddDays(-1) });
        var none = await DoAsync(office, new DoBatch(BatchKind.Deadline, []) { Day = Today });

        // Assert
        Assert.Equal([("letters.letter-cancelled", cancelled.Number)], answer.Problems.Select(problem => (problem.Code, problem.Id)));
        Assert.Equal(new DateOnly(2026, 4, 1), (await FindAsync(office, open)).DueOn);
        Assert.Equal(["letters.control-in-past", "letters.batch-size"], [past.Problems[0].Code, none.Problems[0].Code]);
    }

    [Fact]
    public async Task Specialist_MayNotAssignInBatch_ButPrintsNoLabelOfWhatTheyDoNotSee()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        using var batch = await client.GetAsync(LettersLinks.BatchOf(BatchKind.Assign, [letter.Id.ToString()]), Ct);
        using var label = await client.GetAsync(LettersLinks.Label(letter.Id), Ct);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        var printed = await secretary.GetPageAsync(LettersLinks.Label(letter.Id), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (batch.StatusCode, label.StatusCode));
        Assert.NotNull(printed.QuerySelector(".b-labels svg"));
        Assert.Contains(letter.Number, printed.QuerySelector(".b-labels")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Result<Id<LetterBatch>>> DoAsync(Office office, DoBatch command) =>
        RunAsync<DoBatchHandler, Id<LetterBatch>>(office.Head, (handler, change) => handler.HandleAsync(command, change, Ct));
}
