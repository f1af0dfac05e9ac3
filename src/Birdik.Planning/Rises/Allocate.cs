using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Rises;

/// <summary>Gives a municipality its part of a measure of a state programme, in money or units.</summary>
public sealed record Allocate(Id<Measure> Measure, int Receiver, int Year, decimal Som, decimal Units, string Unit);

public sealed class AllocateHandler(BirdikDbContext db, EventOutbox outbox)
{
    public async Task<Result<Id<Allocation>>> HandleAsync(Allocate command, ChangeContext change, CancellationToken ct)
    {
        var found = await (
            from measure in db.Set<Measure>()
            join document in db.Set<PlanningDocument>() on measure.DocumentId equals document.Id
            where measure.Id == command.Measure
            select new { measure, document }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return Problem.Invalid("planning.measure-unknown", "Measure");
        }

        var receiver = await db.Set<Tenant>().SingleOrDefaultAsync(
            tenant => tenant.Id == command.Receiver && tenant.Kind == TenantKind.Municipality && tenant.To == null, ct);
        if (receiver is null)
        {
            return Problem.Invalid("planning.receiver-unknown", "Receiver");
        }

        if (command.Som < 0 || command.Units < 0 || command.Som + command.Units <= 0)
        {
            return Problem.Invalid("planning.allocation-empty", "Som");
        }

        if (command.Year < found.document.FromYear || command.Year > found.document.ToYear)
        {
            return Problem.Invalid("planning.year-outside", "Year", ("from", $"{found.document.FromYear}"), ("to", $"{found.document.ToYear}"));
        }

        var given = (await db.Set<Allocation>().Where(row => row.MeasureId == command.Measure.Value).Select(row => row.Som).ToListAsync(ct)).Sum();
        if (given + command.Som > found.measure.Cost)
        {
            return Problem.Invalid("planning.allocation-over", "Som", ("left", found.measure.Cost - given));
        }

        var allocation = new Allocation
        {
            FromTenantId = db.Tenant,
            ToTenantId = receiver.Id,
            DocumentId = found.document.Id.Value,
            Programme = found.document.Title,
            MeasureId = found.measure.Id.Value,
            Measure = found.measure.Title,
            Year = command.Year,
            Som = command.Som,
            Units = command.Units,
            Unit = command.Unit.Trim(),
            GivenOn = Bishkek.DayOf(change.At),
        };
        db.Add(allocation);
        change.Record(
            "planning.allocated", PlanningRefs.To(allocation.Id), ("receiver", receiver.Name), ("measure", found.measure.Title), ("som", command.Som));
        await outbox.AddAsync(new AllocationChanged(allocation.Id, receiver.Id), change, ct);
        await db.SaveChangesAsync(ct);
        return allocation.Id;
    }
}

/// <summary>The municipality accepts an allocation, questions it, or says that it is not funded; the last two with a reason.</summary>
public sealed record AnswerAllocation(Id<Allocation> Allocation, AllocationAnswer Answer, string Text);

