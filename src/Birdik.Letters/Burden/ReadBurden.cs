using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.Letters;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>Who loads the office: what letters of a period cost, whose they are, for what function and by what right.</summary>
public sealed class ReadBurden(BirdikDbContext db, NormRegister norms, Terms terms, Calendars calendars)
{
    /// <summary>Sender × function × basis, the dearest first. Citizens are one sender: who they are is nobody's matter here.</summary>
    public async Task<BurdenReport> OfAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var values = await norms.NowAsync(ct);
        var (perLetter, perAppeal) = (Minutes(values, LettersNorms.LetterMinutes, to), Minutes(values, LettersNorms.AppealMinutes, to));
        var letters = Between(from, to);
        var all = await letters.GroupBy(row => new { row.SenderId, row.Function, row.Kind })
            .Select(group => new { group.Key.SenderId, group.Key.Function, group.Key.Kind, Count = group.Count() }).ToListAsync(ct);
        var stated = await (
            from letter in letters
            join burden in db.Set<LetterBurden>() on letter.Id equals burden.LetterId
            select new { letter.SenderId, letter.Function, letter.Kind, burden.Basis, burden.Minutes }).ToListAsync(ct);
        var senders = await db.Set<Correspondent>().AsNoTracking().ToDictionaryAsync(row => row.Id, ct);
        var rows = new Dictionary<(string Body, string Sender, CorrespondentClass Class, string Function, LegalBasis Basis), (int Letters, int Minutes)>();
        foreach (var group in all)
        {
            var known = stated.Where(row => row.SenderId == group.SenderId && row.Function == group.Function && row.Kind == group.Kind).ToList();
            Add(group.SenderId, group.Function, LegalBasis.Unknown, group.Count - known.Count, (group.Count - known.Count) * Default(group.Kind));
            foreach (var one in known)
            {
                Add(group.SenderId, group.Function, one.Basis, 1, one.Minutes ?? Default(group.Kind));
            }
        }

        return new BurdenReport(
            from, to, perLetter, perAppeal,
            [
                .. rows.Select(row => new BurdenRow(row.Key.Body, row.Key.Sender, row.Key.Class, row.Key.Function, row.Key.Basis, row.Value.Letters, row.Value.Minutes))
                    .OrderByDescending(row => row.Minutes).ThenBy(row => row.Body, StringComparer.Ordinal).ThenBy(row => row.Sender, StringComparer.Ordinal),
            ]);

        int Default(LetterKind kind) => kind.IsAppeal() ? perAppeal : perLetter;

