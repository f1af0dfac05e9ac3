using Birdik.Platform.Audit;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Audit;

/// <summary>On a store of its own: a broken chain must not be seen by other tests.</summary>
public sealed class AuditVerifierTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_UntouchedChain_FindsNothing()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);

        // Act
        var report = await VerifyAsync();

        // Assert
        Assert.DoesNotContain(report.Problems, problem => problem.Tenant == tenant.Code);
        Assert.True(report.Entries >= 5);
    }

    [Fact]
    public async Task Verify_HeaderAltered_NamesTheEntry()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        await AlterAsync(tenant, 3, entry => entry.SetProperty(x => x.Action, "test.other"));
        await AlterAsync(tenant, 5, entry => entry.SetProperty(x => x.Action, "test.other"));

        // Act, Assert
        Assert.Equal((AuditProblems.EntryAltered, 3), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_HeaderAlteredAndHashedAnew_NamesTheEntry()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        var entry = await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().AsNoTracking().SingleAsync(x => x.Sequence == 3, Ct));
        var forged = new AuditEntry
        {
            Id = entry.Id,
            Sequence = entry.Sequence,
            At = entry.At,
            ActorKind = entry.ActorKind,
            Action = "test.forged",
            SubjectKind = entry.SubjectKind,
            SubjectId = entry.SubjectId,
            ContentHash = entry.ContentHash,
            PreviousHash = entry.PreviousHash,
        };
        var hash = AuditHash.OfHeader(forged, tenant.Id);
        await AlterAsync(tenant, 3, x => x.SetProperty(e => e.Action, forged.Action).SetProperty(e => e.Hash, hash));

        // Act, Assert
        Assert.Equal((AuditProblems.EntryAltered, 3), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_EntryRemoved_NamesItsPlace()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        await RemoveAsync(tenant, 4);

        // Act, Assert
        Assert.Equal((AuditProblems.EntryMissing, 4), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_LastEntryRemoved_NamesItsPlace()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        await RemoveAsync(tenant, 5);

        // Act, Assert
        Assert.Equal((AuditProblems.EntryMissing, 5), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_EntriesSwapped_NamesTheFirst()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        await AlterAsync(tenant, 2, entry => entry.SetProperty(x => x.Sequence, 1_000));
        await AlterAsync(tenant, 3, entry => entry.SetProperty(x => x.Sequence, 2));
        await AlterAsync(tenant, 1_000, entry => entry.SetProperty(x => x.Sequence, 3));

        // Act, Assert
        Assert.Equal((AuditProblems.EntryMoved, 2), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_HeadSetBack_SaysSo()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        await host.ReadAsync(tenant.Id, db => db.Set<AuditHead>().ExecuteUpdateAsync(head => head.SetProperty(x => x.Sequence, 4), Ct));

        // Act, Assert
        Assert.Equal((AuditProblems.HeadAltered, 5), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_ContentAltered_NamesTheEntry()
    {
        // Arrange
        var tenant = await TenantWithAsync(5);
        var id = await IdOfAsync(tenant, 2);
        await host.ReadAsync(tenant.Id, db => db.Set<AuditContent>().Where(x => x.EntryId == id)
            .ExecuteUpdateAsync(x => x.SetProperty(c => c.Json, c => c.Json + " "), Ct));

        // Act, Assert
        Assert.Equal((AuditProblems.ContentAltered, 2), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Verify_ContentErasedByAct_IsCountedAndWhole()
    {
        // Arrange
        var tenant = await TenantWithAsync(4);
        var before = await VerifyAsync();
        var erased = await EraseAsync(tenant, "№ 12-токтом, 01.03.2026");

        // Act
        var after = await VerifyAsync();

        // Assert
        Assert.Equal(4, erased.Value);
        Assert.Equal(before.Erased + 4, after.Erased);
        Assert.DoesNotContain(after.Problems, problem => problem.Tenant == tenant.Code);
    }

    [Fact]
    public async Task Verify_ContentErasedWithoutAct_NamesTheEntry()
    {
        // Arrange
        var tenant = await TenantWithAsync(4);
        var id = await IdOfAsync(tenant, 3);
        await host.ReadAsync(tenant.Id, db => db.Set<AuditContent>().Where(x => x.EntryId == id)
            .ExecuteUpdateAsync(x => x
                .SetProperty(c => c.Json, (string?)null)
                .SetProperty(c => c.Salt, (byte[]?)null)
                .SetProperty(c => c.ErasedByAct, "№ 12"), Ct));

        // Act, Assert
        Assert.Equal((AuditProblems.ContentMissing, 3), await FirstAsync(tenant));
    }

    [Fact]
    public async Task Erase_Twice_FindsNothingMore()
    {
        // Arrange
        var tenant = await TenantWithAsync(2);
        await EraseAsync(tenant, "№ 1");

        // Act
        var again = await EraseAsync(tenant, "№ 2");

        // Assert
        Assert.Equal(AuditProblems.NothingToErase, Assert.Single(again.Problems).Code);
    }

    [Fact]
    public async Task Erase_WithoutAct_IsRefused()
    {
        // Arrange
        var tenant = await TenantWithAsync(2);

        // Act
        var refused = await EraseAsync(tenant, " ");

        // Assert
        Assert.Equal("platform.act-missing", Assert.Single(refused.Problems).Code);
    }

    private async Task<Tenant> TenantWithAsync(int entries)
    {
        var tenant = await host.Data.CreateTenantAsync();
        for (var number = 0; number < entries; number++)
        {
            await host.Data.WriteAsync(tenant.Id, "test.written", _ => { });
        }

        return tenant;
    }

    private Task<Result<int>> EraseAsync(Tenant tenant, string act) =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<EraseContentHandler, int>(
            tenant.Id,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new EraseContent(new SourceRef("test", "1"), act), change, ct),
            Ct);

    private async Task<AuditReport> VerifyAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(Ct);
    }

    private async Task<(string Code, long? Entry)> FirstAsync(Tenant tenant)
    {
        var problem = Assert.Single((await VerifyAsync()).Problems, problem => problem.Tenant == tenant.Code);
        return (problem.Code, problem.Entry);
    }

    private Task<Birdik.Platform.Ids.Id<AuditEntry>> IdOfAsync(Tenant tenant, long sequence) =>
        host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().Where(x => x.Sequence == sequence).Select(x => x.Id).SingleAsync(Ct));

    private Task<int> AlterAsync(
        Tenant tenant, long sequence, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<AuditEntry>> set) =>
        host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().Where(x => x.Sequence == sequence).ExecuteUpdateAsync(set, Ct));

    private async Task RemoveAsync(Tenant tenant, long sequence)
    {
        var id = await IdOfAsync(tenant, sequence);
        await host.ReadAsync(tenant.Id, db => db.Set<AuditContent>().Where(x => x.EntryId == id).ExecuteDeleteAsync(Ct));
        await host.ReadAsync(tenant.Id, db => db.Set<AuditEntry>().Where(x => x.Id == id).ExecuteDeleteAsync(Ct));
    }
}
