using System.ComponentModel.DataAnnotations;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>The configuration section <c>SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>After so many wrong attempts in a row the account is locked.</summary>
    [Range(3, 100)]
    public int WrongAttempts { get; set; } = 10;

    [Range(1, 1_440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>How long a session lives without use.</summary>
    [Range(5, 10_080)]
    public int SessionMinutes { get; set; } = 720;

    [Range(8, 64)]
    public int PasswordLength { get; set; } = 10;
}
