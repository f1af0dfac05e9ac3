using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Birdik.Platform.Ids;

/// <summary>
/// The identity of one <typeparamref name="T"/>: a UUID (version 7) made by the application, typed so that the id of a
/// letter cannot stand where the id of a unit is meant. Its order says nothing: sort by a moment or a number instead.
/// </summary>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(Guid.CreateVersion7());

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new Id<T>(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("D");
}
