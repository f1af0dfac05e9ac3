using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Who may sign a letter of the office: those who give resolutions, and who acts for one of them.</summary>
public sealed class Signers(BirdikDbContext db, Colleagues colleagues)
{
    public async Task<IReadOnlyList<Colleague>> OfDayAsync(DateOnly day, CancellationToken ct)
    {
        var acting = await db.Set<Substitution>().Where(row => row.From <= day && row.To >= day).Select(row => row.DeputyId).ToHashSetAsync(ct);
        return [.. (await colleagues.OfDayAsync(day, ct)).Values.Where(person => person.GivesResolutions || acting.Contains(person.Id))];
    }
}
