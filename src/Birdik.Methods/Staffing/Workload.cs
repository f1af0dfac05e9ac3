namespace Birdik.Methods.Staffing;

/// <summary>The work of a group of posts in a year.</summary>
/// <param name="AvailableHours">Hours a year of one worker, above 0.</param>
/// <param name="Activities">What is counted: letters, certificates, sessions.</param>
/// <param name="Support">What every worker does beside it.</param>
/// <param name="Individual">What some workers do beside it.</param>
public sealed record Workload(
    decimal AvailableHours,
    IReadOnlyList<WorkActivity> Activities,
    IReadOnlyList<CategoryAllowance> Support,
    IReadOnlyList<IndividualAllowance> Individual);

/// <param name="Volume">Units a year, at least 0.</param>
/// <param name="HoursPerUnit">At least 0.</param>
public sealed record WorkActivity(string Code, decimal Volume, decimal HoursPerUnit)
{
    public static WorkActivity ByMinutes(string code, decimal volume, decimal unitMinutes) => new(code, volume, unitMinutes / 60);

    /// <param name="unitsPerHour">Above 0.</param>
    public static WorkActivity ByRate(string code, decimal volume, decimal unitsPerHour) => new(code, volume, 1 / unitsPerHour);

    public decimal Hours => Volume * HoursPerUnit;
}

/// <summary>Support work of all: a share of the available time, hours a year of each worker, or both.</summary>
/// <param name="Share">0 to below 1.</param>
/// <param name="HoursPerYear">Of each worker.</param>
public sealed record CategoryAllowance(string Name, decimal Share, decimal HoursPerYear)
{
    public decimal ShareOf(decimal availableHours) => Share + (HoursPerYear / availableHours);
}

/// <summary>Additional work of some: a secretary of the council, a trainer.</summary>
/// <param name="HoursPerYear">Of each of the persons.</param>
public sealed record IndividualAllowance(string Name, decimal Persons, decimal HoursPerYear)
{
    public decimal Hours => Persons * HoursPerYear;
}
