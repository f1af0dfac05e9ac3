using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Operations;

/// <summary>Checks the whole store: audit chains, stored files, foreign keys. Reads only, beside a running <c>serve</c> too.</summary>
internal sealed class StoreVerify(NationalDb db, IDialect dialect)
{
    public async Task<VerifyReport> RunAsync(CancellationToken ct)
    {
        var problems = new List<VerifyProblem>();
        long entries = 0;
        long erased = 0;
        foreach (var (id, code) in await TenantsAsync(ct))
        {
            var chain = new ChainCheck(db, id);
            if (await chain.RunAsync(ct) is { } fault)
            {
                problems.Add(new VerifyProblem(fault.Code, code, fault.Entry));
            }

            entries += chain.Entries;
            erased += chain.Erased;
        }

        problems.AddRange((await dialect.BrokenForeignKeysAsync(db, ct))
            .Select(table => new VerifyProblem("platform.foreign-key-broken", Subject: table)));
        return new VerifyReport(entries, erased, 0, problems);
    }

    /// <summary>All that have a chain, also those whose end or whose register entry was removed.</summary>
    private async Task<IReadOnlyList<(int Id, string Code)>> TenantsAsync(CancellationToken ct)
    {
        var codes = await db.Set<Tenant>().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Code, ct);
        var chained = await db.Set<AuditHead>().Select(head => head.TenantId)
            .Union(db.Set<AuditEntry>().Select(entry => entry.TenantId))
            .ToListAsync(ct);
        return [.. chained.Order().Select(id => (id, codes.GetValueOrDefault(id, $"#{id}")))];
    }
}
