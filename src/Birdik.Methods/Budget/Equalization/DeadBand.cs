namespace Birdik.Methods.Budget.Equalization;

/// <summary>
/// Gives below one capacity index and takes above another, and leaves the band between alone: <c>(lower − I) · C̄ · N · grantShare</c>,
/// <c>−(I − upper) · C̄ · N · reverseShare</c>.
/// </summary>
/// <remarks>Source: Budget Code of Ukraine, art. 99; worked vector E7. On the edges of the band nothing is given or taken.</remarks>
/// <param name="Lower">Index against the average of the units; not above <paramref name="Upper"/>.</param>
/// <param name="GrantShare">Share of what is missing that is given, 0 to 1.</param>
/// <param name="ReverseShare">Share of what is over that is taken, 0 to 1.</param>
public sealed record DeadBand(decimal Lower, decimal Upper, decimal GrantShare, decimal ReverseShare) : EqualizationFormula
{
    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool)
    {
        var average = AverageCapacity(units);
        return
        [
            .. units.Select(unit =>
            {
                var (floor, ceiling) = (Lower * average * unit.Population, Upper * average * unit.Population);
                return unit.Capacity < floor ? (floor - unit.Capacity) * GrantShare
                    : unit.Capacity > ceiling ? (ceiling - unit.Capacity) * ReverseShare
                    : 0;
            }),
        ];
    }
}
