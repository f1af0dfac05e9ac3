using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary>The statements by which tables are spread over the nodes; without Citus each of them does nothing.</summary>
internal static class DistributionSql
{
    /// <summary>The table beside which the rows of every other distributed table lie.</summary>
    public const string Anchor = "platform_audit_head";

    public const string TenantColumn = "tenant_id";

    /// <summary>Citus runs a mixture of reference and distributed DDL only shard by shard.</summary>
    public static readonly string OneByOne = WhereCitus("set_config('citus.multi_shard_modify_mode', 'sequential', true)");

    public static Distribution? Of(IReadOnlyAnnotatable table) =>
        Enum.TryParse<Distribution>(table.FindAnnotation(TableExtensions.Annotation)?.Value as string, out var found) ? found : null;

    /// <summary>Reference tables first, then the anchor, then what lies beside it.</summary>
    public static IEnumerable<string> For(IEnumerable<(string Table, Distribution Distribution)> tables)
    {
        var all = tables.ToList();
        return all.Where(table => table.Distribution == Distribution.Reference)
            .Select(table => WhereCitus($"create_reference_table('{table.Table}')"))
            .Concat(all.Where(table => table.Distribution == Distribution.ByTenant)
                .OrderByDescending(table => table.Table == Anchor)
                .Select(table => WhereCitus(
                    $"create_distributed_table('{table.Table}', '{TenantColumn}', colocate_with => '{BesideOf(table.Table)}')")));
    }

    private static string BesideOf(string table) => table == Anchor ? "none" : Anchor;

    private static string WhereCitus(string call) =>
        $"DO $birdik$ BEGIN IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN PERFORM {call}; END IF; END $birdik$;";
}
