using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Birdik.Platform.Persistence;

/// <summary>Moments are UTC in every database; a moment of another kind is a bug and is refused.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : Refuse(moment),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Refuse(DateTime moment) =>
        throw new InvalidOperationException($"A moment of kind {moment.Kind} cannot be stored; moments are UTC.");
}
