using Birdik.Platform.Ids;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Units;

/// <summary>All units above the villages as they are now, with their shapes, held in memory for tree, map and paths.</summary>
public sealed class TerritorySnapshot
{
    private readonly Dictionary<Id<Unit>, SnapshotUnit> _units;
    private readonly ILookup<Id<Unit>?, SnapshotUnit> _children;

    internal TerritorySnapshot(string version, IEnumerable<SnapshotUnit> units, IReadOnlyList<SnapshotWater> waters)
    {
        Version = version;
        Waters = waters;
        _units = units.ToDictionary(unit => unit.Id);
        _children = _units.Values
            .OrderBy(unit => unit.Kind.Level() ?? 9)
            .ThenBy(unit => unit.SortKey, StringComparer.Ordinal)
            .ThenBy(unit => unit.Code, StringComparer.Ordinal)
            .ToLookup(unit => unit.ParentId);
    }

    /// <summary>The marks of the tables it was read from.</summary>
    internal string Version { get; }

    public IReadOnlyList<SnapshotWater> Waters { get; }

    public IEnumerable<SnapshotUnit> Units => _units.Values;

    public SnapshotUnit? Find(Id<Unit> id) => _units.GetValueOrDefault(id);

    public SnapshotUnit? Find(string code) => _units.Values.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The units in force that lie directly under one, or at the top.</summary>
    public IEnumerable<SnapshotUnit> ChildrenOf(Id<Unit>? id, DateOnly day) => _children[id].Where(unit => unit.InForceOn(day));

    /// <summary>Those in force under a unit at any depth, in the order of the tree; the unit itself is not among them.</summary>
    public IEnumerable<SnapshotUnit> Under(Id<Unit>? id, DateOnly day) =>
        ChildrenOf(id, day).SelectMany(child => Under(child.Id, day).Prepend(child));

    /// <summary>From the top down to the parent.</summary>
    public IReadOnlyList<SnapshotUnit> PathTo(Id<Unit>? parent)
    {
        var path = new List<SnapshotUnit>();
        for (var at = parent; at is { } id && Find(id) is { } unit; at = unit.ParentId)
        {
            path.Insert(0, unit);
        }

        return path;
    }

    /// <summary>The oblast or city of republican rank in which a unit lies, or is.</summary>
    public SnapshotUnit? TopOf(SnapshotUnit unit) => PathTo(unit.Id).FirstOrDefault(above => above.Kind.Level() == 1);
}

/// <summary>A lake of the map.</summary>
public sealed record SnapshotWater(string Code, Platform.Localization.LocalizedText Name, Geometry Shape);
