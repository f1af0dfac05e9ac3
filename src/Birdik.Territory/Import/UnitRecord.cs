using Birdik.Territory.Units;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Import;

/// <summary>A unit as a file describes it. What is null or empty is not told by the file and leaves a known unit as it is.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Line">Its line in CSV; its number from 1 in JSON.</param>
public sealed record UnitRecord(string File, int Line, string Id)
{
    /// <summary>The kind, where the file tells one that is known.</summary>
    public UnitKind? Kind { get; init; }

    /// <summary>The file speaks of a city and leaves its rank to what it lies under.</summary>
    public bool IsCity { get; init; }

    /// <summary>A kind that the file names and nobody knows.</summary>
    public string? UnknownKind { get; init; }

    public string NameKy { get; init; } = "";

    public string NameRu { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string Parent { get; init; } = "";

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public Geometry? Shape { get; init; }

    /// <summary>Something in the row itself is wrong; it still counts for what other rows say of it.</summary>
    public bool IsFaulty { get; init; }

    public bool HasName => NameKy.Length > 0 || NameRu.Length > 0 || NameEn.Length > 0;

    /// <summary>Adds a shape to a unit that another row describes.</summary>
    public bool IsShapeOnly => Shape is not null && !HasName && Kind is null && !IsCity && UnknownKind is null && Parent.Length == 0;
}
