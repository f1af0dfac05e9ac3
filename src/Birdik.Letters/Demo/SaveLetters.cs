using Birdik.Letters.Appeals;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Letters.Demo;

/// <summary>Saves the letters of the demo year, resolved and answered, the last ones still in work and a few too late.</summary>
internal sealed class SaveLetters(
    BirdikDbContext db, JournalBook journals, Terms terms, Colleagues colleagues, IncomingSearch search, CorrespondentSearch directory,
    Calendars calendars)
{
    private const int LatePercent = 9;
    private const int DaysToAnswer = 24;
    private const int DaysBeforeTerm = 5;
    private const int DayEnds = 17 * 60;
    private const int HourOfMorning = 9;

    private readonly Dictionary<string, Correspondent> _senders = [];
    private readonly Dictionary<(JournalKind, int), Journal> _journals = [];
    private WorkingCalendar _calendar = null!;

    public async Task<Result<Done>> HandleAsync(
        IReadOnlyList<DemoLetter> letters, IReadOnlyList<string> resolutions, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var today = Bishkek.DayOf(change.At);
        _calendar = (await calendars.NowAsync(ct)).Working;
        var people = (await colleagues.OfDayAsync(today, ct)).Values.ToList();
        var head = people.Find(person => person.Roles.Contains(Role.Head));
        var staff = people.FindAll(person => person.Roles.Contains(Role.Specialist) || person.Roles.Contains(Role.Secretary));
        foreach (var made in letters)
        {
            var letter = await RegisterAsync(made, change, ct);
            var resolved = ResolvedAt(letter, made);
            if (head is not null && staff.Count > 0 && (made.On < today.AddDays(-1) || made.Draw < 40) && resolved <= change.At)
            {
                Resolve(letter, made, head, staff, resolutions[made.Draw % resolutions.Count], resolved, today);
            }

            if (made.Access == LetterAccess.Named && head is not null)
            {
                db.Add(new LetterReader { LetterId = letter.Id, UserId = head.Id, Name = head.Name });
            }

            await search.PutNewAsync(letter, Sender(made).Class, ct);
        }

        foreach (var sender in _senders.Values)
        {
            await directory.PutAsync(sender, ct);
        }

        change.Record("letters.demo-year-made", new SourceRef("platform.tenant", $"{db.Tenant}"), ("letters", letters.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<IncomingLetter> RegisterAsync(DemoLetter made, ChangeContext change, CancellationToken ct)
    {
        var sender = Sender(made);
        var journal = await JournalAsync(made.Kind.IsAppeal() ? JournalKind.Appeals : JournalKind.Incoming, made.On.Year, change, ct);
        var number = journal.Take();
        var letter = new IncomingLetter
        {
            JournalId = journal.Id,
            Serial = number.Serial,
            Number = number.Text,
            FileIndex = number.File,
            RegisteredAt = RegisteredAt(made, change.At),
            RegisteredOn = made.On,
            ReceivedOn = made.On,
            Kind = made.Kind,
            Channel = made.Kind.IsAppeal() ? Channel.InPerson : made.Draw < 55 ? Channel.Paper : made.Draw < 80 ? Channel.StateSystem : Channel.Email,
            Access = made.Access,
            SenderId = sender.Id,
            SenderName = made.Sender,
            SenderNumber = made.SenderNumber,
            SenderDate = made.SenderDate,
            Subject = made.Subject,
            Body = made.Body,
            Language = made.Language,
            Sheets = made.Sheets,
            SearchText = IncomingSearch.Fold(number.Text, made.SenderNumber, made.Sender, made.Subject),
        };
        if (await terms.OfAsync(made.Kind, sender.Class, made.On, ct) is { } term)
        {
            letter.DueBy(term.Due, term.Norm, term.Verified);
        }

        db.Add(letter);
        return letter;
    }

    /// <summary>Letters of the day on which the demo is told have come by then.</summary>
    private static DateTime RegisteredAt(DemoLetter made, DateTime now)
    {
        var (at, latest) = (Bishkek.StartOf(made.On).AddMinutes(made.Minute), now.AddSeconds(made.Minute - DayEnds));
        return at < latest ? at : latest;
    }

    /// <summary>Two hours later, or on the next morning.</summary>
    private DateTime ResolvedAt(IncomingLetter letter, DemoLetter made) => made.Minute + 120 < DayEnds
        ? letter.RegisteredAt.AddHours(2)
        : Bishkek.StartOf(Worked(made.On.AddDays(1))).AddHours(HourOfMorning).AddMinutes(made.Minute % 60);

    private void Resolve(
        IncomingLetter letter, DemoLetter made, Colleague head, List<Colleague> staff, string text, DateTime at, DateOnly today)
    {
        var executor = staff.Find(person => person.Position == made.To) ?? staff[made.Draw % staff.Count];
        var resolution = new Resolution
        {
            LetterId = letter.Id,
            AuthorId = head.Id,
            AuthorName = head.Name,
            Text = text,
            ControlOn = letter.DueOn,
            GivenAt = at,
        };
        db.Add(resolution);
        // What is closed to others is carried out by one.
        var helper = staff[made.Draw % staff.Count];
        List<Colleague> carrying = made.Access == LetterAccess.Office && made.Draw % 5 == 0 && helper.Id != executor.Id ? [executor, helper] : [executor];
        var parts = carrying.ConvertAll(person => new ResolutionExecutor
        {
            ResolutionId = resolution.Id, LetterId = letter.Id, UserId = person.Id, Name = person.Name, IsResponsible = person.Id == executor.Id,
        });
        db.AddRange(parts);
        letter.TakeIntoWork(null);
        var answered = Worked(letter.DueOn switch
        {
            { } due when made.Draw < LatePercent => due.AddDays(1 + made.Draw),
            // An inquiry takes the time it has.
            { } due when made.Access != LetterAccess.Office && due > made.On.AddDays(DaysBeforeTerm) => due.AddDays(-(made.Draw % DaysBeforeTerm)),
            _ => made.On.AddDays(2 + (made.Draw % DaysToAnswer)),
        });
        if (answered < today)
        {
            // Where an answer is sent, that is the report; these ask for none.
            letter.Close(answered, "Аткарылды, жооп талап кылынбайт.");
            parts.ForEach(part => part.Finish(
                Bishkek.StartOf(answered).AddHours(11), part.IsResponsible ? letter.Outcome : "Маалымат жооптуу аткаруучуга берилди."));
        }
    }

    private DateOnly Worked(DateOnly day)
    {
        while (_calendar.Knows(day.Year) && !_calendar.IsWorked(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private Correspondent Sender(DemoLetter made)
    {
        var key = Correspondent.Key(made.Sender);
        if (!_senders.TryGetValue(key, out var sender))
        {
            sender = Correspondent.Of(made.Sender, made.Class);
            _senders[key] = sender;
            db.Add(sender);
        }

        return sender;
    }

    private async Task<Journal> JournalAsync(JournalKind kind, int year, ChangeContext change, CancellationToken ct)
    {
        if (!_journals.TryGetValue((kind, year), out var journal))
        {
            journal = await journals.OfAsync(kind, year, change, ct);
            _journals[(kind, year)] = journal;
        }

        return journal;
    }
}
