using Birdik.Platform.Persistence;

namespace Birdik.Law.MyLaw;

/// <summary>A secret address at which a person's calendar program reads their terms; a new one ends the former.</summary>
public sealed class CalendarFeed : TenantEntity<CalendarFeed>
{
    public const int MaxHash = 64;

    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once.</summary>
    public required string SecretHash { get; set; }

    public required DateTime MadeAt { get; set; }
}
