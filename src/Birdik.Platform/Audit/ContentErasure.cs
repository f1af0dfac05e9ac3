using System.Text.Json;

namespace Birdik.Platform.Audit;

/// <summary>How an erasure stands in the chain: an entry of its own for each content erased, naming that entry and the act.</summary>
internal static class ContentErasure
{
    public const string Action = "platform.content-erased";
    public const string SubjectKind = "platform.audit-entry";
    public const string ActFact = "act";

    public static string? ActOf(AuditContent? content) =>
        content?.Json is { } json
        && AuditFacts.FromJson(json).Facts.GetValueOrDefault(ActFact) is JsonElement { ValueKind: JsonValueKind.String } act
            ? act.GetString()
            : null;
}
