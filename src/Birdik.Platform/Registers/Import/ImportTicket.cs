using System.Security.Cryptography;
using System.Text.Json;
using Birdik.Platform.Files;
using Microsoft.AspNetCore.DataProtection;

namespace Birdik.Platform.Registers.Import;

/// <summary>A file that was received and waits to be confirmed; it travels through the page, readable only by this installation.</summary>
public sealed record ImportTicket(string Register, Guid UserId, int TenantId, ReceivedFile File, string Act);

/// <summary>Seals tickets for two hours.</summary>
public sealed class ImportTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("birdik.register-import").ToTimeLimitedDataProtector();

    public string Seal(ImportTicket ticket) => _seal.Protect(JsonSerializer.Serialize(ticket), Life);

    /// <summary>The ticket; null when it is not ours, or too old.</summary>
    public ImportTicket? Open(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<ImportTicket>(_seal.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
