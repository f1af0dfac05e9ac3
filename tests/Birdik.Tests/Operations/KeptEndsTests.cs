using Birdik.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Operations;

/// <summary>A chain cut together with the end that the database keeps is whole; the end kept outside tells.</summary>
public sealed class KeptEndsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_TailCutWithItsHead_NamesTheFirstEntryThatIsGone()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 5);
        await KeepAsync(store);
        await CutAsync(store, 10, lastLeft: 3);

        // Act
        var first = await VerifyAsync(store);
        await KeepAsync(store);
        var second = await VerifyAsync(store);

        // Assert
        Assert.Equal(new AuditProblem(AuditProblems.TailCut, "t10", 4), Assert.Single(first));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Verify_CutAndWrittenOn_IsNotCoveredUpByTheNextNote()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 5);
        await KeepAsync(store);
        await CutAsync(store, 10, lastLeft: 3);
        for (var deed = 0; deed < 4; deed++)
        {
            await store.WriteAsync(10, (_, _) => { });
        }

        // Act
        await KeepAsync(store);
        var found = await VerifyAsync(store);

        // Assert
        Assert.Equal(new AuditProblem(AuditProblems.MadeAnew, "t10", 5), Assert.Single(found));
    }

    [Fact]
    public async Task Verify_WholeChainGone_IsFound()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);
        await KeepAsync(store);
        await CutAsync(store, 10, lastLeft: 0);
        await store.TamperAsync("DELETE FROM platform_audit_head WHERE tenant_id = 10");

        // Act
        var found = await VerifyAsync(store);

        // Assert
        Assert.Equal(1, Assert.Single(found).Entry);
    }

    [Fact]
    public async Task Verify_KeptEndsChanged_SaysThatTheyAreForged()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 5);
        await KeepAsync(store);
        var file = Assert.Single(Directory.GetFiles(store.Place.DataDirectory, "audit-ends-*.json"));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Ct)).Replace("\"Tenant\":10", "\"Tenant\":11", StringComparison.Ordinal), Ct);

        // Act
        var found = await VerifyAsync(store);

        // Assert
        Assert.Equal(AuditProblems.EndsForged, Assert.Single(found).Code);
    }

    [Fact]
    public async Task Verify_ChainWrittenOn_IsWhole()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);
        await KeepAsync(store);
        await store.WriteAsync(10, (_, _) => { });

        // Act
        var before = await VerifyAsync(store);
        await KeepAsync(store);
        var after = await VerifyAsync(store);

        // Assert
        Assert.Empty(before.Concat(after));
    }

    private static async Task CutAsync(OwnStore store, int tenant, int lastLeft)
    {
        var hash = lastLeft == 0 ? AuditHash.Start : await store.ReadAsync(db => db.Set<AuditEntry>()
            .Where(entry => entry.TenantId == tenant && entry.Sequence == lastLeft).Select(entry => entry.Hash).SingleAsync(Ct));
        await store.TamperAsync(
            $"DELETE FROM platform_audit_content WHERE tenant_id = {tenant} AND entry_id IN (SELECT id FROM platform_audit_entry WHERE tenant_id = {tenant} AND sequence > {lastLeft})");
        await store.TamperAsync($"DELETE FROM platform_audit_entry WHERE tenant_id = {tenant} AND sequence > {lastLeft}");
        await store.TamperAsync($"UPDATE platform_audit_head SET sequence = {lastLeft}, hash = '{hash}' WHERE tenant_id = {tenant}");
    }

    private static async Task KeepAsync(OwnStore store)
    {
        await using var scope = store.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeepAuditEnds>().RunAsync(Ct);
    }

    private static async Task<IReadOnlyList<AuditProblem>> VerifyAsync(OwnStore store)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(Ct)).Problems;
    }
}
