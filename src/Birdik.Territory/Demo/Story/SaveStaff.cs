using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Territory.Demo.People;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Demo.Story;

/// <summary>Gives a tenant its organs and its people their roles.</summary>
internal sealed class SaveStaff(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(
        DemoTenant tenant, IReadOnlyList<DemoPerson> people, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var accounts = await db.Users.Where(account => account.IsDemo)
            .ToDictionaryAsync(account => account.UserName!, account => account.Id, ct);
        var organs = tenant.Organs.Select(organ => new Organ { Kind = organ.Kind, Name = organ.Name }).ToList();
        db.AddRange(organs);
        db.AddRange(people.Select(person => new Membership
        {
            UserId = accounts[person.UserName],
            OrganId = organs.Single(organ => organ.Kind == person.Organ).Id,
            Role = person.Role,
            Position = person.Position.Ky,
            From = DemoShowcase.Since,
        }));
        change.Record(
            "territory.demo-staff-made", new SourceRef("platform.tenant", $"{db.Tenant}"), ("people", people.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
