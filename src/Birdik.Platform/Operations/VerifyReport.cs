using System.Text.Json.Serialization;

namespace Birdik.Platform.Operations;

/// <summary>What <c>birdik verify</c> found.</summary>
/// <param name="AuditEntries">Entries read, in all tenants.</param>
/// <param name="Erased">Those of them whose content was erased by an act.</param>
/// <param name="Files">Files read and compared with their hash.</param>
public sealed record VerifyReport(long AuditEntries, long Erased, long Files, IReadOnlyList<VerifyProblem> Problems)
{
    [JsonPropertyOrder(-1)]
    public bool Ok => Problems.Count == 0;
}

/// <summary>Something broken.</summary>
/// <param name="Tenant">The code of the tenant; null where it is not one tenant's.</param>
/// <param name="Entry">The number of the first audit entry of the tenant that does not fit.</param>
/// <param name="Subject">The file or table that is meant.</param>
public sealed record VerifyProblem(string Code, string? Tenant = null, long? Entry = null, string? Subject = null);
