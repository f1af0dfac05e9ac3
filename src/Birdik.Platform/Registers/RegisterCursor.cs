using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Birdik.Platform.Registers;

/// <summary>A place in a sorted register: the sort value and the id of a row. In addresses it is one opaque word.</summary>
internal sealed record RegisterCursor(object? Key, object Id)
{
    private const int MaxLength = 2_000;

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new[] { ValueText.Write(Key), ValueText.Write(Id) })));

    /// <summary>Reads a cursor made for this order; null when it is none.</summary>
    public static RegisterCursor? Read<TRow>(string text, SortKey<TRow> column, SortKey<TRow> id)
    {
        if (text.Length > MaxLength || Parts(text) is not [var key, { } last] || ValueText.Read(id.Type, last) is not { } row)
        {
            return null;
        }

        if (key is null)
        {
            return column.MayBeNull ? new RegisterCursor(null, row) : null;
        }

        return ValueText.Read(column.Type, key) is { } value ? new RegisterCursor(value, row) : null;
    }

    private static string?[]? Parts(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null;
        }
    }
}
