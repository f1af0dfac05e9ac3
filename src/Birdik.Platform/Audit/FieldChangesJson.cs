using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>
/// Fields altered, row by row: <c>{"entity":"…","id":"…","old":{"State":"Registered"},"new":{"State":"Closed"}}</c>. A row that is new has no
/// <c>old</c>, one that was deleted no <c>new</c>.
/// </summary>
internal sealed class FieldChangesJson : JsonConverter<IReadOnlyList<FieldChange>>
{
    private const string Entity = "entity";
    private const string Id = "id";
    private const string Old = "old";
    private const string New = "new";

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<FieldChange> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var first = 0; first < value.Count;)
        {
            var end = EndOfRow(value, first);
            writer.WriteStartObject();
            writer.WriteString(Entity, value[first].Entity);
            writer.WriteString(Id, value[first].Id);
            WriteValues(writer, Old, value, first, end, change => change.Old);
            WriteValues(writer, New, value, first, end, change => change.New);
            writer.WriteEndObject();
            first = end;
        }

        writer.WriteEndArray();
    }

    public override IReadOnlyList<FieldChange> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. (JsonSerializer.Deserialize<List<Row>>(ref reader, options) ?? []).SelectMany(row => row.Changes)];

    // A field altered twice by one change begins the row anew, so that both are kept.
    private static int EndOfRow(IReadOnlyList<FieldChange> changes, int first)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var end = first;
        while (end < changes.Count && changes[end].Entity == changes[first].Entity && changes[end].Id == changes[first].Id && fields.Add(changes[end].Field))
        {
            end++;
        }

        return end;
    }

    private static void WriteValues(
        Utf8JsonWriter writer, string name, IReadOnlyList<FieldChange> changes, int first, int end, Func<FieldChange, string?> of)
    {
        var begun = false;
        for (var place = first; place < end; place++)
        {
            if (of(changes[place]) is not { } text)
            {
                continue;
            }

            if (!begun)
            {
                writer.WriteStartObject(name);
                begun = true;
            }

            writer.WriteString(changes[place].Field, text);
        }

        if (begun)
        {
            writer.WriteEndObject();
        }
    }

    private sealed record Row(string Entity, string Id, Dictionary<string, string>? Old, Dictionary<string, string>? New)
    {
        public IEnumerable<FieldChange> Changes => (New?.Keys ?? Enumerable.Empty<string>()).Union(Old?.Keys ?? Enumerable.Empty<string>())
            .Select(name => new FieldChange(Entity, Id, name, Old?.GetValueOrDefault(name), New?.GetValueOrDefault(name)));
    }
}
