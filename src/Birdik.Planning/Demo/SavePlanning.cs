using Birdik.Methods.Numbers;
using Birdik.Methods.Planning.Proof;
using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Cycle;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Planning.Ranking;
using Birdik.Planning.Rises;
using Birdik.Planning.Votes;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Demo;

/// <summary>Saves what one municipality has of its own, as the use cases would have made it over the years.</summary>
internal sealed class SavePlanning(BirdikDbContext db, ReadFunding fundings, VillageBook villages, NeedMap maps, NeedSearch needSearch, DocumentSearch documentSearch, FileStore store)
{
    private static readonly string[] MeetingGroups = ["Аялдар", "Жаштар", "Эркектер"];

    private const int Needs = 120;
    private const int Voters = 800;
    private const int LightNeeds = 5;
    private const int LightMeasures = 4;

    private readonly List<Need> _needs = [];
    private readonly Dictionary<Id<Need>, DemoTopic> _topics = [];
    private IReadOnlyList<DemoHigher> _higher = [];
    private int _serial;

    public async Task<Result<Done>> ShowcaseAsync(
        DemoTexts texts, IReadOnlyList<DemoHigher> higher, int seed, DateOnly today, int rayon, IReadOnlyList<int> ministries, ChangeContext change, CancellationToken ct)
    {
        _higher = higher;
        change.InBulk = true;
        var draws = new SplitMix((ulong)seed + 17);
        var places = await villages.OfAsync(db.Tenant, ct);
        var meetings = MakeMeetings(places, today);
        db.AddRange(meetings);
        await AddSheetsAsync(meetings, change, ct);
        await AddNeedsAsync(texts, draws, places, meetings, today, ct);
        Rank(meetings, draws, today);
        var vote = Vote(draws, places, today);
        var documents = new List<PlanningDocument>();
        for (var year = today.Year - 2; year <= today.Year; year++)
        {
            documents.Add(Programme(texts, year, today, places));
        }

        documents.Add(Draft(today));
        Expect(documents[^2], documents[^1]);
        Rises(today, rayon, ministries);
        _ = await SaveAsync(change, ("needs", _needs.Count), ct);

        // Vote and roots need what is saved; a second save of the same change.
        var winners = (await CountVote.OfAsync(db, vote, ct)).Of(SelectionRule.MesCost).Winners.ToHashSet();
        (vote.Rule, vote.ClosedOn) = (SelectionRule.MesCost, today.AddDays(-148));
        foreach (var project in await db.Set<VoteProject>().Where(row => row.VoteId == vote.Id).ToListAsync(ct))
        {
            project.IsChosen = winners.Contains(project.Code);
        }

        foreach (var document in documents)
        {
            await documentSearch.PutAsync(document, ct);
        }

        foreach (var document in documents.Where(one => one.ToYear <= today.Year))
        {
            var links = await MeasureProof.LinksAsync(db, fundings, document.Id, ct);
            var root = links.Count == 0 ? "" : Convert.ToHexStringLower(MerkleTree.Root([.. links.Select(link => link.Leaf())]));
            db.AddRange(links.Select((link, place) => new ProofRecord
            {
                DocumentId = document.Id, Place = place, Measure = link.Measure, Step = link.Step, Title = link.Title, Day = link.Day, Sha256 = link.Sha256,
            }));
            document.Send();
            document.Approve($"Ак-Булак айылдык кеңешинин токтому, № 4/{document.FromYear % 100} (демо)", new DateOnly(document.FromYear - 1, 12, 18), root);
            Agree(document);
            await documentSearch.PutAsync(document, ct);
        }

        return await SaveAsync(change, ("programmes", documents.Count), ct);
    }

