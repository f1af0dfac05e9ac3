using Birdik.Letters.TimeLimits;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Puts reminders into the post: one message a person, with numbers and days only, since the mail may be read by others on its way.</summary>
public sealed class MailReminders(BirdikDbContext db, EventOutbox outbox, Texts texts)
{
    public async Task QueueAsync(IReadOnlyList<GivenReminder> given, ChangeContext change, CancellationToken ct)
    {
        if (given.Count == 0 || !await db.Set<MailAccount>().AnyAsync(row => row.IsOn, ct))
        {
            return;
        }

        var people = given.Select(one => one.User).Distinct().ToList();
        var addresses = await db.Set<ReminderAddress>().Where(row => people.Contains(row.UserId)).ToListAsync(ct);
        var languages = await db.Users.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Language, ct);
        foreach (var to in addresses)
        {
            var words = new Words(texts, languages.GetValueOrDefault(to.UserId));
            var lines = given.Where(one => one.User == to.UserId).OrderBy(one => one.DueOn).Select(one => words[
                $"Letters.ReminderMail.{one.Kind}", ("number", one.Number), ("day", one.DueOn)]);
            var mail = new MailOut
            {
                Kind = MailOutKind.Reminder,
                ToAddress = to.Address,
                QueuedAt = change.At,
                Subject = words["Letters.ReminderMail.Subject"],
                Text = string.Join("\n", lines),
            };
            db.Add(mail);
            await outbox.AddAsync(new MailQueued(mail.Id), change, ct);
        }
    }
}

/// <summary>A reminder just given.</summary>
public sealed record GivenReminder(Guid User, string Number, DateOnly DueOn, ReminderKind Kind);
