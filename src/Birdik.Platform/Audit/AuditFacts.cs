using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>The content of an entry.</summary>
public sealed record AuditFacts(
    string Actor,
    string? Role,
    string? Why,
    string? LegalBasis,
    IReadOnlyDictionary<string, object?> Facts,
    [property: JsonConverter(typeof(FieldChangesJson))] IReadOnlyList<FieldChange> Changes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static AuditFacts FromJson(string json) => JsonSerializer.Deserialize<AuditFacts>(json, Options)!;
}
