using Birdik.Law.Duties;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.MyLaw;

/// <summary>Says that a position of the office carries a duty, or no longer does.</summary>
public sealed record AssignDuty(Id<Duty> Duty, string Position, bool Carries);

public sealed class AssignDutyHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AssignDuty command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Duty>().SingleOrDefaultAsync(one => one.Id == command.Duty, ct) is not { State: DutyState.Confirmed } duty)
        {
            return Problem.NotFound("law.duty-not-confirmed");
        }

        if (command.Position.Length is 0 or > DutyHolder.MaxPosition || command.Position.Any(char.IsControl))
        {
            return Problem.Invalid("law.position-missing", "Position", ("most", DutyHolder.MaxPosition));
        }

        var today = Bishkek.DayOf(change.At);
        var holder = await db.Set<DutyHolder>().SingleOrDefaultAsync(one => one.DutyId == duty.Id && one.Position == command.Position, ct);
        if (command.Carries)
        {
            if (holder is null)
            {
                db.Add(new DutyHolder { DutyId = duty.Id, Position = command.Position, From = today });
            }
            else
            {
                (holder.From, holder.To) = (holder.To is null ? holder.From : today, null);
            }

            change.Record("law.duty-assigned", DutyRef.To(duty.Id), ("position", command.Position), ("action", duty.Action));
        }
        else
        {
            if (holder is null)
            {
                return Problem.NotFound("law.duty-not-carried");
            }

            holder.To = today.AddDays(-1);
            change.Record("law.duty-taken-off", DutyRef.To(duty.Id), ("position", command.Position), ("action", duty.Action));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
