using Birdik.Methods.Numbers;

namespace Birdik.Methods.Budget.Equalization;

/// <summary>Equalizes municipalities by a formula, a pool and a guarantee.</summary>
public static class Equalizer
{
    private const decimal Tyiyn = 0.01m;

    /// <summary>The transfer of each unit to the tyiyn; the sum is kept by the largest remainder.</summary>
    /// <remarks>
    /// <para>Steps: the formula; what is given scaled down to the pool where it exceeds it; the guarantee: with floors
    /// <c>f = grant − x · (capacity + grant)</c> nobody falls below f, and what that costs is taken from the others in proportion to
    /// what they have above theirs, so that the sum stays. Where the formula shares a pool and leaves some of it, as gaps smaller than the
    /// pool do, the floors are paid from what is left first; formulas that share a pool never take from own revenue, so there no floor is below 0. Then rounding of what is given
    /// and of what is taken. Ties in rounding go by id, so the order of units does not matter.</para>
    /// <para>Reckoned with 28 digits; O(n log n).</para>
    /// </remarks>
    /// <exception cref="ArgumentException">No unit, a repeated id, a population not above 0, or a pool missing.</exception>
    public static EqualizationResult Run(IReadOnlyList<EqualizationUnit> units, EqualizationTerms terms)
    {
        Check(units, terms);
        var prepared = terms.Formula.Prepare([.. units.OrderBy(unit => unit.Id, StringComparer.Ordinal)]);
        var entitlements = terms.Formula.Entitlements(prepared, terms.Pool ?? 0);
        var given = entitlements.Where(amount => amount > 0).Sum();
        var scaled = terms.Pool is { } pool && given > pool
            ? [.. entitlements.Select(amount => amount > 0 ? pool * (amount / given) : amount)]
            : entitlements;
        var (kept, missing) = terms.MaxLossShare is { } share ? Guarantee(prepared, scaled, terms.Formula.SharesPool, share, Unshared(terms, scaled)) : (scaled, 0);
        var transfers = Rounded(kept);
        var shown = Rounded(entitlements);
        var places = prepared.Select((unit, place) => (unit.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return new(
            [.. units.Select(unit => places[unit.Id]).Select(place => new EqualizationShare(prepared[place], shown[place], transfers[place]))],
            Math.Max(0, (terms.Pool ?? 0) - transfers.Where(transfer => transfer > 0).Sum()),
            missing);
    }

    private static void Check(IReadOnlyList<EqualizationUnit> units, EqualizationTerms terms)
    {
        if (units.Count == 0 || units.Any(unit => unit.Population <= 0) || units.DistinctBy(unit => unit.Id).Count() < units.Count)
        {
            throw new ArgumentException("Units have different ids and a population above 0.", nameof(units));
        }

        if ((terms.Formula.SharesPool && terms.Pool is null) || terms.Pool < 0 || terms.Pool % Tyiyn > 0)
        {
            throw new ArgumentException("The formula shares a pool of whole tyiyns, at least 0.", nameof(terms));
        }
    }

    /// <summary>What of a pool to be shared the formula leaves; a pool that is only a ceiling leaves nothing to give.</summary>
    private static decimal Unshared(EqualizationTerms terms, decimal[] transfers) =>
        terms.Formula.SharesPool ? Math.Max(0, (terms.Pool ?? 0) - transfers.Sum()) : 0;

    /// <param name="nobodyGives">The formula only gives: a guarantee for one is never paid from the own revenue of another.</param>
    /// <param name="unshared">May be spent on the floors beyond the sum of the transfers.</param>
    private static (decimal[] Transfers, decimal Missing) Guarantee(
        IReadOnlyList<EqualizationUnit> units, decimal[] transfers, bool nobodyGives, decimal share, decimal unshared)
    {
        var floors = units.Select(unit => Math.Max(
            nobodyGives ? 0 : decimal.MinValue,
            decimal.Ceiling((unit.Grant - (share * (unit.Capacity + unit.Grant))) / Tyiyn) * Tyiyn)).ToArray();
        if (transfers.Zip(floors).All(pair => pair.First >= pair.Second))
        {
            return (transfers, 0);
        }

        var lacking = transfers.Zip(floors, (transfer, floor) => Math.Max(0, floor - transfer)).Sum();
        var (sum, least) = (transfers.Sum() + Math.Min(unshared, lacking), floors.Sum());
        var above = transfers.Zip(floors, (transfer, floor) => Math.Max(0, transfer - floor)).ToArray();
        var room = above.Sum();
        var part = room == 0 ? 0 : Math.Max(0, sum - least) / room;
        return ([.. floors.Zip(above, (floor, over) => floor + (over * part))], Math.Max(0, least - sum));
    }

    // What is given and what is taken are rounded apart: neither may grow beyond its own sum.
    private static decimal[] Rounded(decimal[] amounts)
    {
        var given = RoundedTogether([.. amounts.Select(amount => Math.Max(0, amount))]);
        var taken = RoundedTogether([.. amounts.Select(amount => Math.Max(0, -amount))]);
        return [.. given.Zip(taken, (plus, minus) => plus - minus)];
    }

    private static decimal[] RoundedTogether(decimal[] amounts) =>
        LargestRemainder.Round(amounts, decimal.Round(amounts.Sum(), 2, MidpointRounding.AwayFromZero), Tyiyn);
}
