using System.ComponentModel.DataAnnotations;

namespace Birdik.Platform.RateLimits;

/// <summary>
/// The configuration section <c>RateLimits</c>: requests in a minute. By address only what nobody has signed in for, wide enough for an
/// office of three hundred behind one address.
/// </summary>
public sealed class RateLimitsSettings
{
    public const string Section = "RateLimits";

    private const int Most = 10_000_000;

    /// <summary>Of one account.</summary>
    [Range(1, Most)]
    public int AccountPerMinute { get; set; } = 60_000;

    /// <summary>Of one API token.</summary>
    [Range(1, Most)]
    public int TokenPerMinute { get; set; } = 60_000;

    /// <summary>Forms sent from one address by people who have not signed in.</summary>
    [Range(1, Most)]
    public int FormsPerMinute { get; set; } = 600;

    /// <summary>Attempts to sign in from one address.</summary>
    [Range(1, Most)]
    public int SignInsPerMinute { get; set; } = 900;
}
