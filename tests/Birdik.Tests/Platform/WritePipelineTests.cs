using System.Security.Claims;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform;

public sealed class WritePipelineTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WritePipeline Pipeline => host.Services.GetRequiredService<WritePipeline>();

    [Fact]
    public async Task Run_ManyAtOnce_KeepsAllAndChainsThem()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => AddOrganAsync(tenant.Id, $"{number}")));

        // Assert
        Assert.All(answers, answer => Assert.True(answer.Succeeded));
        var entries = await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().OrderBy(entry => entry.Sequence).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        Assert.All(entries, entry => Assert.Equal(entry.Hash, AuditHash.OfHeader(entry, tenant.Id)));
        Assert.Equal(entries.SkipLast(1).Select(entry => entry.Hash), entries.Skip(1).Select(entry => entry.PreviousHash));
        Assert.Equal(200, await host.ReadAsync(tenant.Id, db => db.Set<Organ>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Past_OfADemo_IsOfItsPersonAndMoment_AndOfNoOtherTenant()
    {
        // Arrange
        var (demo, real) = (await host.Data.CreateTenantAsync(isDemo: true), await host.Data.CreateTenantAsync());
        var clerk = new Actor(ActorKind.Person, Guid.CreateVersion7(), "А. Токтобекова", "secretary");
        var at = new DateTime(2025, 5, 5, 4, 30, 0, DateTimeKind.Utc);

        // Act
        _ = (await TellAsync(demo, clerk, at)).Value;
        var entry = await host.ReadAsync(demo.Id, db => db.Set<AuditEntry>().SingleAsync(Ct));
        var content = await host.ReadAsync(demo.Id, db => db.Set<AuditContent>().SingleAsync(Ct));

        // Assert
        Assert.Equal((at, clerk.UserId, entry.Hash), (entry.At, entry.ActorId, AuditHash.OfHeader(entry, demo.Id)));
        Assert.Contains(clerk.Name, content.Json, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => TellAsync(real, clerk, at));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => TellAsync(demo, clerk, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Empty(await host.ReadAsync(real.Id, db => db.Set<AuditEntry>().ToListAsync(Ct)));

        Task<Result<Done>> TellAsync(Tenant tenant, Actor actor, DateTime moment) => Pipeline.RunAsync<BirdikDbContext, Done>(
            tenant.Id,
            Actor.System,
            (_, change, _) =>
            {
                change.RecordPast(actor, moment, "test.written", new SourceRef("test", "1"));
                return Task.FromResult<Result<Done>>(new Done());
            },
            Ct);
    }

    [Fact]
    public async Task Contexts_LentAgain_AreNobodysAndHaveAConnectionOfTheirOwn()
    {
        // Arrange
        var tenants = new[] { await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync() };
        await Task.WhenAll(tenants.SelectMany(tenant => Enumerable.Range(0, 20).Select(number => AddOrganAsync(tenant.Id, $"{number}"))));
        var scopes = Enumerable.Range(0, 40).Select(_ => host.Services.CreateAsyncScope()).ToList();

        // Act
        var contexts = scopes.ConvertAll(scope => scope.ServiceProvider.GetRequiredService<BirdikDbContext>());

        // Assert
        Assert.All(contexts, db =>
        {
            Assert.Equal((0, null), (db.Tenant, db.Change));
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.False(db.Database.GetDbConnection() is WriterConnection);
        });
        Assert.Equal(contexts.Count, contexts.Select(db => db.Database.GetDbConnection()).Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.False(await contexts[0].Set<Organ>().AnyAsync(Ct));
        scopes.ForEach(scope => scope.Dispose());
    }

    [Fact]
    public async Task Run_OneRefusedAmongMany_RollsBackOnlyThatOne()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(number =>
            AddOrganAsync(tenant.Id, $"{number}", refuse: number % 3 == 0)));

        // Assert
        Assert.Equal(10, answers.Count(answer => !answer.Succeeded));
        Assert.Equal(20, await host.ReadAsync(tenant.Id, db => db.Set<Organ>().CountAsync(Ct)));
        Assert.Equal(20, await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Rehearse_TellsWhatWouldBeRefusedAndKeepsNothing()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(BirdikClaims.Tenant, $"{tenant.Id}")]));
        var writer = new Writer(Pipeline, new CurrentUser(person));

        // Act
        var fine = await RehearseAsync(writer, refuse: false);
        var refused = await RehearseAsync(writer, refuse: true);

        // Assert
        Assert.Empty(fine);
        Assert.Equal("test.refused", Assert.Single(refused).Code);
        Assert.False(await host.ReadAsync(tenant.Id, db => db.Set<Organ>().AnyAsync(Ct)));
        Assert.False(await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().AnyAsync(Ct)));
    }

    [Fact]
    public async Task Run_WithoutDeed_IsRefusedAndNothingStays()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var silent = () => Pipeline.RunAsync<BirdikDbContext, Done>(tenant.Id, Actor.System, async (db, _, ct) =>
        {
            db.Add(Organ("silent"));
            await db.SaveChangesAsync(ct);
            return new Done();
        }, Ct);

        // Assert
        await Assert.ThrowsAsync<InvalidOperationException>(silent);
        Assert.False(await host.ReadAsync(tenant.Id, db => db.Set<Organ>().AnyAsync(Ct)));
    }

    [Fact]
    public async Task Save_OutsideThePipeline_IsRefused()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await using var scope = host.Scope(tenant.Id);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        db.Add(Organ("aside"));

        // Act, Assert
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task ForeignRow_IsNeitherSeenNorSaved()
    {
        // Arrange
        var owner = await host.Data.CreateTenantAsync();
        var stranger = await host.Data.CreateTenantAsync();
        await AddOrganAsync(owner.Id, "ours");
        var row = await host.ReadAsync(owner.Id, db => db.Set<Organ>().AsNoTracking().SingleAsync(Ct));

        // Act
        var seen = await host.ReadAsync(stranger.Id, db => db.Set<Organ>().AnyAsync(Ct));
        var steal = () => Pipeline.RunAsync<BirdikDbContext, Done>(stranger.Id, Actor.System, async (db, change, ct) =>
        {
            db.Attach(row).Entity.Name = new LocalizedText("жаңы", "новое");
            change.Record("test", new SourceRef("test", "1"));
            await db.SaveChangesAsync(ct);
            return new Done();
        }, Ct);

        // Assert
        Assert.False(seen);
        await Assert.ThrowsAsync<InvalidOperationException>(steal);
    }

    private Task<Result<Done>> AddOrganAsync(int tenantId, string name, bool refuse = false) =>
        Pipeline.RunAsync<BirdikDbContext, Done>(tenantId, Actor.System, async (db, change, ct) =>
        {
            db.Add(Organ(name));
            change.Record("test.organ-added", new SourceRef("platform.organ", name));
            await db.SaveChangesAsync(ct);
            return refuse ? new Problem("test.refused") : new Done();
        }, Ct);

    private static Task<IReadOnlyList<Problem>> RehearseAsync(Writer writer, bool refuse) =>
        writer.RehearseAsync<BirdikDbContext, Done>(
            async (db, change, ct) =>
            {
                db.Add(Organ("rehearsed"));
                change.Record("test.organ-added", new SourceRef("platform.organ", "rehearsed"));
                await db.SaveChangesAsync(ct);
                return refuse ? new Problem("test.refused") : new Done();
            },
            Ct);

    private static Organ Organ(string name) => new() { Kind = OrganKind.Executive, Name = new LocalizedText(name, name) };
}