    /// <summary>A municipality besides: a few needs, one small programme, so that national pictures work.</summary>
    public async Task<Result<Done>> LightAsync(
        DemoTexts texts, IReadOnlyList<DemoHigher> higher, int seed, DateOnly today, ChangeContext change, CancellationToken ct)
    {
        _higher = higher;
        change.InBulk = true;
        var draws = new SplitMix((ulong)seed * 7919);
        for (var place = 0; place < LightNeeds; place++)
        {
            var topic = texts.Topics[Below(draws, texts.Topics.Count)];
            var need = Make(topic, texts, draws, null, null, today.AddDays(-20 - Below(draws, 300)));
            if (place % 3 != 2)
            {
                need.Give(place % 4 == 3 ? NeedAnswer.Refused : NeedAnswer.Taken, "Жыйында каралды.", need.RaisedOn.AddDays(9));
            }

            await needSearch.PutAsync(need, ct);
        }

        var document = new PlanningDocument
        {
            Kind = DocumentKind.LocalProgramme,
            Title = new LocalizedText($"{today.Year}-жылдын СЭӨП программасы", $"Программа СЭР на {today.Year} год", $"Programme of {today.Year}"),
            FromYear = today.Year,
            ToYear = today.Year,
            Edition = 1,
        };
        db.Add(document);

        // Some offices take all their paragraphs from one model, some write half themselves.
        var copied = Below(draws, 100);
        foreach (var section in texts.Sections.Take(3))
        {
            var lines = section.Old.Select(line => Below(draws, 100) < copied ? line : string.Join(' ', Enumerable.Range(0, 3).Select(_ => Says(texts, draws)))).ToList();
            db.Add(new DocumentSection { DocumentId = document.Id, Kind = section.Kind, TextKy = string.Join('\n', lines) });
        }

        var places = await villages.OfAsync(db.Tenant, ct);
        for (var place = 0; place < LightMeasures; place++)
        {
            var need = _needs[place];
            var measure = MeasureOf(document, null, place + 1, _topics[need.Id], need, today.Year, place == 0 ? MeasureState.Done : MeasureState.Planned);
            if (Below(draws, 100) >= copied && places.Count > 0)
            {
                var own = $"{places[Below(draws, places.Count)].Name.Ky}, {texts.Streets[Below(draws, texts.Streets.Count)]} көчөсү: {Says(texts, draws)}";
                measure.Title = new LocalizedText($"{own} – {measure.Title.Ky}", measure.Title.Ru, measure.Title.En);
            }

            if (place != 3 && need.State != NeedState.Declined)
            {
                db.Add(new NeedMeasure { NeedId = need.Id, MeasureId = measure.Id, Percent = 100 });
                need.Plan();
                if (measure.State == MeasureState.Done)
                {
                    need.Finish();
                    need.Judge((NeedVerdict)(1 + Below(draws, 3)), today.AddDays(-5 - Below(draws, 60)));
                }
            }
        }

        document.Send();
        document.Approve("Айылдык кеңештин токтому (демо)", new DateOnly(today.Year - 1, 12, 20), "");
        await documentSearch.PutAsync(document, ct);
        return await SaveAsync(change, ("needs", _needs.Count), ct);
    }

    private async Task<Result<Done>> SaveAsync(ChangeContext change, (string, object?) fact, CancellationToken ct)
    {
        if (_serial > 0 && db.Set<NeedCounter>().Local.Count == 0)
        {
            db.Add(new NeedCounter { Year = _needs[0].Year, Last = _serial });
        }

        return await SaveLevels.SaveAsync(db, change, fact, ct);
    }

