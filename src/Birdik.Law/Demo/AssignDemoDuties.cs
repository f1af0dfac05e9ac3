using Birdik.Law.Duties;
using Birdik.Law.MyLaw;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Demo;

/// <summary>Shares some duties among the positions of the executive that is shown, so that "my law" has something to say.</summary>
internal sealed class AssignDemoDuties(BirdikDbContext db)
{
    public const string Showcase = "ak-bulak";

    private const int Shared = 48;

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var positions = await db.Set<Membership>()
            .Where(row => row.Position != "" && (row.To == null || row.To >= today))
            .Select(row => row.Position)
            .Distinct()
            .OrderBy(position => position)
            .ToListAsync(ct);
        var duties = await db.Set<Duty>()
            .Where(duty => duty.State == DutyState.Confirmed && duty.Bearer == DemoPhrases.AiylOkmotu.Ky && duty.Period != DutyPeriod.None)
            .OrderBy(duty => duty.Place)
            .Take(Shared)
            .Select(duty => duty.Id)
            .ToListAsync(ct);
        if (positions.Count == 0)
        {
            return new Done();
        }

        change.InBulk = true;
        db.AddRange(duties.Select((duty, place) => new DutyHolder { DutyId = duty, Position = positions[place % positions.Count], From = today }));
        change.Record("law.demo-duties-shared", new SourceRef("law.duty", "register"), ("duties", duties.Count), ("positions", positions.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
