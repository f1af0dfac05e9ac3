using System.Text.Json.Nodes;
using Birdik.Platform.Audit;
using Birdik.Platform.Operations;
using Birdik.Platform.Threads;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Operations;

/// <summary>Each tenant's chain is broken in another way, behind the program's back; all must be found, each at its first bad entry.</summary>
[Trait("Category", "Slow")]
public sealed class VerifyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_ChainsBroken_NamesFirstBadEntryOfEachTenant()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        for (var tenant = 10; tenant <= 18; tenant++)
        {
            await store.MakeTenantAsync(tenant, deeds: 5);
        }

        const string entry = "platform_audit_entry";
        const string content = "platform_audit_content";
        const string head = "platform_audit_head";
        await store.TamperAsync($"UPDATE {entry} SET action = 'test.other' WHERE tenant_id = 10 AND sequence = 3");
        await store.TamperAsync(
            $"DELETE FROM {content} WHERE tenant_id = 11 AND entry_id = (SELECT id FROM {entry} WHERE tenant_id = 11 AND sequence = 2)");
        await store.TamperAsync($"DELETE FROM {entry} WHERE tenant_id = 11 AND sequence = 2");
        await store.TamperAsync($"UPDATE {entry} SET sequence = 99 WHERE tenant_id = 12 AND sequence = 2");
        await store.TamperAsync($"UPDATE {entry} SET sequence = 2 WHERE tenant_id = 12 AND sequence = 4");
        await store.TamperAsync($"UPDATE {entry} SET sequence = 4 WHERE tenant_id = 12 AND sequence = 99");
        await store.TamperAsync(
            $"UPDATE {content} SET json = '' WHERE tenant_id = 13 AND entry_id = (SELECT id FROM {entry} WHERE tenant_id = 13 AND sequence = 4)");
        await store.TamperAsync(
            $"UPDATE {content} SET json = NULL, salt = NULL WHERE tenant_id = 14 AND entry_id = (SELECT id FROM {entry} WHERE tenant_id = 14 AND sequence = 1)");
        await store.TamperAsync(
            $"DELETE FROM {content} WHERE tenant_id = 15 AND entry_id = (SELECT id FROM {entry} WHERE tenant_id = 15 AND sequence = 5)");
        await store.TamperAsync($"DELETE FROM {entry} WHERE tenant_id = 15 AND sequence = 5");
        await store.TamperAsync($"UPDATE {head} SET sequence = 4 WHERE tenant_id = 16");
        await store.TamperAsync($"DELETE FROM {head} WHERE tenant_id = 17");

        // Act
        var report = await VerifyAsync(store);

        // Assert
        Assert.False(report.Ok);
        Assert.Equal(
            [
                new VerifyProblem("platform.audit-entry-altered", "t10", 3),
                new VerifyProblem("platform.audit-entry-missing", "t11", 2),
                new VerifyProblem("platform.audit-entry-moved", "t12", 2),
                new VerifyProblem("platform.audit-content-altered", "t13", 4),
                new VerifyProblem("platform.audit-content-missing", "t14", 1),
                new VerifyProblem("platform.audit-entry-missing", "t15", 5),
                new VerifyProblem("platform.audit-head-altered", "t16", 5),
                new VerifyProblem("platform.audit-head-altered", "t17", 5),
            ],
            report.Problems);
    }

    [Fact]
    public async Task Verify_WholeChainMadeAnewFromTheMiddle_IsFoundByTheEntryBefore()
    {
        // Arrange: an entry that fits its own hash, but not the one before it.
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 3);
        var second = await store.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.TenantId == 10 && entry.Sequence == 2, Ct));
        var forged = new AuditEntry
        {
            Id = second.Id,
            Sequence = 2,
            At = second.At,
            ActorKind = second.ActorKind,
            ActorId = second.ActorId,
            Action = second.Action,
            SubjectKind = second.SubjectKind,
            SubjectId = second.SubjectId,
            ContentHash = second.ContentHash,
            PreviousHash = AuditHash.Start,
        };
        var hash = AuditHash.OfHeader(forged, 10);
        await store.TamperAsync(
            $"UPDATE platform_audit_entry SET previous_hash = '{AuditHash.Start}', hash = '{hash}' WHERE tenant_id = 10 AND sequence = 2");

        // Act
        var report = await VerifyAsync(store);

        // Assert
        Assert.Equal([new VerifyProblem("platform.audit-entry-moved", "t10", 2)], report.Problems);
    }

    [Fact]
    public async Task Verify_ContentErasedByAct_IsWholeAndCounted()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 3);
        await store.WriteAsync(10, (db, change) =>
        {
            var content = db.Set<AuditContent>().First();
            content.Erase("12.03.2026 № 5-т", change.At);
            change.Record("platform.content-erased", SourceRef.To("platform.audit-entry", content.EntryId), ("act", "12.03.2026 № 5-т"));
        });

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "verify", "--json");

        // Assert
        Assert.Equal(0, run.ExitCode);
        var report = JsonNode.Parse(run.Output)!;
        Assert.True((bool)report["ok"]!);
        Assert.Equal(1, (int)report["erased"]!);
        Assert.Empty(report["problems"]!.AsArray());
        Assert.True((int)report["auditEntries"]! >= 4);
    }

    [Fact]
    public async Task Verify_Broken_ExitsWithOneAndNamesTenantAndEntry()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);
        await store.TamperAsync("UPDATE platform_audit_entry SET subject_id = '2' WHERE tenant_id = 10 AND sequence = 2");

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "verify", "--json");

        // Assert
        Assert.Equal(1, run.ExitCode);
        var problem = Assert.Single(JsonNode.Parse(run.Output)!["problems"]!.AsArray())!;
        Assert.Equal("platform.audit-entry-altered", (string?)problem["code"]);
        Assert.Equal("t10", (string?)problem["tenant"]);
        Assert.Equal(2, (int)problem["entry"]!);
    }

    private static async Task<VerifyReport> VerifyAsync(OwnStore store)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StoreVerify>().RunAsync(Ct);
    }
}
