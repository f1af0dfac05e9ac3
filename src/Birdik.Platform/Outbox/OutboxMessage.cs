using Birdik.Platform.Persistence;

namespace Birdik.Platform.Outbox;

/// <summary>An event written in the transaction that made it true.</summary>
public sealed class OutboxMessage : TenantEntity<OutboxMessage>
{
    public const int MaxEvent = 100;
    public const int MaxPayload = 200_000;
    public const int MaxError = 500;

    /// <summary>After so many attempts it is left to an administrator.</summary>
    public const int MaxAttempts = 10;

    /// <summary>The place among the tenant's events, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The event's name.</summary>
    public required string Event { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTime At { get; init; }

    public DateTime? HandledAt { get; set; }

    public int Attempts { get; private set; }

    /// <summary>Not to be tried again before this moment.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>Given up; waits for an administrator.</summary>
    public DateTime? GivenUpAt { get; private set; }

    public string? Error { get; private set; }

    /// <summary>Notes a failure; the wait doubles from two seconds to about half an hour.</summary>
    internal void Fail(string error, DateTime now)
    {
        Attempts++;
        Error = error.Length > MaxError ? error[..MaxError] : error;
        var isLast = Attempts >= MaxAttempts;
        NextAttemptAt = isLast ? null : now.AddSeconds(Math.Pow(2, Math.Min(Attempts, 11)));
        GivenUpAt = isLast ? now : null;
    }

    /// <summary>Gives it another round of attempts.</summary>
    internal void TryAgain() => (Attempts, NextAttemptAt, GivenUpAt) = (0, null, null);
}
