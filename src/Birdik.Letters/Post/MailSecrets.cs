using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Birdik.Letters.Post;

/// <summary>Keeps the passwords of mailboxes: readable only by this installation.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Birdik.Letters.MailAccount");

    public string Protect(string password) => _protector.Protect(password);

    /// <summary>The password; null where the keys are not those it was protected with.</summary>
    public string? Reveal(string kept)
    {
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
