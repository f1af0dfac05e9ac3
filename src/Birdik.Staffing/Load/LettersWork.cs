using Birdik.Letters;
using Birdik.Letters.Burden;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Load;

/// <summary>Letters given to people: the minutes of a letter, as stated or by the norm, divided among those who carry it out.</summary>
internal sealed class LettersWork(BirdikDbContext db, NormRegister norms, TimeProvider clock) : IPersonWork
{
    public async Task<IReadOnlyList<PersonTask>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var since = Bishkek.StartOf(from);
        var parts = await (
            from part in db.Set<ResolutionExecutor>().AsNoTracking()
            where part.WithdrawnAt == null && (part.DoneAt == null || part.DoneAt >= since)
            join resolution in db.Set<Resolution>() on part.ResolutionId equals resolution.Id
            where resolution.WithdrawnAt == null
            join letter in db.Set<IncomingLetter>() on part.LetterId equals letter.Id
            where letter.State != LetterState.Cancelled
            join burden in db.Set<LetterBurden>() on letter.Id equals burden.LetterId into burdens
            from burden in burdens.DefaultIfEmpty()
            select new
            {
                part.UserId, part.DoneAt, part.LetterId, letter.Number, letter.Subject, letter.Access, letter.Kind, letter.DueOn, letter.Function,
                resolution.ControlOn, Closed = letter.State == LetterState.Done, Minutes = burden == null ? null : burden.Minutes,
            }).ToListAsync(ct);
        var values = await norms.NowAsync(ct);
        var today = clock.Today();
        decimal Norm(LetterKind kind) => values.On((kind.IsAppeal() ? LettersNorms.AppealMinutes : LettersNorms.LetterMinutes).Code, today)?.Number ?? 0;
        return
        [
            .. parts.Where(part => part.DoneAt is not null || !part.Closed).GroupBy(part => part.LetterId).SelectMany(letter =>
            {
                var people = letter.Select(part => part.UserId).Distinct().ToList();
                return letter.GroupBy(part => part.UserId).Select(mine => mine.OrderBy(part => part.DoneAt is null ? 0 : 1).First()).Select(part => new PersonTask(
                    part.UserId,
                    "Letter",
                    part.Access == LetterAccess.Office ? $"{part.Number} · {part.Subject}" : part.Number,
                    LettersLinks.Letter(part.LetterId),
                    part.ControlOn ?? part.DueOn,
                    part.DoneAt is { } done ? Bishkek.DayOf(done) : null,
                    (part.Minutes ?? Norm(part.Kind)) / people.Count,
                    [.. people.Where(person => person != part.UserId)]) { Function = part.Function });
            }),
        ];
    }
}
