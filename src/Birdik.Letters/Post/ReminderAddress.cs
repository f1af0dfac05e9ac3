using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Where a person of the office wants to be reminded of terms by e-mail.</summary>
public sealed class ReminderAddress : TenantEntity<ReminderAddress>
{
    public required Guid UserId { get; init; }

    public required string Address { get; set; }
}

/// <summary>Says where one wants to be reminded; empty ends it.</summary>
public sealed record SetReminderAddress(Guid User, string Address);

public sealed class SetReminderAddressHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetReminderAddress command, ChangeContext change, CancellationToken ct)
    {
        var address = command.Address.Trim();
        if (address.Length > 0 && !MailOut.IsAddress(address))
        {
            return Problem.Invalid("letters.address-wrong", nameof(command.Address));
        }

        var known = await db.Set<ReminderAddress>().SingleOrDefaultAsync(row => row.UserId == command.User, ct);
        if (address.Length == 0)
        {
            db.RemoveRange(known is null ? [] : [known]);
        }
        else if (known is null)
        {
            db.Add(new ReminderAddress { UserId = command.User, Address = address });
        }
        else
        {
            known.Address = address;
        }

        change.Record("letters.reminder-address-set", new SourceRef("platform.account", $"{command.User}"), ("address", address));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
