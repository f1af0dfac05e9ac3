namespace Birdik.Methods.Staffing;

/// <summary>The days of a year in which one worker can work: AWT = weeks · days a week − (holidays + leave + sickness + other).</summary>
/// <remarks>
/// Source: WHO, Workload indicators of staffing need (WISN), user's manual, 2010. The planning default of the Labour Code is
/// 52 · 5 − 14 − 20 = 226 days, 1,808 hours; the count of a real calendar year stands beside it and is never mixed with it.
/// </remarks>
/// <param name="LeaveDays">Annual leave in working days: 28 calendar days are 20.</param>
/// <param name="SickDays">Average of a worker and year.</param>
/// <param name="OtherDays">Training and the like.</param>
/// <param name="HoursPerDay">Net of breaks.</param>
public sealed record AvailableTime(
    decimal Weeks, decimal DaysPerWeek, decimal HolidayDays, decimal LeaveDays, decimal SickDays, decimal OtherDays, decimal HoursPerDay)
{
    /// <summary>52 weeks of 5 days of 8 hours, 14 holidays, 28 calendar days of leave.</summary>
    public static AvailableTime PlanningDefault { get; } = new(52, 5, 14, 20, 0, 0, 8);

    /// <summary>May be 0 or less: then nobody can work, and no need can be reckoned.</summary>
    public decimal Days => (Weeks * DaysPerWeek) - HolidayDays - LeaveDays - SickDays - OtherDays;

    /// <summary>Days · hours a day.</summary>
    public decimal Hours => Days * HoursPerDay;

    /// <summary>Hours left of a contract after shares of it: <c>contract · (1 − Σ shares)</c>.</summary>
    /// <remarks>Source: BMC Health Services Research 7:196, table 1: 1,872 h less 18.7 % give 1,521.936 h.</remarks>
    public static decimal OfContract(decimal contractHours, IEnumerable<decimal> shares) => contractHours * (1 - shares.Sum());
}
