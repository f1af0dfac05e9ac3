using Birdik.Platform.Ids;

namespace Birdik.Platform.Registers.Import;

/// <summary>The id of a row whatever its type.</summary>
internal static class RowIds
{
    public static Guid Of(object entity)
    {
        var id = entity.GetType().GetProperty("Id")?.GetValue(entity);
        return id?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Id<>)
            ? (Guid)type.GetProperty(nameof(Id<object>.Value))!.GetValue(id)!
            : throw new InvalidOperationException($"{entity.GetType().Name} has no id of its own.");
    }
}
