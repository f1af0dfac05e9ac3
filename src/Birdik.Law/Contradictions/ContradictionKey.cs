using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Ids;

namespace Birdik.Law.Contradictions;

/// <summary>The places of a contradiction as the search for them names them, and the word that names it in an address.</summary>
public static class ContradictionKey
{
    private const char OfAct = 'a';

    public static string Place(Id<Provision> id) => id.Value.ToString("N");

    public static string Place(Id<Act> id) => $"{OfAct}{id.Value:N}";

    public static Id<Provision>? Provision(string? place) => Guid.TryParseExact(place, "N", out var id) ? new Id<Provision>(id) : null;

    public static Id<Act>? Act(string? place) =>
        place is { Length: > 1 } && place[0] == OfAct && Guid.TryParseExact(place[1..], "N", out var id) ? new Id<Act>(id) : null;

    /// <summary>The two places in one order, whichever was found first.</summary>
    public static string Of(Contradiction one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var second = one.Second ?? "";
        var swap = second.Length > 0 && second[0] != OfAct && string.CompareOrdinal(one.First, second) > 0
            && one.Kind != ContradictionKind.RepealedReference;
        return swap ? $"{one.Kind}-{second}-{one.First}" : $"{one.Kind}-{one.First}-{second}";
    }
}
