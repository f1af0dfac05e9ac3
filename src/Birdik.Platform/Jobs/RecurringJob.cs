namespace Birdik.Platform.Jobs;

/// <summary>A job and its times.</summary>
/// <param name="Name"><c>module.job</c>; its name in the interface is the text <c>Job.{Name}</c>.</param>
/// <param name="Cron">When, by the clock of Bishkek: seconds minutes hours day month weekday.</param>
/// <param name="Type">The class that does it, taken from a scope of its own.</param>
public sealed record RecurringJob(string Name, string Cron, Type Type);
