using System.Globalization;
using Birdik.Letters.Appeals;
using Birdik.Letters.Burden;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Links;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>What the showcase office said of its letters: functions, bases, minutes, points, matters, the data of appeals; its file plans and substitution.</summary>
internal sealed class SaveOfficeYear(BirdikDbContext db, Colleagues colleagues, MatterSearch matters, FilePlanSearch plans)
{
    private const int LookedAtPercent = 82;
    private const int TimedPercent = 55;
    private const int PointedPercent = 30;
    private const int Matters = 9;

    private static readonly int[] DueIn = [-3, 1, 0, 5, 2, 0, 4, 6, -1, 3, 9, 1, 12, 0];

    private static readonly int[] Minutes = [10, 20, 20, 30, 30, 30, 60, 60, 120, 180];

    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var draws = new DemoDraws(seed + 2);
        var office = DemoOffice.Read();
        var today = Bishkek.DayOf(change.At);
        var letters = await db.Set<IncomingLetter>().OrderBy(row => row.RegisteredAt).ThenBy(row => row.Number).ToListAsync(ct);
        var answers = (await db.Set<OutgoingLetter>().Where(row => row.InReplyTo != null).ToListAsync(ct)).ToLookup(row => row.InReplyTo!.Value);
        var functions = await db.Set<Function>().Select(row => row.Code).ToHashSetAsync(ct);
        var topics = office.Topics.Select(topic => (Subject: DemoFields.Filled(topic.Subject), Topic: topic)).ToList();
        foreach (var letter in letters)
        {
            if (letter.Kind.IsAppeal())
            {
                db.Add(AppealOf(letter, office, draws));
            }
            else if (topics.Find(one => one.Subject.IsMatch(letter.Subject)).Topic is { } topic)
            {
                Tell(letter, topic, functions, [.. answers[letter.Id]], office, draws);
            }
        }

        TellMatters(letters, answers, today, draws);
        await TellTodayAsync(letters, today, ct);
        await KeepPlansAsync(today, ct);
        await SubstituteAsync(today, ct);
        change.Record("letters.demo-office-made", new SourceRef("platform.tenant", $"{db.Tenant}"), ("letters", letters.Count));
        await db.SaveChangesAsync(ct);
        foreach (var matter in db.Set<Matter>().Local.ToList())
        {
            await matters.PutAsync(matter, ct);
        }

        foreach (var plan in db.Set<FilePlan>().Local.ToList())
        {
            await plans.PutAsync(plan, ct);
        }

