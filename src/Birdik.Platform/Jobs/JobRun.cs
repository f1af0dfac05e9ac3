namespace Birdik.Platform.Jobs;

/// <summary>How a job last went.</summary>
public sealed class JobRun
{
    public const int MaxError = 500;

    /// <summary>The job's name.</summary>
    public required string Id { get; init; }

    public DateTime StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? SucceededAt { get; set; }

    public string? Error { get; set; }
}