        void Add(Id<Correspondent> id, string? function, LegalBasis basis, int count, int minutes)
        {
            if (count == 0)
            {
                return;
            }

            var sender = senders[id];
            // A citizen asks by right: everyone may.
            var key = sender.Class == CorrespondentClass.Citizen
                ? ("", "", sender.Class, function ?? "", LegalBasis.Found)
                // A body writes under several names, in two languages: it is one sender.
                : (sender.Body, sender.Body.Length > 0 ? "" : sender.Name, sender.Class, function ?? "", basis);
            var (letters, sum) = rows.GetValueOrDefault(key);
            rows[key] = (letters + count, sum + minutes);
        }
    }

    /// <summary>Letters in which a body asks again what it asked within the norm's days: subjects share most of their words.</summary>
    public async Task<IReadOnlyList<RepeatedLetter>> RepeatsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var days = Minutes(await norms.NowAsync(ct), LettersNorms.RepeatDays, to);
        var start = from.AddDays(-days);
        var rows = await (
            from letter in Between(start, to)
            where letter.Kind == LetterKind.Letter && letter.Access == LetterAccess.Office
            join sender in db.Set<Correspondent>() on letter.SenderId equals sender.Id
            where sender.Class != CorrespondentClass.Citizen
            orderby letter.RegisteredAt, letter.Serial
            select new { letter.Id, letter.Number, letter.Subject, letter.RegisteredOn, letter.SenderId, sender.Name, sender.Body }).ToListAsync(ct);
        var found = new List<RepeatedLetter>();
        foreach (var ofSender in rows.GroupBy(row => row.Body.Length > 0 ? row.Body : $"{row.SenderId}"))
        {
            var before = new List<(string Number, Id<IncomingLetter> Id, DateOnly On, LetterSubject About)>();
            foreach (var letter in ofSender)
            {
                var about = LetterSubject.Of(letter.Subject);
                var first = before.FindLast(one =>
                    letter.RegisteredOn.DayNumber - one.On.DayNumber <= days && about.IsLike(one.About));
                if (first.Number is not null && letter.RegisteredOn >= from)
                {
                    found.Add(new RepeatedLetter(
                        letter.Id, letter.Number, letter.RegisteredOn, letter.Name, letter.Subject, first.Id, first.Number, first.On));
                }

                before.Add((letter.Number, letter.Id, letter.RegisteredOn, about));
            }
        }

        return [.. found.OrderByDescending(one => one.On)];
    }

    /// <summary>Letters whose sender wants the answer sooner than the norm in force gives.</summary>
    public async Task<IReadOnlyList<ShortTerm>> ShortTermsAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var letters = Between(from, to);
        var rows = await (
            from letter in letters
            where letter.Access == LetterAccess.Office
            join burden in db.Set<LetterBurden>() on letter.Id equals burden.LetterId
            where burden.AskedBy != null
            join sender in db.Set<Correspondent>() on letter.SenderId equals sender.Id
            where sender.Class != CorrespondentClass.Citizen
            orderby letter.RegisteredOn descending
            select new { letter.Id, letter.Number, letter.Subject, letter.RegisteredOn, letter.Kind, sender.Name, sender.Class, burden.AskedBy }).ToListAsync(ct);
        var found = new List<ShortTerm>();
        foreach (var row in rows)
        {
            if (await terms.OfAsync(row.Kind, row.Class, row.RegisteredOn, ct) is { } term && row.AskedBy < term.Due)
            {
                found.Add(new ShortTerm(row.Id, row.Number, row.Name, row.Subject, row.RegisteredOn, row.AskedBy!.Value, term.Due, term.Verified));
            }
        }

        return found;
    }

    /// <summary>Letters in and out on an average working day of each month, against the norms.</summary>
    public async Task<DayLoads> DaysAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var values = await norms.NowAsync(ct);
        var received = await Between(from, to).GroupBy(row => new { row.RegisteredOn.Year, row.RegisteredOn.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() }).ToListAsync(ct);
        var sent = await db.Set<OutgoingLetter>()
            .Where(row => row.RegisteredOn >= from && row.RegisteredOn <= to && row.State != OutgoingState.Cancelled)
            .GroupBy(row => new { row.RegisteredOn!.Value.Year, row.RegisteredOn!.Value.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() }).ToListAsync(ct);
        var calendar = (await calendars.NowAsync(ct)).Working;
        var months = new List<MonthLoad>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var worked = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays)
                .Count(day => day >= from && day <= to && calendar.Knows(day.Year) && calendar.IsWorked(day));
            months.Add(new MonthLoad(
                month, worked,
                received.Where(row => row.Year == month.Year && row.Month == month.Month).Sum(row => row.Count),
                sent.Where(row => row.Year == month.Year && row.Month == month.Month).Sum(row => row.Count)));
        }

        return new DayLoads(
            months, values.On(LettersNorms.ReceivedPerDay.Code, to)?.Number, values.On(LettersNorms.SentPerDay.Code, to)?.Number);
    }

    /// <summary>How many letters each person of the office was given in each week.</summary>
    public async Task<WeekMap> WeeksAsync(DateOnly to, int weeks, CancellationToken ct)
    {
        var monday = to.AddDays(-(((int)to.DayOfWeek + 6) % 7));
        var first = monday.AddDays(-7 * (weeks - 1));
        var since = Bishkek.StartOf(first);
        var given = await (
            from executor in db.Set<ResolutionExecutor>()
            join resolution in db.Set<Resolution>() on executor.ResolutionId equals resolution.Id
            where resolution.GivenAt >= since && executor.WithdrawnAt == null
            select new { executor.Name, resolution.GivenAt }).ToListAsync(ct);
        var people = given.GroupBy(one => one.Name).OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person =>
            {
                var counts = new int[weeks];
                foreach (var one in person)
                {
                    var week = (Bishkek.DayOf(one.GivenAt).DayNumber - first.DayNumber) / 7;
                    if (week < weeks)
                    {
                        counts[week]++;
                    }
                }

                return new PersonWeeks(person.Key, counts);
            }).ToList();
        return new WeekMap([.. Enumerable.Range(0, weeks).Select(week => first.AddDays(7 * week))], people);
    }

    private IQueryable<IncomingLetter> Between(DateOnly from, DateOnly to) =>
        db.Set<IncomingLetter>().AsNoTracking().Registered(from, to).Where(row => row.State != LetterState.Cancelled);

    private static int Minutes(NormPeriods values, NormDefinition norm, DateOnly day) => (int)(values.On(norm.Code, day)?.Number ?? 0);
}

