using Birdik.Letters.Incoming;
using Birdik.Letters.Post;
using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.TimeLimits;

/// <summary>Reminds those who carry letters out, or a part of one with a day of its own: the day before the term, on the day, and once it is overdue; each once.</summary>
public sealed record RemindExecutors;

public sealed class RemindExecutorsHandler(BirdikDbContext db, MailReminders mail)
{
    /// <summary>How many were reminded.</summary>
    public async Task<Result<int>> HandleAsync(RemindExecutors command, ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var due = await (
            from part in OpenParts.Of(db)
            where part.DueOn != null && part.DueOn <= today.AddDays(1)
            select new { part.Letter.Id, part.Letter.Number, DueOn = part.DueOn!.Value, part.Executor.UserId, part.Executor.Name }).Distinct().ToListAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        var letters = due.Select(one => one.Id).Distinct().ToList();
        var given = (await db.Set<LetterReminder>().Where(row => letters.Contains(row.LetterId)).ToListAsync(ct))
            .Select(row => (row.LetterId, row.UserId, row.Kind, row.DueOn)).ToHashSet();
        var fresh = new List<GivenReminder>();
        foreach (var one in due)
        {
            var kind = one.DueOn < today ? ReminderKind.Overdue : one.DueOn == today ? ReminderKind.SameDay : ReminderKind.DayBefore;
            if (given.Add((one.Id, one.UserId, kind, one.DueOn)))
            {
                db.Add(new LetterReminder { LetterId = one.Id, UserId = one.UserId, Kind = kind, DueOn = one.DueOn, GivenAt = change.At });
                change.Record(
                    "letters.reminded", LettersRefs.To(one.Id), ("number", one.Number), ("name", one.Name), ("due", one.DueOn));
                fresh.Add(new GivenReminder(one.UserId, one.Number, one.DueOn, kind));
            }
        }

        if (fresh.Count > 0)
        {
            await mail.QueueAsync(fresh, change, ct);
            await db.SaveChangesAsync(ct);
        }

        return fresh.Count;
    }
}

/// <summary>Each morning, in every office that has letters in work.</summary>
internal sealed class RemindExecutorsJob(NationalDb db, WritePipeline pipeline, TimeProvider clock) : IRecurringJob
{
    public const string Name = "letters.remind";
    public const string Cron = "0 0 8 * * ?";

    public async Task RunAsync(CancellationToken ct)
    {
        var tomorrow = clock.Today().AddDays(1);
        var ofLetters = db.Set<IncomingLetter>().Where(row => row.State == LetterState.InWork && row.DueOn <= tomorrow).Select(row => row.TenantId);
        var ofParts =
            from resolution in db.Set<Resolution>()
            where resolution.ParentId != null && resolution.ControlOn <= tomorrow
            join letter in db.Set<IncomingLetter>() on new { resolution.TenantId, Id = resolution.LetterId } equals new { letter.TenantId, letter.Id }
            where letter.State == LetterState.InWork
            select letter.TenantId;
        var offices = await ofLetters.Union(ofParts).ToListAsync(ct);
        foreach (var tenant in offices)
        {
            _ = await pipeline.RunAsync<RemindExecutorsHandler, int>(
                tenant, Actor.System, (handler, change, token) => handler.HandleAsync(new RemindExecutors(), change, token), ct);
        }
    }
}
