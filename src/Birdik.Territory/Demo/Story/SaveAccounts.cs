using System.Security.Cryptography;
using Birdik.Platform.Demo;
using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Territory.Demo.People;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Territory.Demo.Story;

/// <summary>Makes an account for each person; only those who show a role have a password, the same for all.</summary>
internal sealed class SaveAccounts(BirdikDbContext db)
{
    private const int StampBytes = 20;

    public async Task<Result<Done>> HandleAsync(DemoCountry country, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var accounts = country.People.Select(AsAccount).ToList();
        var hash = new PasswordHasher<UserAccount>().HashPassword(accounts[0], DemoAccount.CommonPassword);
        foreach (var (account, person) in accounts.Zip(country.People))
        {
            account.PasswordHash = person.SignsIn ? hash : null;
        }

        db.AddRange(accounts);
        change.Record(
            "territory.demo-accounts-made", new SourceRef("platform.tenant", "1"), ("accounts", accounts.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static UserAccount AsAccount(DemoPerson person) => new()
    {
        UserName = person.UserName,
        NormalizedUserName = person.UserName.ToUpperInvariant(),
        DisplayName = person.Name.Ky,
        SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes)),
        LockoutEnabled = true,
        IsDemo = true,
    };
}
