using Birdik.Letters;
using Birdik.Letters.Demo;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Audit;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Testing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class DemoHistoryTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task History_OfEachLetter_IsThatOfItsState_ByThePeopleAndAtTheTimesOfTheStory()
    {
        // Arrange
        var office = await OfficeAsync(isDemo: true);

        // Act
        await TellAsync(office);
        var deeds = (await ReadAsync(office, db => db.Set<AuditEntry>().AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Ct))).ToLookup(row => row.SubjectId);
        var letters = await ReadAsync(office, db => db.Set<IncomingLetter>().AsNoTracking().ToListAsync(Ct));
        var written = await ReadAsync(office, db => db.Set<OutgoingLetter>().AsNoTracking().ToListAsync(Ct));
        var matters = await ReadAsync(office, db => db.Set<Matter>().AsNoTracking().ToListAsync(Ct));
        var report = await AskAsync<AuditVerifier, AuditReport>(office, verifier => verifier.VerifyAsync(Ct));

        // Assert
        Assert.All(letters, letter =>
        {
            List<AuditEntry> own = [.. deeds[letter.Id.ToString()]];
            Assert.Equal(("letters.incoming-registered", letter.RegisteredAt, office.Secretary.Id), (own[0].Action, own[0].At, own[0].ActorId));
            Assert.Equal(letter.State != LetterState.Registered, own.Exists(deed => deed.Action == "letters.resolution-given" && deed.ActorId == office.Head.Id));
            Assert.Equal(
                letter.State == LetterState.Done ? letter.ClosedOn : null,
                own.Find(deed => deed.Action is "letters.incoming-answered" or "letters.incoming-closed") is { } end ? Bishkek.DayOf(end.At) : null);
            Assert.Equal(own.Select(deed => deed.At).Order(), own.Select(deed => deed.At));
        });
        Assert.All(written, letter =>
        {
            List<string> own = [.. deeds[letter.Id.ToString()].Select(deed => deed.Action)];
            Assert.Equal(["letters.draft-begun", "letters.outgoing-registered"], own.Take(2));
            Assert.Equal(letter.State is OutgoingState.Delivered, own.Contains("letters.outgoing-delivered"));
        });
        Assert.NotEmpty(matters);
        Assert.All(matters, matter => Assert.Equal(!matter.IsOpen, deeds[matter.Id.ToString()].Any(deed => deed.Action == "letters.matter-ended")));
        Assert.DoesNotContain(report.Problems, problem => problem.Tenant == office.Tenant.Code);
    }

    [Fact]
    public async Task HistoryPage_OfAnAnsweredLetter_TellsWhoDidWhat()
    {
        // Arrange
        var office = await OfficeAsync(isDemo: true);
        await TellAsync(office);
        var answer = await ReadAsync(office, db => db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.InReplyTo != null && row.SentAt != null)
            .OrderBy(row => row.RegisteredAt).FirstAsync(Ct));
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        var page = await head.GetPageAsync(HistoryLinks.Of(LettersRefs.To(answer.InReplyTo!.Value)), Ct);
        var lines = page.QuerySelectorAll(".b-history > li").Select(line => line.TextContent).ToList();

        // Assert
        Assert.InRange(lines.Count, 3, 4);
        Assert.Contains($"№ {answer.Number} жооп жөнөтүлүп", lines[0], StringComparison.Ordinal);
        Assert.Contains(office.Secretary.UserName, lines[0], StringComparison.Ordinal);
        Assert.Contains("Бурчтама берилди", lines[^2], StringComparison.Ordinal);
        Assert.Contains(office.Head.UserName, lines[^2], StringComparison.Ordinal);
        Assert.Contains("катталды", lines[^1], StringComparison.Ordinal);
    }

    private async Task TellAsync(Office office)
    {
        var texts = DemoTexts.Read();
        var letters = DemoYear.Of(1, Today, ShippedCalendars.AsShipped(), texts);
        _ = (await RunAsync<SaveLetters, Done>(office.Head, (save, change) => save.HandleAsync(letters, texts.Resolutions, change, Ct))).Value;
        _ = (await RunAsync<SaveAnswers, Done>(office.Head, (save, change) => save.HandleAsync(1, change, Ct))).Value;
        _ = (await RunAsync<SaveOfficeYear, Done>(office.Head, (save, change) => save.HandleAsync(1, change, Ct))).Value;
        _ = (await RunAsync<SaveHistory, Done>(office.Head, (save, change) => save.HandleAsync(change, Ct))).Value;
    }
}
