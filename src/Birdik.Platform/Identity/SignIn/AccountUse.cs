namespace Birdik.Platform.Identity.SignIn;

/// <summary>What changes at each sign-in of an account, kept apart from it: wrong attempts, lock, the office used last.</summary>
public sealed class AccountUse
{
    public required Guid UserId { get; init; }

    public int WrongAttempts { get; set; }

    public DateTime? LockedUntil { get; set; }

    public int LastTenantId { get; set; }

    public DateOnly? LastSignInOn { get; set; }
}
