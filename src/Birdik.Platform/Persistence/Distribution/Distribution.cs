namespace Birdik.Platform.Persistence.Distribution;

/// <summary>Where a table lies when the database is distributed over several nodes.</summary>
public enum Distribution
{
    /// <summary>Sharded by tenant_id, all tables of one tenant together.</summary>
    ByTenant,

    /// <summary>A copy on every node: registers and classifiers, rarely written.</summary>
    Reference,

    /// <summary>On the coordinator only: counters of rate limits, job tables, keys.</summary>
    Local,
}
