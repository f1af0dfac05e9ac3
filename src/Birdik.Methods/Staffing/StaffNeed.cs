namespace Birdik.Methods.Staffing;

/// <summary>How many workers a workload needs, by the WISN method, unrounded.</summary>
/// <param name="Basic">S = Σ volume · time per unit / available time.</param>
/// <param name="CategoryFactor">CAF = 1 / (1 − Σ support shares).</param>
/// <param name="IndividualFactor">IAF = Σ individual hours / available time.</param>
/// <param name="Required">R = S · CAF + IAF.</param>
public sealed record StaffNeed(decimal AvailableHours, decimal Basic, decimal CategoryFactor, decimal IndividualFactor, decimal Required)
{
    /// <summary>Reckons the need.</summary>
    /// <remarks>
    /// Source: WHO, WISN user's manual, 2010, and WISN software manual, 2nd ed. 2025; worked vectors W1 (Hum Resour Health 2017 15:9),
    /// W2, W4. Decimal arithmetic with 28 digits; O(activities).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Available hours not above 0, or support shares of 1 or more: nobody could work.</exception>
    public static StaffNeed Of(Workload work)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(work.AvailableHours);
        var support = SupportShare(work);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(support, 1m);
        var basic = work.Activities.Sum(activity => activity.Hours) / work.AvailableHours;
        var category = 1 / (1 - support);
        var individual = work.Individual.Sum(allowance => allowance.Hours) / work.AvailableHours;
        return new(work.AvailableHours, basic, category, individual, (basic / (1 - support)) + individual);
    }

    /// <summary>CAS: the share of the available time that support work takes; 1 or more leaves none.</summary>
    public static decimal SupportShare(Workload work) => work.Support.Sum(allowance => allowance.ShareOf(work.AvailableHours));

    /// <summary>Existing − required: below 0 a shortage.</summary>
    public decimal Difference(decimal existing) => existing - Required;

    /// <summary>Existing / required: below 1 a shortage; null when none is required.</summary>
    public decimal? Ratio(decimal existing) => Required == 0 ? null : existing / Required;

    /// <summary>Required / existing: above 1 pressure; null when there is none.</summary>
    public decimal? Pressure(decimal existing) => existing == 0 ? null : Required / existing;
}
