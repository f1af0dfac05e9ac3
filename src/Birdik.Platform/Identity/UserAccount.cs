using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity;

/// <summary>A person who signs in. What they may do is said by their memberships, never by the account itself.</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    public const int MaxDisplayName = 200;
    public const int MaxUserName = 60;
    public const int MaxPassword = 200;

    public UserAccount() => Id = Guid.CreateVersion7();

    /// <summary>The name as others see it: «А. Токтобекова».</summary>
    public required string DisplayName { get; set; }

    public Language Language { get; set; } = Language.Ky;

    /// <summary>The password was given by an administrator; until the person sets their own they may do nothing else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Made by the demo; such accounts exist only in demo data.</summary>
    public bool IsDemo { get; init; }

    public DateTime? ClosedAt { get; set; }
}
