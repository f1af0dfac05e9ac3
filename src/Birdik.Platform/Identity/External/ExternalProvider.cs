namespace Birdik.Platform.Identity.External;

/// <summary>
/// A provider of identities (OpenID Connect) from the configuration section <c>ExternalSignIn:{name}</c>; the national one is one of them.
/// </summary>
public sealed class ExternalProvider
{
    public const string Section = "ExternalSignIn";

    /// <summary>Its name in configuration and addresses.</summary>
    public string Name { get; set; } = "";

    /// <summary>What stands on the button.</summary>
    public string Title { get; set; } = "";

    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Asked for beside <c>openid</c>.</summary>
    public IList<string> Scopes { get; } = [];

    /// <summary>The claim that names the person for good.</summary>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>Turned off only for a provider on the same machine.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>The first setting that is missing or wrong, by its full key; null when all is well.</summary>
    public string? WrongKey()
    {
        var key = $"{Section}:{Name}";
        if (Name.Length is 0 or > 40 || !Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            return key;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority)
            || authority.Scheme != Uri.UriSchemeHttps && (RequireHttps || authority.Scheme != Uri.UriSchemeHttp))
        {
            return $"{key}:{nameof(Authority)}";
        }

        return ClientId.Length == 0 ? $"{key}:{nameof(ClientId)}"
            : Title.Length == 0 ? $"{key}:{nameof(Title)}"
            : SubjectClaim.Length == 0 ? $"{key}:{nameof(SubjectClaim)}"
            : null;
    }
}
