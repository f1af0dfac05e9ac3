namespace Birdik.Platform.Settings;

/// <summary>Where people reach this installation, as the operator says it; for what is made without a request: mailed papers, capsules.</summary>
/// <param name="Text">Without a slash at its end; empty where the operator does not say.</param>
public sealed record SiteAddress(string Text)
{
    public const string Key = "Site:Address";

    public static SiteAddress Of(Uri? address) => new(address?.ToString().TrimEnd('/') ?? "");
}
