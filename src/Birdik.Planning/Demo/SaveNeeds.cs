using Birdik.Planning.Needs;
using Birdik.Planning.Ranking;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Demo;

/// <summary>Saves what the residents need: the meetings with their sheets, what was said there and elsewhere, the points given, and the answers.</summary>
internal sealed class SaveNeeds(BirdikDbContext db, NeedMap maps, NeedSearch search, FileStore store)
{
    private static readonly string[] MeetingGroups = ["Аялдар", "Жаштар", "Эркектер"];

    private const int Needs = 120;

    public async Task TellAsync(ToldPlanning told, ChangeContext change, CancellationToken ct)
    {
        var meetings = MakeMeetings(told);
        db.AddRange(meetings);
        await AddSheetsAsync(meetings, change, ct);
        await AddNeedsAsync(told, meetings, ct);
        Rank(told, meetings);
        KeepLastNumber(told);
    }

    public Need Make(ToldPlanning told, DemoTopic topic, Village? village, Meeting? meeting, DateOnly day)
    {
        var says = told.Says(topic);
        var serial = told.Needs.Count + 1;
        var number = NeedNumbers.Text(serial, day.Year);
        var need = new Need
        {
            Year = day.Year,
            Serial = serial,
            Code = $"DEMQ{serial:D6}".Replace('0', 'Z').Replace('1', 'Y'),
            Sphere = topic.Sphere,
            Text = says,
            VillageId = village?.Id,
            People = Math.Max(5, topic.People * (40 + told.Below(80)) / 100),
            Vulnerable = told.Below(3) == 0 ? VulnerableGroup.Children : told.Below(5) == 0 ? VulnerableGroup.Elderly : VulnerableGroup.None,
            Season = topic.Sphere == NeedSphere.Irrigation ? NeedSeason.Summer : topic.Sphere == NeedSphere.Energy ? NeedSeason.Winter : NeedSeason.AllYear,
            Source = meeting is not null ? NeedSource.Meeting : (NeedSource)(told.Below(3) == 0 ? (int)NeedSource.Deputy : (int)NeedSource.Resident),
            RaisedBy = (RaisedBy)told.Below(4),
            RaisedOn = day,
            RaisedAt = Bishkek.StartOf(day).AddMinutes((9 * 60) + told.Below(480)),
            MeetingId = meeting?.Id,
            EstimatedCost = topic.Cost,
            AnswerDue = day.AddDays(20),
            SearchText = NeedText.SearchTextOf(number, says, ""),
        };
        db.Add(need);
        told.Needs.Add(need);
        told.Topics[need.Id] = topic;
        return need;
    }

    public void KeepLastNumber(ToldPlanning told) => db.Add(new NeedCounter { Year = told.Needs[0].Year, Last = told.Needs.Count });

    private static List<Meeting> MakeMeetings(ToldPlanning told) =>
    [
        .. told.Places.Select((village, place) => new Meeting
        {
            Kind = place % 2 == 0 ? MeetingKind.Appraisal : MeetingKind.Assembly,
            Title = $"{village.Name.Ky}: муктаждыктарды аныктоо жыйыны",
            HeldOn = told.Today.AddDays(-210 + (place * 6)),
            VillageId = village.Id,
            Place = "Айыл клубу",
            Present = 41 + (place * 13),
            Women = 19 + (place * 5),
            Youth = 9 + place,
            Minutes = "Тургундар муктаждыктарды айтып, үч топко бөлүнүп упай коюшту.\nБарактар сүрөткө тартылып, протоколго тиркелди.",
        }),
    ];

    private async Task AddSheetsAsync(List<Meeting> meetings, ChangeContext change, CancellationToken ct)
    {
        foreach (var meeting in meetings)
        {
            await using var sheet = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Демо протокол\n{meeting.Title}\n{meeting.HeldOn:yyyy-MM-dd}\nКатышты: {meeting.Present}, аялдар: {meeting.Women}\n"));
            if ((await store.ReceiveAsync(sheet, $"protokol-{meeting.HeldOn:yyyy-MM-dd}.txt", ct)).TryGet(out var file))
            {
                db.Add(StoredFile.Of(file, PlanningRefs.To(meeting.Id), change));
            }
        }
    }

    private async Task AddNeedsAsync(ToldPlanning told, List<Meeting> meetings, CancellationToken ct)
    {
        var land = await maps.OfAsync(db.Tenant, ct);
        var ids = told.Places.Select(place => place.Id).ToList();
        var points = await db.Set<Unit>().AsNoTracking().Where(unit => ids.Contains(unit.Id) && unit.Latitude != null && unit.Longitude != null)
            .ToDictionaryAsync(unit => unit.Id, unit => new MapPoint(unit.Latitude!.Value, unit.Longitude!.Value), ct);
        for (var number = 0; number < Needs; number++)
        {
            var topic = told.Texts.Topics[number % told.Texts.Topics.Count];
            var village = told.Places.Count == 0 ? null : told.Places[told.Below(told.Places.Count)];
            var meeting = number % 3 == 0 ? meetings.Find(one => one.VillageId == village?.Id) : null;
            var day = number >= Needs - 9 ? told.Today.AddDays(-1 - told.Below(8)) : meeting?.HeldOn ?? told.Today.AddDays(-30 - told.Below(330));
            var need = Make(told, topic, village, meeting, day);
            if (number % 4 == 0)
            {
                db.Add(new NeedAuthor { NeedId = need.Id, Name = DemoTexts.People[number % DemoTexts.People.Length], Phone = "+996 700 000 000" });
            }

            if (number < Needs - 9)
            {
                need.Give(
                    number % 17 == 5 ? NeedAnswer.Refused : topic.Beyond || number % 5 == 0 ? NeedAnswer.InPart : NeedAnswer.Taken,
                    number % 17 == 5 ? "Жер тилкеси жеке менчик болгондуктан, муниципалитет иш жүргүзө албайт." : $"Муктаждык каралды. {topic.Measure.Ky} программанын долбооруна киргизилди.",
                    need.RaisedOn.AddDays(6 + told.Below(14)));
            }

            if (number % 2 == 0 && village is not null && points.TryGetValue(village.Id, out var point)
                && new MapPoint(point.Latitude + ((told.Below(100) - 50) / 5_000.0), point.Longitude + ((told.Below(100) - 50) / 5_000.0)) is var near && land?.Holds(near) == true)
            {
                need.Mark(near);
            }

            await search.PutAsync(need, ct);
        }

        // Two needs of the same matter that a clerk has joined already.
        var (first, second) = (told.Needs[0], told.Needs[told.Texts.Topics.Count]);
        second.MergeInto(first.Id);
        db.Add(new NeedMerge { FromId = second.Id, IntoId = first.Id, At = Bishkek.StartOf(told.Today.AddDays(-25)), By = "Катчы", Reason = "Бир эле маселе" });
    }

    private void Rank(ToldPlanning told, List<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            foreach (var need in told.Needs.Where(need => need.MeetingId == meeting.Id && need.State != NeedState.Merged).Take(8))
            {
                db.AddRange(MeetingGroups.Select(group => new GroupPoints
                {
                    MeetingId = meeting.Id, Group = group, NeedId = need.Id, Points = 1 + told.Below(10),
                }));
            }
        }

        var place = 0;
        foreach (var need in told.Needs.Where(need => need.MeetingId is not null && need.IsOpen).OrderByDescending(need => need.People).Take(20))
        {
            need.Rank(++place, $"Борда ыкмасы, төрт жыйын, {told.Today.Year}");
        }
    }
}
