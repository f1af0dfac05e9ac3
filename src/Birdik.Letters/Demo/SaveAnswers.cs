using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>The letters the showcase municipality wrote in the year: answers on the days when letters were closed, and some of its own.</summary>
internal sealed class SaveAnswers(BirdikDbContext db, JournalBook journals, Colleagues colleagues, CorrespondentSearch directory,
    OutgoingSearch search)
{
    /// <summary>Of letters; an appeal is always answered.</summary>
    private const int AnsweredPercent = 73;

    private const int OwnPercent = 34;
    private const int HourOfSending = 14;
    private const int MinutesBetween = 25;

    private readonly Dictionary<int, Journal> _journals = [];
    private readonly List<OutgoingLetter> _own = [];
    private (DateOnly On, int Minute) _last;

    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var draws = new DemoDraws(seed + 1);
        var office = DemoOffice.Read();
        var today = Bishkek.DayOf(change.At);
        var people = (await colleagues.OfDayAsync(today, ct)).Values.ToList();
        var head = people.Find(person => person.Roles.Contains(Role.Head));
        var staff = people.FindAll(person => person.Roles.Contains(Role.Specialist) || person.Roles.Contains(Role.Secretary));
        var closed = await db.Set<IncomingLetter>().Where(row => row.State == LetterState.Done).OrderBy(row => row.ClosedOn).ThenBy(row => row.Serial).ThenBy(row => row.Number)
            .ToListAsync(ct);
        var correspondents = (await db.Set<Correspondent>().ToListAsync(ct)).ToDictionary(row => row.NameKey);
        var executors = await db.Set<ResolutionExecutor>().Where(row => row.IsResponsible).ToDictionaryAsync(row => row.LetterId, ct);
        var count = 0;
        foreach (var letter in closed.Where(letter => letter.ClosedOn < today && staff.Count > 0))
        {
            var executor = executors.GetValueOrDefault(letter.Id);
            var author = staff.Find(person => person.Id == executor?.UserId) ?? draws.Pick(staff);
            if (draws.Chance(AnsweredPercent) || letter.Kind.IsAppeal())
            {
                var answer = await SendAsync(
                    letter.ClosedOn!.Value, author, head, letter.SenderId, letter.SenderName, letter.Subject,
                    letter.Language == "ru" ? "Сведения по Вашему письму прилагаются." : "Сиздин катыңыз боюнча маалымат тиркелет.", letter, draws, change, ct);
                letter.Close(letter.ClosedOn.Value, SendLetterHandler.ReportOf(answer));
                executor?.Finish(answer.SentAt!.Value, letter.Outcome);
                count++;
            }

            if (draws.Below(100) < OwnPercent / 3)
            {
                var own = draws.Pick(office.Own);
                var key = Correspondent.Key(own.Addressee);
                if (!correspondents.TryGetValue(key, out var addressee))
                {
                    addressee = Correspondent.Of(own.Addressee, CorrespondentClasses.Guess(own.Addressee, LetterKind.Letter));
                    correspondents[key] = addressee;
                    db.Add(addressee);
                    await directory.PutAsync(addressee, ct);
                }

                await SendAsync(letter.ClosedOn!.Value, author, head, addressee.Id, own.Addressee, own.Subject, own.Body, null, draws, change, ct);
                count++;
            }
        }

        Trouble();
        change.Record("letters.demo-answers-made", new SourceRef("platform.tenant", $"{db.Tenant}"), ("letters", count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>One of the office's own letters came back; the number of another was given by mistake.</summary>
    private void Trouble()
    {
        if (_own is [.., var mistaken, _, var lost])
        {
            lost.Return("Дарек өзгөргөн, кат кайтып келди");
            mistaken.Return("");
            mistaken.Cancel("Кат эки жолу катталган");
        }
    }

    /// <summary>After the one before it on that day, as its number is.</summary>
    private int MinuteOf(DateOnly on, DemoDraws draws)
    {
        _last = (on, (_last.On == on ? _last.Minute + 1 : 0) + draws.Below(MinutesBetween));
        return _last.Minute;
    }

    private async Task<OutgoingLetter> SendAsync(
        DateOnly on, Colleague author, Colleague? head, Platform.Ids.Id<Correspondent> addressee, string name, string subject, string body,
        IncomingLetter? asked, DemoDraws draws, ChangeContext change, CancellationToken ct)
    {
        if (!_journals.TryGetValue(on.Year, out var journal))
        {
            journal = await journals.OfAsync(JournalKind.Outgoing, on.Year, change, ct);
            _journals[on.Year] = journal;
        }

        var at = Bishkek.StartOf(on).AddHours(HourOfSending).AddMinutes(MinuteOf(on, draws));
        var number = journal.Take();
        var letter = new OutgoingLetter
        {
            DraftedAt = at.AddHours(-3),
            AuthorId = author.Id,
            AuthorName = author.Name,
            AddresseeId = addressee,
            AddresseeName = name,
            Subject = subject,
            Body = body,
            InReplyTo = asked?.Id,
            SearchText = IncomingSearch.Fold(number.Text, null, name, subject),
            Code = $"{draws.Below(int.MaxValue):x8}{draws.Below(int.MaxValue):x8}{draws.Below(int.MaxValue):x8}{draws.Below(int.MaxValue):x8}",
        };
        letter.Register(journal.Id, number, head?.Name ?? "", at, on, head?.Position ?? "");
        letter.Send(asked?.Channel == Channel.InPerson ? Channel.InPerson : draws.Chance(60) ? Channel.Paper : Channel.StateSystem, at.AddMinutes(30));
        if (at.AddDays(1) <= change.At)
        {
            letter.Deliver(at.AddDays(1));
        }

        db.Add(letter);
        if (asked is null)
        {
            _own.Add(letter);
        }

        await search.PutAsync(letter, ct);
        return letter;
    }
}
