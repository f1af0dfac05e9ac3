namespace Birdik.Platform.Demo;

/// <summary>An account of the demo, with what one needs to sign in.</summary>
/// <param name="Tenant">The code that <c>--tenant</c> takes.</param>
public sealed record DemoAccount(string User, string Password, string Role, string Tenant)
{
    /// <summary>The password of every demo account. It guards nothing: demo accounts exist only in demo data.</summary>
    public const string CommonPassword = "birdik-demo-2026";
}
