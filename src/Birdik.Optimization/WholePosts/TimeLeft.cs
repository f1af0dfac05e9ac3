using System.Diagnostics;

namespace Birdik.Optimization.WholePosts;

/// <summary>The time that is left of a limit for a whole task.</summary>
internal sealed class TimeLeft(double seconds)
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    /// <summary>Never nothing, so that a solver asked at the end still answers what is plain.</summary>
    public double Seconds => Math.Max(0.01, seconds - Stopwatch.GetElapsedTime(_begun).TotalSeconds);

    public bool IsOver => Stopwatch.GetElapsedTime(_begun).TotalSeconds >= seconds;
}
