using Microsoft.Extensions.Configuration;

namespace Birdik.Platform.Settings;

/// <summary>Where people reach this installation, as the operator says it; for what is made without a request: mailed papers, capsules.</summary>
/// <param name="Text">Without a slash at its end; empty where the operator does not say.</param>
public sealed record SiteAddress(string Text)
{
    public const string Key = "Site:Address";

    /// <exception cref="SettingException">It is no address to which a page's path could be added.</exception>
    public static SiteAddress From(IConfiguration configuration)
    {
        var address = configuration.Address(Key);
        return address is { Query: "", Fragment: "", UserInfo: "" } or null
            ? new SiteAddress(address?.ToString().TrimEnd('/') ?? "")
            : throw new SettingException(Key, $"\"{configuration[Key]}\" holds more than the address of a site");
    }
}
