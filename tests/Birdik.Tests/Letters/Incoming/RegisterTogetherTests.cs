using Birdik.Letters;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Incoming;

/// <summary>Letters that wait for one journal are registered together; each must come out as if it had been registered alone.</summary>
public sealed class RegisterTogetherTests(BirdikHost host)
{
    private const int Many = 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ManyAtOnce_EachHasItsNumberItsHistoryAndIsFound()
    {
        // Arrange
        var secretary = await SecretaryAsync();

        // Act
        var answers = await AtOnceAsync(secretary, Enumerable.Range(0, Many).Select(place => Letter($"Жөнөтүүчү {place % 7}", $"Тема {place}")));

        // Assert
        Assert.All(answers, answer => Assert.True(answer.Succeeded));
        var letters = await host.ReadAsync(secretary.TenantId, db => db.Set<IncomingLetter>().AsNoTracking().ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, Many), letters.Select(letter => letter.Serial).Order());
        Assert.Equal(letters.Select(letter => letter.Number).Order(), answers.Select(answer => answer.Value.Number).Order());
        Assert.Equal(7, await host.ReadAsync(secretary.TenantId, db => db.Set<Correspondent>().CountAsync(Ct)));
        Assert.Equal(
            Many, await host.ReadAsync(secretary.TenantId, db => db.Set<SearchDocument>().CountAsync(row => row.Kind == LettersRefs.Incoming, Ct)));
        foreach (var letter in letters)
        {
            Assert.Equal(letter.Subject, await SubjectInHistoryAsync(secretary.TenantId, letter));
        }
    }

    [Fact]
    public async Task OneRefusedAmongMany_LeavesNoGapAndTheOthersStand()
    {
        // Arrange
        var secretary = await SecretaryAsync();

        // Act
        var answers = await AtOnceAsync(secretary, Enumerable.Range(0, Many).Select(place => Letter("Каржы министрлиги", place % 5 == 0 ? "" : $"Тема {place}")));

        // Assert
        Assert.All(answers.Where((_, place) => place % 5 == 0), answer => Assert.Equal("letters.field-missing", Assert.Single(answer.Problems).Code));
        Assert.Equal(Enumerable.Range(1, Many * 4 / 5), await SerialsAsync(secretary.TenantId));
    }

    [Fact]
    public async Task OneThatCannotBeStored_FailsAlone()
    {
        // Arrange
        var secretary = await SecretaryAsync();
        var broken = Letter("Каржы министрлиги", "Файлсыз") with { Files = [new ReceivedFile(null!, "text/plain", new string('0', 64), 1)] };

        // Act
        var answers = AtOnceAsync(
            secretary, Enumerable.Range(0, Many).Select(place => place == Many / 2 ? broken : Letter("Каржы министрлиги", $"Тема {place}")));

        // Assert
        await Assert.ThrowsAsync<DbUpdateException>(() => answers);
        Assert.Equal(Enumerable.Range(1, Many - 1), await SerialsAsync(secretary.TenantId));
        Assert.Equal(
            Many - 1,
            await host.ReadAsync(secretary.TenantId, db => db.Set<AuditEntry>().CountAsync(row => row.SubjectKind == LettersRefs.Incoming, Ct)));
    }

    [Fact]
    public async Task SameRequestManyTimesAtOnce_IsOneLetter()
    {
        // Arrange
        var secretary = await SecretaryAsync();
        var letter = Letter("Каржы министрлиги", "Бир эле жолу") with { IdempotencyKey = "бир", RequestHash = new string('a', 64) };

        // Act
        var answers = await AtOnceAsync(secretary, Enumerable.Repeat(letter, 20).Append(letter with { RequestHash = new string('b', 64) }));

        // Assert
        Assert.Single(await SerialsAsync(secretary.TenantId));
        Assert.Single(answers.SkipLast(1).Select(answer => answer.Value.Id).Distinct());
        Assert.Equal("letters.idempotency-mismatch", Assert.Single(answers[^1].Problems).Code);
    }

    [Fact]
    public async Task LettersAndAppealsOfANewOffice_OpenEachJournalOnce()
    {
        // Arrange
        var secretary = await SecretaryAsync();

        // Act
        var answers = await AtOnceAsync(secretary, Enumerable.Range(0, 20).Select(place => Letter($"Жөнөтүүчү {place}", "Тема") with
        {
            Kind = place % 2 == 0 ? Birdik.Letters.TimeLimits.LetterKind.Letter : Birdik.Letters.TimeLimits.LetterKind.AppealComplaint,
        }));

        // Assert
        Assert.All(answers, answer => Assert.True(answer.Succeeded));
        var serials = await host.ReadAsync(secretary.TenantId, db => db.Set<IncomingLetter>()
            .GroupBy(letter => letter.JournalId).Select(journal => new { Count = journal.Count(), Last = journal.Max(letter => letter.Serial) }).ToListAsync(Ct));
        Assert.Equal([(10, 10), (10, 10)], serials.Select(journal => (journal.Count, journal.Last)));
        Assert.Equal(1, await host.ReadAsync(secretary.TenantId, db => db.Set<Organ>().CountAsync(Ct)));
    }

    private async Task<TestUser> SecretaryAsync()
    {
        var tenant = await host.Data.CreateTenantAsync();
        return await host.Data.CreateUserAsync(tenant, Role.Secretary);
    }

    private RegisterIncomingLetter Letter(string sender, string subject) => new(sender, subject, host.Clock.Today());

    private async Task<Result<RegisteredLetter>[]> AtOnceAsync(TestUser secretary, IEnumerable<RegisterIncomingLetter> letters)
    {
        var pipeline = host.Services.GetRequiredService<WritePipeline>();
        var actor = new Actor(ActorKind.Person, secretary.Id, secretary.UserName, Role.Secretary);
        // Whoever waits behind this change waits together.
        using var gate = new SemaphoreSlim(0);
        var before = pipeline.RunAsync<IServiceProvider, Done>(
            secretary.TenantId, actor, async (_, _, ct) =>
            {
                await gate.WaitAsync(ct);
                return new Problem("test.refused");
            }, Ct);
        var all = letters.Select(letter =>
            pipeline.RunBatchedAsync<RegisterIncomingLetterHandler, RegisterIncomingLetter, RegisteredLetter>(secretary.TenantId, actor, letter, Ct)).ToList();
        gate.Release();
        _ = await before;
        return await Task.WhenAll(all);
    }

    private Task<List<int>> SerialsAsync(int tenant) =>
        host.ReadAsync(tenant, db => db.Set<IncomingLetter>().Select(letter => letter.Serial).OrderBy(serial => serial).ToListAsync(Ct));

    private Task<string?> SubjectInHistoryAsync(int tenant, IncomingLetter letter) => host.ReadAsync(tenant, async db =>
    {
        var id = letter.Id.ToString();
        var entry = await db.Set<AuditEntry>().SingleAsync(row => row.SubjectKind == LettersRefs.Incoming && row.SubjectId == id, Ct);
        var content = await db.Set<AuditContent>().SingleAsync(row => row.EntryId == entry.Id, Ct);
        return AuditFacts.FromJson(content.Json!).Changes.Single(change => change.Entity == "letters_incoming" && change.Field == "Subject").New;
    });
}
