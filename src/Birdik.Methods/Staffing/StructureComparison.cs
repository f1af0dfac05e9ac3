namespace Birdik.Methods.Staffing;

/// <summary>What an office's own structure has otherwise than the typical one.</summary>
/// <remarks>
/// Units are paired by what they do: a pair weighs two for the same trade at the head and one for each trade in both; the heaviest pair is
/// taken first, and of equal ones the first in the order of the typical, then of the own structure. Subordination is compared between
/// paired units only, over units that have no pair. A trade that the typical structure names nowhere may stand anywhere.
/// O(own · typical · trades). Source: the right to shape one's own internal structure is article 6 of the European Charter of Local
/// Self-Government; the method of comparison is our own.
/// </remarks>
public static class StructureComparison
{
    private const int SameHead = 2;

    /// <param name="free">Trades of posts that answer to the head of the office directly.</param>
    /// <returns>By kind, then in the order of the units.</returns>
    /// <exception cref="ArgumentException">A key stands twice, or a parent is no unit.</exception>
    public static IReadOnlyList<StructureDifference> Of(
        IReadOnlyList<UnitShape> own, IReadOnlyList<string> free, IReadOnlyList<UnitShape> typical)
    {
        Check(own);
        Check(typical);
        var pairs = Pair(own, typical);
        var ownOf = pairs.ToDictionary(pair => pair.Typical.Key, pair => pair.Own);
        var typicalOf = pairs.ToDictionary(pair => pair.Own.Key, pair => pair.Typical);
        var present = own.SelectMany(unit => unit.Trades).Concat(free).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. typical.Where(unit => !ownOf.ContainsKey(unit.Key)).Select(unit => new StructureDifference(StructureDifferenceKind.Missing, null, unit.Key)),
            .. own.Where(unit => !typicalOf.ContainsKey(unit.Key)).Select(unit => new StructureDifference(StructureDifferenceKind.Additional, unit.Key, null)),
            .. own.Where(unit => unit.Head is not null && typicalOf.TryGetValue(unit.Key, out var pair) && pair.Head is not null && pair.Head != unit.Head)
                .Select(unit => new StructureDifference(StructureDifferenceKind.OtherHead, unit.Key, typicalOf[unit.Key].Key, typicalOf[unit.Key].Head)),
            .. own.Where(unit => typicalOf.ContainsKey(unit.Key)).Select(unit => (
                    unit,
                    Now: Above(unit, own, typicalOf.ContainsKey) is { } above ? typicalOf[above].Key : null,
                    Then: Above(typicalOf[unit.Key], typical, ownOf.ContainsKey)))
                .Where(one => one.Now != one.Then)
                .Select(one => new StructureDifference(
                    StructureDifferenceKind.OtherParent, one.unit.Key, typicalOf[one.unit.Key].Key, null, one.Then is { } then ? ownOf[then].Key : null)),
            .. Elsewhere(own, free, typical, ownOf),
            .. typical.Where(unit => ownOf.ContainsKey(unit.Key)).SelectMany(unit => unit.Trades.Order(StringComparer.Ordinal)
                .Where(trade => !present.Contains(trade))
                .Select(trade => new StructureDifference(StructureDifferenceKind.NoPost, ownOf[unit.Key].Key, unit.Key, trade))),
        ];
    }

    /// <summary>Trades that stand in another unit than their own, where the office has that unit at all.</summary>
    private static IEnumerable<StructureDifference> Elsewhere(
        IReadOnlyList<UnitShape> own, IReadOnlyList<string> free, IReadOnlyList<UnitShape> typical, Dictionary<string, UnitShape> ownOf)
    {
        var homes = typical.SelectMany(unit => unit.Trades.Select(trade => (trade, unit.Key))).ToLookup(pair => pair.trade, pair => pair.Key, StringComparer.Ordinal);
        return own.SelectMany(unit => unit.Trades.Order(StringComparer.Ordinal).Select(trade => (Unit: (string?)unit.Key, Trade: trade)))
            .Concat(free.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(trade => (Unit: (string?)null, Trade: trade)))
            .Select(place => (place.Unit, place.Trade, Homes: homes[place.Trade].Where(ownOf.ContainsKey).ToList()))
            .Where(place => place.Homes.Count > 0 && place.Homes.Count == homes[place.Trade].Count() && !place.Homes.Exists(home => ownOf[home].Key == place.Unit))
            .Select(place => new StructureDifference(
                StructureDifferenceKind.Elsewhere, place.Unit, place.Homes[0], place.Trade, ownOf[place.Homes[0]].Key));
    }

    private static List<(UnitShape Own, UnitShape Typical)> Pair(IReadOnlyList<UnitShape> own, IReadOnlyList<UnitShape> typical)
    {
        var pairs = new List<(UnitShape Own, UnitShape Typical)>();
        var weighed = typical.SelectMany(one => own.Select(other => (Own: other, Typical: one, Weight: Weight(other, one))))
            .Where(pair => pair.Weight > 0).OrderByDescending(pair => pair.Weight);
        foreach (var (mine, theirs, _) in weighed)
        {
            if (!pairs.Exists(pair => pair.Own.Key == mine.Key || pair.Typical.Key == theirs.Key))
            {
                pairs.Add((mine, theirs));
            }
        }

        return pairs;
    }

    private static int Weight(UnitShape own, UnitShape typical) =>
        (own.Head is not null && own.Head == typical.Head ? SameHead : 0) + own.Trades.Distinct(StringComparer.Ordinal).Count(typical.Trades.Contains);

    /// <summary>The nearest unit above that counts.</summary>
    private static string? Above(UnitShape unit, IReadOnlyList<UnitShape> units, Func<string, bool> counts)
    {
        var above = unit.Parent;
        for (var steps = 0; above is not null && !counts(above) && steps < units.Count; steps++)
        {
            above = units.First(one => one.Key == above).Parent;
        }

        return above is not null && counts(above) ? above : null;
    }

    private static void Check(IReadOnlyList<UnitShape> units)
    {
        var keys = units.Select(unit => unit.Key).ToHashSet(StringComparer.Ordinal);
        if (keys.Count != units.Count || units.Any(unit => unit.Parent is not null && !keys.Contains(unit.Parent)))
        {
            throw new ArgumentException("Keys are unique, and a parent is one of the units.", nameof(units));
        }
    }
}

/// <summary>A unit of an office, as it is compared.</summary>
/// <param name="Parent">The unit above; null where it answers to the head of the office.</param>
/// <param name="Head">Trade of the post that leads it; null without one.</param>
/// <param name="Trades">Of its posts, the head's among them.</param>
public sealed record UnitShape(string Key, string? Parent, string? Head, IReadOnlyCollection<string> Trades);

/// <param name="Own">The own unit that is meant; null for the office itself, or where there is none.</param>
/// <param name="Typical">The typical unit that is meant.</param>
/// <param name="Trade">The trade of the post that is meant.</param>
/// <param name="Other">The own unit where it would stand, or to which it would answer; null for the head of the office.</param>
public sealed record StructureDifference(
    StructureDifferenceKind Kind, string? Own, string? Typical, string? Trade = null, string? Other = null);

public enum StructureDifferenceKind
{
    /// <summary>The office has no such unit.</summary>
    Missing,

    /// <summary>The typical structure has no such unit.</summary>
    Additional,

    /// <summary>A post of another trade leads it.</summary>
    OtherHead,

    /// <summary>It answers to another.</summary>
    OtherParent,

    /// <summary>A post stands in another unit.</summary>
    Elsewhere,

    /// <summary>The unit is there, and nobody of a trade in the whole office.</summary>
    NoPost,
}