        return new Done();
    }

    private void Tell(
        IncomingLetter letter, DemoTopic topic, HashSet<string> functions, IReadOnlyList<OutgoingLetter> answers, DemoOffice office, DemoDraws draws)
    {
        var looked = draws.Chance(LookedAtPercent);
        if (looked && functions.Contains(topic.Function))
        {
            letter.Function = topic.Function;
        }

        db.Add(new LetterBurden
        {
            LetterId = letter.Id,
            Minutes = letter.State == LetterState.Done && draws.Chance(TimedPercent) ? draws.Pick(Minutes) : null,
            MinutesBy = answers.Count > 0 ? answers[0].AuthorName : "",
            Basis = looked ? topic.Basis : LegalBasis.Unknown,
            BasisAct = looked ? topic.Act : "",
            BasisProvision = looked ? topic.Provision : "",
            AskedBy = topic.AskedDays is { } days ? letter.RegisteredOn.AddDays(days) : null,
        });
        if (topic.Points.Count > 0 && draws.Chance(PointedPercent))
        {
            Point(letter, topic, answers, office, draws);
        }
    }

    private void Point(IncomingLetter letter, DemoTopic topic, IReadOnlyList<OutgoingLetter> answers, DemoOffice office, DemoDraws draws)
    {
        var full = draws.Chance(70);
        for (var place = 0; place < topic.Points.Count; place++)
        {
            var point = new LetterPoint { LetterId = letter.Id, Place = place, Text = topic.Points[place] };
            db.Add(point);
            if (answers.Count > 0)
            {
                var answered = full || place == 0;
                db.Add(new PointAnswer
                {
                    AnswerId = answers[0].Id, PointId = point.Id, IsAnswered = answered, Reason = answered ? "" : draws.Pick(office.Reasons),
                });
            }
        }

        if (answers.Count > 0 && !full && draws.Chance(40) && answers[0].DeliveredAt is { } delivered)
        {
            db.Add(new IncompleteMark
            {
                AnswerId = answers[0].Id, Text = topic.Points[^1], MarkedAt = delivered, MarkedBy = "",
            });
        }
    }

    private static Appeal AppealOf(IncomingLetter letter, DemoOffice office, DemoDraws draws) => new()
    {
        LetterId = letter.Id,
        Form = draws.Chance(80) ? AppealForm.Written : draws.Chance(50) ? AppealForm.Electronic : AppealForm.Oral,
        Address = draws.Chance(92) ? $"Ак-Булак айылы, {draws.Pick(office.Streets)} {1 + draws.Below(80)}" : "",
        Phone = draws.Chance(70) ? $"0555 {draws.Below(90) + 10} {draws.Below(90) + 10} {draws.Below(90) + 10}" : "",
        IsSigned = draws.Chance(96),
        HasIdentityCopy = draws.Chance(75),
    };

    /// <summary>The subjects that came most often from one sender are matters; some ended, some go on.</summary>
    private void TellMatters(List<IncomingLetter> letters, ILookup<Id<IncomingLetter>, OutgoingLetter> answers, DateOnly today, DemoDraws draws)
    {
        var groups = letters.Where(letter => letter.Kind == LetterKind.Letter && letter.State != LetterState.Cancelled)
            .GroupBy(letter => (letter.SenderId, letter.Subject)).Where(group => group.Count() > 3)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Subject, StringComparer.Ordinal).Take(Matters);
        foreach (var group in groups)
        {
            var chain = group.TakeLast(3 + draws.Below(4)).ToList();
            var matter = new Matter
            {
                Question = group.Key.Subject, WithId = group.Key.SenderId, Function = chain[^1].Function, OpenedOn = chain[0].RegisteredOn,
            };
            db.Add(matter);
            for (var place = 0; place < chain.Count; place++)
            {
                db.Add(new MatterLetter { MatterId = matter.Id, IncomingId = chain[place].Id, On = chain[place].RegisteredOn });
                db.AddRange(answers[chain[place].Id].Select(answer => new MatterLetter
                {
                    MatterId = matter.Id, OutgoingId = answer.Id, On = answer.RegisteredOn!.Value,
                }));
                if (place > 0)
                {
                    db.Add(new LetterLink { LetterId = chain[place].Id, Kind = LinkKind.Repeats, IncomingId = chain[place - 1].Id });
                }
            }

            if (draws.Chance(45) && chain[^1].ClosedOn is { } ended)
            {
                matter.EndWith(draws.Chance(70) ? MatterEnd.Settled : MatterEnd.NoResult, "", ended);
            }
            else if (draws.Chance(30))
            {
                matter.Propose(MatterProposal.Meeting, today.AddDays(-5));
            }
        }
    }

    /// <summary>What each one has in work is due in these days: late, today, later in the week, so that the day has its work.</summary>
    private async Task TellTodayAsync(List<IncomingLetter> letters, DateOnly today, CancellationToken ct)
    {
        var executors = await db.Set<ResolutionExecutor>().Where(row => row.IsResponsible).ToDictionaryAsync(row => row.LetterId, row => row.UserId, ct);
        var resolutions = await db.Set<Resolution>().Where(row => row.ParentId == null).ToDictionaryAsync(row => row.LetterId, ct);
        var open = letters.Where(letter => letter.State == LetterState.InWork);
        foreach (var ofOne in open.GroupBy(letter => executors.GetValueOrDefault(letter.Id)))
        {
            foreach (var (place, letter) in ofOne.Index())
            {
                var due = today.AddDays(DueIn[place % DueIn.Length]);
                var wanted = DayIn(letter.Subject) ?? (due > letter.RegisteredOn ? due : today);
                // What can be done by its term by law is to be done by then.
                letter.Control(wanted > letter.DueOn && letter.DueOn >= today ? letter.DueOn.Value : wanted);
                db.Entry(resolutions[letter.Id]).Property(resolution => resolution.ControlOn).CurrentValue = letter.DueOn;
            }
        }
    }

    /// <summary>The day with which a subject begins: that of a meeting to which the office is invited.</summary>
    private static DateOnly? DayIn(string subject) =>
        DateOnly.TryParseExact(subject.Split(' ')[0], "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task KeepPlansAsync(DateOnly today, CancellationToken ct)
    {
        var organ = await db.Set<Organ>().FirstAsync(row => row.Kind == OrganKind.Executive, ct);
        foreach (var year in new[] { today.Year - 1, today.Year })
        {
            var plan = new FilePlan { OrganId = organ.Id, Year = year };
            var items = TypicalFiles.For(plan.Id, council: false).ToList();
            plan.Approve("", new DateOnly(year - 1, 12, 24));
            if (year < today.Year)
            {
                await FileCounts.PutAsync(db, plan, items, ct);
                plan.Close(new DateOnly(year + 1, 1, 20));
            }

            db.Add(plan);
            db.AddRange(items);
        }
    }

    private async Task SubstituteAsync(DateOnly today, CancellationToken ct)
    {
        var people = (await colleagues.OfDayAsync(today, ct)).Values.ToList();
        if (people.Find(person => person.Roles.Contains(Role.Head)) is { } head
            && people.Find(person => person.Roles.Contains(Role.Secretary) && person.Id != head.Id) is { } deputy)
        {
            db.Add(new Substitution
            {
                AbsentId = head.Id, AbsentName = head.Name, DeputyId = deputy.Id, DeputyName = deputy.Name,
                From = today.AddDays(-40), To = today.AddDays(-27), Ground = "№ 12-к буйрук",
            });
        }
    }
}