/// <param name="PerLetter">Minutes of the norm for a letter nobody has corrected.</param>
public sealed record BurdenReport(DateOnly From, DateOnly To, int PerLetter, int PerAppeal, IReadOnlyList<BurdenRow> Rows)
{
    public int Letters => Rows.Sum(row => row.Letters);

    public int Minutes => Rows.Sum(row => row.Minutes);

    public int LettersOf(LegalBasis basis) => Rows.Where(row => row.Basis == basis).Sum(row => row.Letters);

    public int MinutesOf(LegalBasis basis) => Rows.Where(row => row.Basis == basis).Sum(row => row.Minutes);
}

/// <param name="Body">The code of the body to which the sender belongs; empty where it belongs to none.</param>
/// <param name="Sender">Its name; empty for a body, and for citizens, who are counted together.</param>
/// <param name="Function">Its code; empty where nobody has said.</param>
public sealed record BurdenRow(string Body, string Sender, CorrespondentClass Class, string Function, LegalBasis Basis, int Letters, int Minutes);

public sealed record RepeatedLetter(
    Id<IncomingLetter> Id, string Number, DateOnly On, string Sender, string Subject, Id<IncomingLetter> FirstId, string FirstNumber, DateOnly FirstOn);

/// <param name="ByLaw">The day by the norm in force.</param>
public sealed record ShortTerm(
    Id<IncomingLetter> Id, string Number, string Sender, string Subject, DateOnly On, DateOnly AskedBy, DateOnly ByLaw, bool IsVerified);

public sealed record DayLoads(IReadOnlyList<MonthLoad> Months, decimal? ReceivedNorm, decimal? SentNorm)
{
    public decimal? ReceivedPerDay => Share(Months.Sum(month => month.Received), Months.Sum(month => month.Days));

    public decimal? SentPerDay => Share(Months.Sum(month => month.Sent), Months.Sum(month => month.Days));

    internal static decimal? Share(int count, int days) => days == 0 ? null : Math.Round((decimal)count / days, 1);
}

public sealed record MonthLoad(DateOnly Month, int Days, int Received, int Sent)
{
    public decimal? ReceivedPerDay => DayLoads.Share(Received, Days);

    public decimal? SentPerDay => DayLoads.Share(Sent, Days);
}

public sealed record WeekMap(IReadOnlyList<DateOnly> Weeks, IReadOnlyList<PersonWeeks> People)
{
    public int Most => People.SelectMany(person => person.Counts).DefaultIfEmpty(0).Max();
}

public sealed record PersonWeeks(string Name, IReadOnlyList<int> Counts);
