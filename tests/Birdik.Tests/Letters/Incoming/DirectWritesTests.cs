using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Incoming;

/// <summary>A row written without being tracked must be, in the store and in the audit, what a save would have made of it.</summary>
public sealed class DirectWritesTests(BirdikHost host)
{
    private static readonly string[] ItsOwn = ["Id", "Serial", "Number", "Version"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Insert_IsAsASaveInStoreAndAudit()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var saved = await MakeAsync(tenant, (db, letter, _, _) => db.Add(letter));
        var direct = await MakeAsync(tenant, async (db, letter, change, ct) => await InsertAsync(db, letter, change, ct));

        // Assert
        Assert.Equal(saved.Row, direct.Row);
        Assert.Equal(saved.Fields, direct.Fields);
        Assert.Contains(direct.Fields, field => field is { Field: "Body", New.Length: 201 });
        Assert.Contains(direct.Fields, field => field is { Field: "RegisteredAt", New: "2026-03-02T04:05:06.789Z" });
    }

    [Fact]
    public async Task Insert_OfAnotherTenantsRow_IsRefused()
    {
        // Arrange
        var (tenant, other) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());
        IncomingLetter? foreign = null;
        _ = await MakeAsync(other, async (db, letter, change, ct) => await InsertAsync(db, foreign = letter, change, ct));

        // Act
        var write = RunAsync(tenant, async (services, change, ct) =>
        {
            change.Record("test.written", new SourceRef("test", "1"));
            await InsertAsync(services.GetRequiredService<BirdikDbContext>(), foreign!, change, ct);
        });

