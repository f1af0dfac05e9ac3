using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Rises;

/// <summary>Puts a need that is beyond the municipality's powers to a higher level; who raised it is not told there.</summary>
public sealed record RaiseHigher(Id<Need> Need, int Receiver, string Function, string Reason)
{
    /// <summary>Which part of the matter is asked of the receiver, where others have the rest.</summary>
    public decimal Percent { get; init; } = 100;
}

public sealed class RaiseHigherHandler(BirdikDbContext db, NormRegister norms, Calendars calendars, EventOutbox outbox)
{
    public async Task<Result<Id<Rise>>> HandleAsync(RaiseHigher command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == command.Need, ct) is not { } need)
        {
            return NeedProblems.Unknown;
        }

        var receiver = await db.Set<Tenant>().SingleOrDefaultAsync(
            tenant => tenant.Id == command.Receiver && tenant.Kind == TenantKind.StateBody && tenant.To == null, ct);
        if (receiver is null)
        {
            return Problem.Invalid("planning.receiver-unknown", "Receiver");
        }

        if (command.Reason.Trim().Length is 0 or > Rise.MaxReason)
        {
            return Problem.Invalid("planning.reason-missing", "Reason", ("most", Rise.MaxReason));
        }

        if (command.Percent is <= 0 or > 100)
        {
            return Problem.Invalid("planning.share-invalid", "Percent");
        }

        if (command.Function.Trim() is { Length: > 0 } function && !await db.Set<Function>().AnyAsync(row => row.Code == function, ct))
        {
            return Problem.Invalid("planning.function-unknown", "Function");
        }

        var guid = need.Id.Value;
        if (!need.IsOpen || await db.Set<Rise>().AnyAsync(row => row.NeedId == guid && row.ToTenantId == receiver.Id && row.Answer == NeedAnswer.None, ct))
        {
            return Problem.Conflict("planning.rise-impossible");
        }

        var today = Bishkek.DayOf(change.At);
        var village = need.VillageId is { } id ? await db.Set<Unit>().Where(unit => unit.Id == id).Select(unit => unit.Name).SingleAsync(ct) : null;
        var norm = (await norms.NowAsync(ct)).On(PlanningNorms.RiseAnswerDays.Code, today);
        var rise = new Rise
        {
            FromTenantId = db.Tenant,
            ToTenantId = receiver.Id,
            NeedId = guid,
            Number = NeedNumbers.Text(need.Serial, need.Year),
            Sphere = need.Sphere,
            Text = PublicNeeds.Mask(need.Text),
            Place = string.Join(", ", new[] { village?.Ky ?? "", need.Place }.Where(part => part.Length > 0)),
            People = need.People,
            Function = command.Function.Trim(),
            Percent = command.Percent,
            Reason = command.Reason.Trim(),
            RaisedOn = today,
            DueOn = norm is null ? null : (await calendars.NowAsync(ct)).Working.AfterWorkingDays(today, (int)norm.Number, out _)?.Due,
        };
        db.Add(rise);
        need.Accept();
        change.Record(
            "planning.need-risen", PlanningRefs.To(need.Id), ("number", rise.Number), ("receiver", receiver.Name), ("reason", rise.Reason));
        await outbox.AddAsync(new RiseChanged(rise.Id, receiver.Id), change, ct);
        await db.SaveChangesAsync(ct);
        return rise.Id;
    }
}

/// <summary>The higher level answers: taken, in part, or refused with a reason.</summary>
public sealed record AnswerRise(Id<Rise> Rise, NeedAnswer Answer, string Text);

public sealed class AnswerRiseHandler(BirdikDbContext db, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(AnswerRise command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Rise>().SingleOrDefaultAsync(row => row.Id == command.Rise && row.ToTenantId == db.Tenant, ct) is not { } rise)
        {
            return Problem.NotFound("planning.rise-unknown");
        }

        if (command.Answer == NeedAnswer.None || !Enum.IsDefined(command.Answer))
        {
            return Problem.Invalid("planning.answer-missing", "Answer");
        }

        if (command.Text.Trim().Length is 0 or > Rise.MaxAnswer)
        {
            return Problem.Invalid("planning.answer-text-missing", "Text", ("most", Rise.MaxAnswer));
        }

        rise.Give(command.Answer, command.Text.Trim(), Bishkek.DayOf(change.At));
        change.Record("planning.rise-answered", PlanningRefs.To(rise.Id), ("number", rise.Number), ("text", rise.AnswerText));
        await outbox.AddAsync(new RiseChanged(rise.Id, rise.FromTenantId), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>One side has changed what is its own in a rise; the other is to know.</summary>
public sealed record RiseChanged(Id<Rise> Rise, int OtherSide) : IOutboxEvent
{
    public static string Name => "planning.rise-changed";
}

/// <summary>Brings a side's part into the other side's copy; however often it comes, the copy ends up the same.</summary>
internal sealed class RisePost(NationalDb db, WritePipeline pipeline) : IOutboxSender<RiseChanged>
{
    public async Task SendAsync(RiseChanged happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var (from, id) = (delivery.TenantId, happened.Rise);
        if (await db.Set<Rise>().SingleOrDefaultAsync(row => row.TenantId == from && row.Id == id, ct) is { } rise)
        {
            _ = (await pipeline.RunAsync<TakeRiseHandler, Done>(
                happened.OtherSide, Actor.System, (handler, change, token) => handler.HandleAsync(rise, change, token), ct)).Value;
        }
    }
}

internal sealed class TakeRiseHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(Rise other, ChangeContext change, CancellationToken ct)
    {
        var mine = await db.Set<Rise>().SingleOrDefaultAsync(row => row.Id == other.Id, ct);
        if (mine is null)
        {
            db.Add(new Rise
            {
                Id = other.Id,
                FromTenantId = other.FromTenantId,
                ToTenantId = other.ToTenantId,
                NeedId = other.NeedId,
                Number = other.Number,
                Sphere = other.Sphere,
                Text = other.Text,
                Place = other.Place,
                People = other.People,
                Function = other.Function,
                Percent = other.Percent,
                Reason = other.Reason,
                RaisedOn = other.RaisedOn,
                DueOn = other.DueOn,
            });
        }
        else if (db.Tenant == other.FromTenantId && other.AnsweredOn is { } on)
        {
            mine.Give(other.Answer, other.AnswerText, on);
            change.Record("planning.rise-answered", new Platform.Threads.SourceRef(PlanningRefs.Need, mine.NeedId.ToString()), ("number", mine.Number), ("text", mine.AnswerText));
        }

        change.Record("planning.rise-brought", PlanningRefs.To(other.Id), ("number", other.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