    private static List<Meeting> MakeMeetings(IReadOnlyList<Village> places, DateOnly today) =>
    [
        .. places.Select((village, place) => new Meeting
        {
            Kind = place % 2 == 0 ? MeetingKind.Appraisal : MeetingKind.Assembly,
            Title = $"{village.Name.Ky}: муктаждыктарды аныктоо жыйыны",
            HeldOn = today.AddDays(-210 + (place * 6)),
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

    private async Task AddNeedsAsync(
        DemoTexts texts, SplitMix draws, IReadOnlyList<Village> places, List<Meeting> meetings, DateOnly today, CancellationToken ct)
    {
        var land = await maps.OfAsync(db.Tenant, ct);
        var ids = places.Select(place => place.Id).ToList();
        var points = await db.Set<Unit>().AsNoTracking().Where(unit => ids.Contains(unit.Id) && unit.Latitude != null && unit.Longitude != null)
            .ToDictionaryAsync(unit => unit.Id, unit => new MapPoint(unit.Latitude!.Value, unit.Longitude!.Value), ct);
        for (var number = 0; number < Needs; number++)
        {
            var topic = texts.Topics[number % texts.Topics.Count];
            var village = places.Count == 0 ? null : places[Below(draws, places.Count)];
            var meeting = number % 3 == 0 ? meetings.Find(one => one.VillageId == village?.Id) : null;
            var day = number >= Needs - 9 ? today.AddDays(-1 - Below(draws, 8)) : meeting?.HeldOn ?? today.AddDays(-30 - Below(draws, 330));
            var need = Make(topic, texts, draws, village, meeting, day);
            if (number % 4 == 0)
            {
                db.Add(new NeedAuthor { NeedId = need.Id, Name = DemoTexts.People[number % DemoTexts.People.Length], Phone = "+996 700 000 000" });
            }

            if (number < Needs - 9)
            {
                need.Give(
                    number % 17 == 5 ? NeedAnswer.Refused : topic.Beyond || number % 5 == 0 ? NeedAnswer.InPart : NeedAnswer.Taken,
                    number % 17 == 5 ? "Жер тилкеси жеке менчик болгондуктан, муниципалитет иш жүргүзө албайт." : $"Муктаждык каралды. {topic.Measure.Ky} программанын долбооруна киргизилди.",
                    need.RaisedOn.AddDays(6 + Below(draws, 14)));
            }

            if (number % 2 == 0 && village is not null && points.TryGetValue(village.Id, out var point)
                && new MapPoint(point.Latitude + ((Below(draws, 100) - 50) / 5_000.0), point.Longitude + ((Below(draws, 100) - 50) / 5_000.0)) is var near && land?.Holds(near) == true)
            {
                need.Mark(near);
            }

            await needSearch.PutAsync(need, ct);
        }

        // Two needs of the same matter that a clerk has joined already.
        var (first, second) = (_needs[0], _needs[texts.Topics.Count]);
        second.MergeInto(first.Id);
        db.Add(new NeedMerge { FromId = second.Id, IntoId = first.Id, At = Bishkek.StartOf(today.AddDays(-25)), By = "Катчы", Reason = "Бир эле маселе" });
    }

    private Need Make(DemoTopic topic, DemoTexts texts, SplitMix draws, Village? village, Meeting? meeting, DateOnly day)
    {
        var says = topic.Says[Below(draws, topic.Says.Count)].Replace("{street}", texts.Streets[Below(draws, texts.Streets.Count)], StringComparison.Ordinal);
        _serial++;
        var number = NeedNumbers.Text(_serial, day.Year);
        var need = new Need
        {
            Year = day.Year,
            Serial = _serial,
            Code = $"DEMQ{_serial:D6}".Replace('0', 'Z').Replace('1', 'Y'),
            Sphere = topic.Sphere,
            Text = says,
            VillageId = village?.Id,
            People = Math.Max(5, topic.People * (40 + Below(draws, 80)) / 100),
            Vulnerable = Below(draws, 3) == 0 ? VulnerableGroup.Children : Below(draws, 5) == 0 ? VulnerableGroup.Elderly : VulnerableGroup.None,
            Season = topic.Sphere == NeedSphere.Irrigation ? NeedSeason.Summer : topic.Sphere == NeedSphere.Energy ? NeedSeason.Winter : NeedSeason.AllYear,
            Source = meeting is not null ? NeedSource.Meeting : (NeedSource)(Below(draws, 3) == 0 ? (int)NeedSource.Deputy : (int)NeedSource.Resident),
            RaisedBy = (RaisedBy)Below(draws, 4),
            RaisedOn = day,
            RaisedAt = Bishkek.StartOf(day).AddMinutes((9 * 60) + Below(draws, 480)),
            MeetingId = meeting?.Id,
            EstimatedCost = topic.Cost,
            AnswerDue = day.AddDays(20),
            SearchText = NeedText.SearchTextOf(number, says, ""),
        };
        db.Add(need);
        _needs.Add(need);
        _topics[need.Id] = topic;
        return need;
    }

    private void Rank(List<Meeting> meetings, SplitMix draws, DateOnly today)
    {
        foreach (var meeting in meetings)
        {
            foreach (var need in _needs.Where(need => need.MeetingId == meeting.Id && need.State != NeedState.Merged).Take(8))
            {
                db.AddRange(MeetingGroups.Select(group => new GroupPoints
                {
                    MeetingId = meeting.Id, Group = group, NeedId = need.Id, Points = 1 + Below(draws, 10),
                }));
            }
        }

        var place = 0;
        foreach (var need in _needs.Where(need => need.MeetingId is not null && need.IsOpen).OrderByDescending(need => need.People).Take(20))
        {
            need.Rank(++place, $"Борда ыкмасы, төрт жыйын, {today.Year}");
        }
    }

    private ResidentVote Vote(SplitMix draws, IReadOnlyList<Village> places, DateOnly today)
    {
        var vote = new ResidentVote
        {
            Title = $"{today.Year}-жылга тургундардын долбоорлору", HeldOn = today.AddDays(-150), Budget = 4_000_000,
        };
        db.Add(vote);
        var projects = _needs.Where(need => need.State != NeedState.Merged && need.EstimatedCost < 2_500_000).DistinctBy(need => _topics[need.Id]).Take(9).ToList();
        db.AddRange(projects.Select((need, number) => new VoteProject
        {
            VoteId = vote.Id, Code = $"{number + 1}", Title = _topics[need.Id].Measure.Ky, Cost = need.EstimatedCost, NeedId = need.Id,
        }));
        for (var number = 0; number < Voters; number++)
        {
            // The large village votes for its own; the small ones for theirs: what plain counting overlooks.
            var home = places.Count == 0 ? 0 : number < 470 ? 0 : number < 620 ? 1 : number < 740 ? 2 : 3;
            var choices = Enumerable.Range(0, projects.Count).Where(project => project % 4 == home % 4 ? Below(draws, 100) < 78 : Below(draws, 100) < 12).Select(project => $"{project + 1}");
            db.Add(new VoteBallot
            {
                VoteId = vote.Id, Number = number + 1, Choices = string.Join(' ', choices), VillageId = places.Count > home ? places[home].Id : null,
            });
        }

        return vote;
    }

    private PlanningDocument Programme(DemoTexts texts, int year, DateOnly today, IReadOnlyList<Village> places)
    {
        var document = new PlanningDocument
        {
            Kind = DocumentKind.LocalProgramme,
            Title = new LocalizedText(
                $"Ак-Булак айыл аймагынын социалдык-экономикалык өнүгүү программасы, {year}", $"Программа социально-экономического развития айылного аймака Ак-Булак, {year}",
                $"Programme of socio-economic development of Ak-Bulak, {year}"),
            FromYear = year,
            ToYear = year,
            Edition = 1,
        };
        db.Add(document);
        var isAlive = year == today.Year;
        foreach (var section in texts.Sections)
        {
            // Last year's was copied with other numbers; this year's is written anew.
            var ky = isAlive ? section.Alive : section.Old.Select(line => year == today.Year - 1 ? line.Replace("8 900", "8 960", StringComparison.Ordinal).Replace("2 100", "2 140", StringComparison.Ordinal) : line);
            db.Add(new DocumentSection { DocumentId = document.Id, Kind = section.Kind, TextKy = string.Join('\n', ky), TextRu = isAlive ? string.Join('\n', section.Russian) : "" });
        }

        db.AddRange(Enum.GetValues<SectionKind>().Except(texts.Sections.Select(section => section.Kind)).Select(kind => new DocumentSection { DocumentId = document.Id, Kind = kind }));
        var goals = new[]
        {
            new LocalizedText("Ар бир үйгө таза суу жана жарык", "Чистая вода и свет в каждый дом", "Clean water and power in every home"),
            new LocalizedText("Балдарга жана карыларга кам көрүү", "Забота о детях и пожилых", "Care for children and the elderly"),
            new LocalizedText("Жолдор, талаа жана жумуш", "Дороги, поля и работа", "Roads, fields and jobs"),
        }.Select((title, number) => new Goal { DocumentId = document.Id, Number = $"{number + 1}", Title = title }).ToList();
        db.AddRange(goals);
        var count = 0;
        foreach (var topic in texts.Topics.Where(topic => !topic.Beyond))
        {
            count++;
            var goal = goals[topic.Sphere is NeedSphere.Water or NeedSphere.Energy or NeedSphere.Waste ? 0 : topic.Sphere is NeedSphere.Education or NeedSphere.Health or NeedSphere.Social or NeedSphere.Culture ? 1 : 2];
            var need = _needs.Find(one => _topics[one.Id] == topic && one.State is NeedState.Accepted or NeedState.Planned or NeedState.Done);
            var state = year < today.Year ? (count % 5 == 0 ? MeasureState.CarriedOver : MeasureState.Done) : count % 4 == 0 ? MeasureState.Done : count % 4 == 3 ? MeasureState.Planned : MeasureState.Doing;
            var measure = MeasureOf(document, goal, count, topic, need, year, state);
            measure.VillageId = need?.VillageId ?? (places.Count > 0 ? places[0].Id : null);

            // Only this year's programme rests on needs.
            if (isAlive)
            {
                foreach (var answered in _needs.Where(one => _topics[one.Id] == topic && one.State is NeedState.Accepted or NeedState.Planned && one.Answer != NeedAnswer.None).Take(4))
                {
                    db.Add(new NeedMeasure { NeedId = answered.Id, MeasureId = measure.Id, Percent = 100 });
                    answered.Plan();
                    if (state == MeasureState.Done)
                    {
                        answered.Finish();
                        answered.Judge((NeedVerdict)(1 + (answered.Serial % 7 == 0 ? 2 : answered.Serial % 4 == 1 ? 1 : 0)), today.AddDays(answered.Serial % 2 == 0 ? -6 : -380));
                    }
                }
            }
        }

        return document;
    }

    private Measure MeasureOf(PlanningDocument document, Goal? goal, int number, DemoTopic topic, Need? need, int year, MeasureState state)
    {
        var cost = topic.Cost + ((year % 10) * 10_000);
        var measure = new Measure
        {
            DocumentId = document.Id,
            GoalId = goal?.Id,
            Number = goal is null ? $"0.{number}" : $"{goal.Number}.m{number}",
            Title = topic.Measure,
            Place = need?.Place ?? "",
            From = new DateOnly(year, 3, 1),
            To = new DateOnly(year, 11, 15),
            Cost = cost,
            Executor = "Айыл өкмөтү",
            State = state,
            Progress = state switch { MeasureState.Done => 100, MeasureState.Doing => 55, _ => 0 },
            Spent = state switch { MeasureState.Done => cost * 0.97m, MeasureState.Doing => cost * 0.5m, _ => 0 },
            ResultText = state == MeasureState.Done ? $"{topic.Measure.Ky}: иш бүтүп, кабыл алынды." : "",
            ResultOn = state == MeasureState.Done ? new DateOnly(year, 9, 20) : null,
            Reason = state == MeasureState.CarriedOver ? "Тендер эки жолу өтпөй калды; иш кийинки жылга калтырылды." : "",
        };
        db.Add(measure);
        if (_higher.FirstOrDefault(one => one.Sphere == topic.Sphere) is { } served)
        {
            db.Add(new HigherLink { MeasureId = measure.Id, HigherTenantId = served.Tenant, HigherGoalId = served.Goal, HigherTitle = served.Title, Percent = 60 });
        }

        var local = Math.Round(cost * 0.4m);
        db.AddRange(
            new MeasureMoney { MeasureId = measure.Id, Year = year, Source = MoneySource.Local, Som = local },
            new MeasureMoney { MeasureId = measure.Id, Year = year, Source = number % 3 == 0 ? MoneySource.StateProgramme : MoneySource.Equalization, Som = number == 7 ? cost - local - 90_000 : cost - local });
        var indicator = new Indicator
        {
            DocumentId = document.Id,
            MeasureId = measure.Id,
            Name = topic.Indicator,
            Unit = topic.Unit,
            Baseline = 40,
            BaselineYear = year - 1,
            Target = 60,
            TargetYear = year,
            Source = "Айыл өкмөтүнүн эсеби",
        };
        db.Add(indicator);
        if (state != MeasureState.Planned)
        {
            db.Add(new IndicatorValue { IndicatorId = indicator.Id, On = new DateOnly(year, 6, 30), Value = state == MeasureState.Done ? 61 : 48, Source = "Жарым жылдык отчёт" });
        }

        return measure;
    }

    /// <summary>Next year's programme, begun and not yet agreed.</summary>
    private PlanningDocument Draft(DateOnly today)
    {
        var year = today.Year + 1;
        var document = new PlanningDocument
        {
            Kind = DocumentKind.LocalProgramme,
            Title = new LocalizedText(
                $"Ак-Булак айыл аймагынын социалдык-экономикалык өнүгүү программасы, {year}–{year + 2}", $"Программа социально-экономического развития айылного аймака Ак-Булак, {year}–{year + 2}",
                $"Programme of socio-economic development of Ak-Bulak, {year}–{year + 2}"),
            FromYear = year,
            ToYear = year + 2,
            Edition = 1,
        };
        db.Add(document);
        db.AddRange(Enum.GetValues<SectionKind>().Select(kind => new DocumentSection { DocumentId = document.Id, Kind = kind }));
        var goal = new Goal { DocumentId = document.Id, Number = "1", Title = new LocalizedText("Таза суу ар бир көчөгө", "Чистая вода на каждую улицу", "Clean water in every street") };
        db.Add(goal);
        var open = _needs.Where(need => need.State == NeedState.Accepted).OrderByDescending(need => need.People).Take(3).ToList();
        for (var place = 0; place < open.Count; place++)
        {
            var measure = MeasureOf(document, goal, place + 1, _topics[open[place].Id], open[place], year, MeasureState.Planned);
            db.Add(new NeedMeasure { NeedId = open[place].Id, MeasureId = measure.Id, Percent = 100 });
        }

        return document;
    }

    /// <summary>The route as it was gone before approval.</summary>
    private void Agree(PlanningDocument document)
    {
        var number = 0;
        foreach (var step in PlanningReference.StepsOf(document.Kind).Where(step => step.IsAgreement))
        {
            // The session comes a month late each year.
            number++;
            db.Add(new AgreementMark
            {
                DocumentId = document.Id, Serial = number, Step = step.Code, IsAgreed = true, By = step.Who.Ky,
                On = step.Code == "session" ? document.ApprovedOn!.Value : new DateOnly(document.FromYear - 1, step.Month, step.Day).AddDays(-3),
            });
        }
    }

    /// <summary>The envelope of this year's programme, which leaves some money without a measure, and remarks on the draft.</summary>
    private void Expect(PlanningDocument alive, PlanningDocument draft)
    {
        var planned = db.Set<MeasureMoney>().Local.Where(row => db.Set<Measure>().Local.Any(measure => measure.Id == row.MeasureId && measure.DocumentId == alive.Id))
            .GroupBy(row => row.Source).ToDictionary(group => group.Key, group => group.Sum(row => row.Som));
        db.AddRange(planned.Select(row => new ExpectedMoney
        {
            DocumentId = alive.Id,
            Year = alive.FromYear,
            Source = row.Key,
            Som = row.Value + (row.Key == MoneySource.Equalization ? 240_000 : 0),
            Basis = $"{alive.FromYear}-жылдын бюджетинин долбоору (демо)",
        }));
        var section = db.Set<DocumentSection>().Local.First(row => row.DocumentId == draft.Id && row.Kind == SectionKind.NeedsAndPriorities);
        db.AddRange(
            new SectionComment
            {
                SectionId = section.Id, Text = "Муктаждыктар кайсы жыйындарда аныкталганын жана кезек кандай ыкма менен коюлганын жазыңыздар.", By = "Кеңештин комиссиясы", At = Bishkek.StartOf(new DateOnly(alive.FromYear, 1, 20)).AddHours(10),
            },
            new SectionComment
            {
                SectionId = section.Id, Text = "Аялдар тобунун упайлары өзүнчө көрсөтүлсүн.", By = "Кеңештин катчысы", At = Bishkek.StartOf(new DateOnly(alive.FromYear, 1, 12)).AddHours(15),
                SettledAt = Bishkek.StartOf(new DateOnly(alive.FromYear, 1, 14)).AddHours(9), SettledBy = "Адис",
            });
    }

    private static string Says(DemoTexts texts, SplitMix draws)
    {
        var topic = texts.Topics[Below(draws, texts.Topics.Count)];
        return topic.Says[Below(draws, topic.Says.Count)].Replace("{street}", texts.Streets[Below(draws, texts.Streets.Count)], StringComparison.Ordinal);
    }

    private void Rises(DateOnly today, int rayon, IReadOnlyList<int> ministries)
    {
        var place = 0;
        foreach (var need in _needs.Where(need => _topics[need.Id].Beyond && need.State == NeedState.Accepted).Take(8))
        {
            db.Add(Rise(need, place % 2 == 0 || ministries.Count == 0 ? rayon : ministries[place % ministries.Count], place == 0 ? 30 : 100, today.AddDays(-50 + place), today.AddDays(-8 + (place * 3))));
            if (place == 0 && ministries.Count > 0)
            {
                // One matter of three: the rayon, a ministry, and what the municipality does itself.
                db.Add(Rise(need, ministries[0], 50, today.AddDays(-48), today.AddDays(-6)));
            }

            place++;
        }
    }

    private Rise Rise(Need need, int receiver, decimal percent, DateOnly on, DateOnly due) => new()
    {
        FromTenantId = db.Tenant,
        ToTenantId = receiver,
        NeedId = need.Id.Value,
        Number = NeedNumbers.Text(need.Serial, need.Year),
        Sphere = need.Sphere,
        Text = need.Text,
        Place = need.Place,
        People = need.People,
        Percent = percent,
        Reason = "Объект муниципалдык менчикте эмес, каражат республикалык бюджетте.",
        RaisedOn = on,
        DueOn = due,
    };

    private static int Below(SplitMix draws, int most) => (int)(draws.Next() * most);
}