public sealed class AnswerAllocationHandler(BirdikDbContext db, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(AnswerAllocation command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Allocation>().SingleOrDefaultAsync(row => row.Id == command.Allocation && row.ToTenantId == db.Tenant, ct) is not { } allocation)
        {
            return Problem.NotFound("planning.allocation-unknown");
        }

        if (command.Answer == AllocationAnswer.None || !Enum.IsDefined(command.Answer))
        {
            return Problem.Invalid("planning.answer-missing", "Answer");
        }

        if (command.Text.Length > Allocation.MaxReason || (command.Answer != AllocationAnswer.Accepted && command.Text.Trim().Length == 0))
        {
            return Problem.Invalid("planning.reason-missing", "Text", ("most", Allocation.MaxReason));
        }

        allocation.Give(command.Answer, command.Text.Trim(), Bishkek.DayOf(change.At));
        change.Record(
            $"planning.allocation-{command.Answer.ToString().ToLowerInvariant()}", PlanningRefs.To(allocation.Id),
            ("measure", allocation.Measure), ("text", allocation.AnswerText));
        await outbox.AddAsync(new AllocationChanged(allocation.Id, allocation.FromTenantId), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Enters a household or group that gets a part of an allocation, or confirms that it has received it.</summary>
public sealed record ServeRecipient(Id<Allocation> Allocation, Id<Recipient>? Recipient, string Name, string Criterion);

public sealed class ServeRecipientHandler(BirdikDbContext db, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(ServeRecipient command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Allocation>().SingleOrDefaultAsync(row => row.Id == command.Allocation && row.ToTenantId == db.Tenant, ct) is not { } allocation)
        {
            return Problem.NotFound("planning.allocation-unknown");
        }

        if (allocation.Answer != AllocationAnswer.Accepted)
        {
            return Problem.Conflict("planning.allocation-not-accepted");
        }

        var today = Bishkek.DayOf(change.At);
        var recipients = await db.Set<Recipient>().Where(row => row.AllocationId == command.Allocation).ToListAsync(ct);
        if (command.Recipient is { } id)
        {
            if (recipients.Find(row => row.Id == id) is not { } recipient)
            {
                return Problem.NotFound("planning.recipient-unknown");
            }

            // Delivered first, then confirmed by the recipient.
            (recipient.DeliveredOn, recipient.ConfirmedOn) = recipient.DeliveredOn is null ? (today, null) : (recipient.DeliveredOn, (DateOnly?)today);
        }
        else if (command.Name.Trim().Length is 0 or > Recipient.MaxName || command.Criterion.Length > Recipient.MaxCriterion)
        {
            return Problem.Invalid("planning.recipient-missing", "Name", ("most", Recipient.MaxName));
        }
        else
        {
            var added = new Recipient { AllocationId = allocation.Id, Name = command.Name.Trim(), Criterion = command.Criterion.Trim() };
            db.Add(added);
            recipients.Add(added);
        }

        allocation.Count(recipients.Count, recipients.Count(row => row.ConfirmedOn is not null));
        change.Record(
            "planning.recipients-changed", PlanningRefs.To(allocation.Id), ("measure", allocation.Measure), ("listed", allocation.Listed), ("received", allocation.Received));
        await outbox.AddAsync(new AllocationChanged(allocation.Id, allocation.FromTenantId), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

public sealed record AllocationChanged(Id<Allocation> Allocation, int OtherSide) : IOutboxEvent
{
    public static string Name => "planning.allocation-changed";
}

/// <summary>Brings an allocation to the other side; names of recipients stay in the municipality, only their number goes up.</summary>
internal sealed class AllocationPost(NationalDb db, WritePipeline pipeline) : IOutboxSender<AllocationChanged>
{
    public async Task SendAsync(AllocationChanged happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var (from, id) = (delivery.TenantId, happened.Allocation);
        if (await db.Set<Allocation>().SingleOrDefaultAsync(row => row.TenantId == from && row.Id == id, ct) is { } allocation)
        {
            _ = (await pipeline.RunAsync<TakeAllocationHandler, Done>(
                happened.OtherSide, Actor.System, (handler, change, token) => handler.HandleAsync(allocation, change, token), ct)).Value;
        }
    }
}

internal sealed class TakeAllocationHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(Allocation other, ChangeContext change, CancellationToken ct)
    {
        var mine = await db.Set<Allocation>().SingleOrDefaultAsync(row => row.Id == other.Id, ct);
        if (mine is null)
        {
            db.Add(new Allocation
            {
                Id = other.Id,
                FromTenantId = other.FromTenantId,
                ToTenantId = other.ToTenantId,
                DocumentId = other.DocumentId,
                Programme = other.Programme,
                MeasureId = other.MeasureId,
                Measure = other.Measure,
                Year = other.Year,
                Som = other.Som,
                Units = other.Units,
                Unit = other.Unit,
                GivenOn = other.GivenOn,
            });
        }
        else if (db.Tenant == other.FromTenantId && other.AnsweredOn is { } on)
        {
            mine.Give(other.Answer, other.AnswerText, on);
            mine.Count(other.Listed, other.Received);
        }

        change.Record("planning.allocation-brought", PlanningRefs.To(other.Id), ("measure", other.Measure));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
