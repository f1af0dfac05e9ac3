using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>Enters an office of another installation, or changes what is known of it.</summary>
public sealed record SetPartner(Id<ExchangePartner>? Partner, string Name, string Address, string TheirCode, string Client, string KeyId, bool IsOn);

public sealed class SetPartnerHandler(BirdikDbContext db)
{
    private const int KeyLength = 43;

    public async Task<Result<Id<ExchangePartner>>> HandleAsync(SetPartner command, ChangeContext change, CancellationToken ct)
    {
        var known = command.Partner is { } id ? await db.Set<ExchangePartner>().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (command.Partner is not null && known is null)
        {
            return Problem.NotFound("letters.partner-unknown");
        }

        var problems = Check(command).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var partner = known ?? new ExchangePartner { Name = "", Address = "", TheirCode = "", Client = "", KeyId = "", IsOn = false };
        (partner.Name, partner.Address, partner.TheirCode) = (command.Name.Trim(), command.Address.Trim(), command.TheirCode.Trim());
        (partner.Client, partner.KeyId, partner.IsOn) = (command.Client.Trim(), command.KeyId.Trim(), command.IsOn);
        if (known is null)
        {
            db.Add(partner);
        }

        change.Record(
            "letters.partner-set", SourceRef.To("letters.exchange-partner", partner.Id), ("name", partner.Name), ("address", partner.Address), ("key", partner.KeyId));
        await db.SaveChangesAsync(ct);
        return partner.Id;
    }

    private static IEnumerable<Problem> Check(SetPartner command)
    {
        foreach (var (text, field, max, needed) in new[]
        {
            (command.Name, nameof(command.Name), ExchangePartner.MaxName, true),
            (command.Address, nameof(command.Address), ExchangePartner.MaxAddress, true),
            (command.TheirCode, nameof(command.TheirCode), ExchangePartner.MaxCode, true),
            (command.Client, nameof(command.Client), ExchangePartner.MaxCode, false),
        })
        {
            if (needed && text.Trim().Length == 0)
            {
                yield return LettersProblems.Missing(field);
            }
            else if (text.Length > max)
            {
                yield return LettersProblems.TooLong(field, max);
            }
        }

        if (command.Address.Trim().Length > 0 && (!Uri.TryCreate(command.Address.Trim(), UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.Query.Length > 0))
        {
            yield return Problem.Invalid("letters.partner-address-wrong", nameof(command.Address));
        }

        if (command.Client.Trim() is { Length: > 0 } client && (client.Split('/').Length != 4 || client.Any(sign => sign is <= ' ' or > '~')))
        {
            yield return Problem.Invalid("letters.partner-client-wrong", nameof(command.Client));
        }

        if (command.KeyId.Trim() is var key && (key.Length != KeyLength || key.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '_'))))
        {
            yield return Problem.Invalid("letters.partner-key-wrong", nameof(command.KeyId));
        }
    }
}