        // Assert
        await Assert.ThrowsAsync<InvalidOperationException>(() => write);
        Assert.Equal(0, await host.ReadAsync(tenant.Id, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Update_OfARowChangedMeanwhile_IsRefused_AndOneThatWasNotRises()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        _ = await MakeAsync(tenant, (db, letter, _, _) => db.Add(letter));
        var old = await host.ReadAsync(tenant.Id, db => db.Set<Journal>().AsNoTracking().SingleAsync(Ct));
        var same = await host.ReadAsync(tenant.Id, db => db.Set<Journal>().AsNoTracking().SingleAsync(Ct));

        // Act
        var first = await TakeAsync(tenant, old);
        var second = await TakeAsync(tenant, same);

        // Assert
        Assert.True(first.Succeeded);
        Assert.Equal(ChangedMeanwhile.Problem.Code, Assert.Single(second.Problems).Code);
        var journal = await host.ReadAsync(tenant.Id, db => db.Set<Journal>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal((2, old.Version + 1), (journal.Last, journal.Version));
        Assert.Empty(await FieldsAsync(tenant, "test.taken"));
    }

    [Fact]
    public async Task Update_OfAnAuditedRow_IsNotedWithWhatStoodBefore()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        _ = await MakeAsync(tenant, (db, letter, _, _) => db.Add(letter));
        var sender = await host.ReadAsync(tenant.Id, db => db.Set<Correspondent>().AsNoTracking().SingleAsync(Ct));

        // Act
        _ = await RunAsync(tenant, async (services, change, ct) =>
        {
            sender.Address = "Бишкек ш.";
            change.Record("test.moved", new SourceRef("test", "1"));
            await using var writes = services.GetRequiredService<BirdikDbContext>().Directly();
            writes.Update(sender, nameof(Correspondent.Address), "", change);
            await writes.SaveAsync(ct);
        });

        // Assert
        Assert.Equal("Бишкек ш.", await host.ReadAsync(tenant.Id, db => db.Set<Correspondent>().Select(row => row.Address).SingleAsync(Ct)));
        var noted = Assert.Single(await FieldsAsync(tenant, "test.moved"));
        Assert.Equal(new FieldChange("letters_correspondent", sender.Id.ToString(), "Address", "", "Бишкек ш."), noted);
    }

    private static async Task InsertAsync(BirdikDbContext db, IncomingLetter letter, ChangeContext change, CancellationToken ct)
    {
        await using var writes = db.Directly();
        writes.Insert(letter, change);
        await writes.SaveAsync(ct);
    }

    private Task<Result<Done>> TakeAsync(Tenant tenant, Journal journal) => RunAsync(tenant, async (services, change, ct) =>
    {
        var before = journal.Last;
        journal.Take();
        change.Record("test.taken", new SourceRef("test", "1"));
        await using var writes = services.GetRequiredService<BirdikDbContext>().Directly();
        writes.Update(journal, nameof(Journal.Last), before, change);
        await writes.SaveAsync(ct);
    });

    private Task<(List<string> Row, List<(string Field, string? Old, string? New)> Fields)> MakeAsync(
        Tenant tenant, Action<BirdikDbContext, IncomingLetter, ChangeContext, CancellationToken> write) =>
        MakeAsync(tenant, (db, letter, change, ct) =>
        {
            write(db, letter, change, ct);
            return Task.CompletedTask;
        });

    private async Task<(List<string> Row, List<(string Field, string? Old, string? New)> Fields)> MakeAsync(
        Tenant tenant, Func<BirdikDbContext, IncomingLetter, ChangeContext, CancellationToken, Task> write)
    {
        var action = $"test.{Guid.CreateVersion7():N}";
        IncomingLetter? letter = null;
        _ = await RunAsync(tenant, async (services, change, ct) =>
        {
            var db = services.GetRequiredService<BirdikDbContext>();
            var journal = await services.GetRequiredService<JournalBook>().OfAsync(JournalKind.Incoming, 2026, change, ct);
            var sender = await services.GetRequiredService<CorrespondentBook>().OfAsync("Каржы министрлиги", LetterKind.Letter, null, ct);
            letter = Letter(journal, sender);
            change.Record(action, new SourceRef("test", "1"));
            await db.SaveChangesAsync(ct);
            await write(db, letter, change, ct);
            await db.SaveChangesAsync(ct);
        });
        var fields = await FieldsAsync(tenant, action);
        return (
            await RowAsync(tenant, letter!),
            [.. fields.Where(field => field.Id == letter!.Id.ToString() && !ItsOwn.Contains(field.Field))
                .Select(field => (field.Field, field.Old, field.New)).Order()]);
    }

    private Task<List<string>> RowAsync(Tenant tenant, IncomingLetter letter) => host.ReadAsync(tenant.Id, async db =>
    {
        var row = await db.Set<IncomingLetter>().SingleAsync(one => one.Id == letter.Id, Ct);
        return db.Entry(row).Properties.Where(property => !ItsOwn.Contains(property.Metadata.Name))
            .Select(property => $"{property.Metadata.Name}={property.CurrentValue}").ToList();
    });

    private Task<List<FieldChange>> FieldsAsync(Tenant tenant, string action) => host.ReadAsync(tenant.Id, async db =>
    {
        var entry = await db.Set<AuditEntry>().SingleAsync(row => row.Action == action, Ct);
        var content = await db.Set<AuditContent>().SingleAsync(row => row.EntryId == entry.Id, Ct);
        return AuditFacts.FromJson(content.Json!).Changes.ToList();
    });

    private async Task<Result<Done>> RunAsync(Tenant tenant, Func<IServiceProvider, ChangeContext, CancellationToken, Task> write) =>
        await host.Services.GetRequiredService<WritePipeline>().RunAsync<IServiceProvider, Done>(
            tenant.Id, Actor.System, async (services, change, ct) =>
            {
                await write(services, change, ct);
                return new Done();
            }, Ct);

    private static IncomingLetter Letter(Journal journal, Correspondent sender)
    {
        var number = journal.Take();
        var letter = new IncomingLetter
        {
            JournalId = journal.Id, Serial = number.Serial, Number = number.Text, FileIndex = number.File,
            RegisteredAt = new DateTime(2026, 3, 2, 4, 5, 6, 789, DateTimeKind.Utc), RegisteredOn = new DateOnly(2026, 3, 2),
            ReceivedOn = new DateOnly(2026, 3, 1), Kind = LetterKind.AppealComplaint, Channel = Channel.Email, Access = LetterAccess.Restricted,
            SenderId = sender.Id, SenderName = "Каржы министрлиги", SenderDate = new DateOnly(2026, 2, 27), Subject = "Калктын саны жөнүндө",
            Body = new string('ө', 1_500), Language = "ky", Sheets = 3, SearchText = "каржы",
        };
        letter.DueBy(new DateOnly(2026, 3, 16), "letters.term.appeal", verified: true);
        return letter;
    }
}
