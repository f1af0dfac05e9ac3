namespace Birdik.Platform.Audit;

/// <summary>What the check of the chains found: how many entries stand, how many of them had their content erased by act, what is broken.</summary>
public sealed record AuditReport(long Entries, long Erased, IReadOnlyList<AuditProblem> Problems);

/// <summary>The first thing broken in a tenant's chain.</summary>
/// <param name="Code">Which of <see cref="AuditProblems"/>.</param>
/// <param name="Tenant">The tenant's code; its number where no such tenant is registered.</param>
/// <param name="Entry">The place in the chain; null where there is none.</param>
public sealed record AuditProblem(string Code, string Tenant, long? Entry);
