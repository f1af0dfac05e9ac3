using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Cycle;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;

namespace Birdik.Planning.Demo;

/// <summary>Saves three years of programmes, the last alive, and the draft of the next with the remarks on it.</summary>
internal sealed class SaveProgrammes(BirdikDbContext db, SaveMeasure measures, ReadFunding fundings, DocumentSearch search)
{
    /// <summary>The programmes from the oldest, the draft at the end.</summary>
    public List<PlanningDocument> Tell(ToldPlanning told)
    {
        var documents = new List<PlanningDocument>();
        for (var year = told.Today.Year - 2; year <= told.Today.Year; year++)
        {
            documents.Add(Programme(told, year));
        }

        documents.Add(Draft(told));
        Expect(documents[^2], documents[^1], told.Today);
        return documents;
    }

    /// <summary>Approves what is saved, all but the draft.</summary>
    public async Task ApproveAsync(List<PlanningDocument> documents, CancellationToken ct)
    {
        foreach (var document in documents)
        {
            await search.PutAsync(document, ct);
        }

        foreach (var document in documents.SkipLast(1))
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
            await search.PutAsync(document, ct);
        }
    }

    private PlanningDocument Programme(ToldPlanning told, int year)
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
        var isAlive = year == told.Today.Year;
        foreach (var section in told.Texts.Sections)
        {
            // Last year's was copied with other numbers; this year's is written anew.
            var ky = isAlive ? section.Alive : section.Old.Select(line => year == told.Today.Year - 1 ? line.Replace("8 900", "8 960", StringComparison.Ordinal).Replace("2 100", "2 140", StringComparison.Ordinal) : line);
            db.Add(new DocumentSection { DocumentId = document.Id, Kind = section.Kind, TextKy = string.Join('\n', ky), TextRu = isAlive ? string.Join('\n', section.Russian) : "" });
        }

        db.AddRange(Enum.GetValues<SectionKind>().Except(told.Texts.Sections.Select(section => section.Kind)).Select(kind => new DocumentSection { DocumentId = document.Id, Kind = kind }));
        var goals = new[]
        {
            new LocalizedText("Ар бир үйгө таза суу жана жарык", "Чистая вода и свет в каждый дом", "Clean water and power in every home"),
            new LocalizedText("Балдарга жана карыларга кам көрүү", "Забота о детях и пожилых", "Care for children and the elderly"),
            new LocalizedText("Жолдор, талаа жана жумуш", "Дороги, поля и работа", "Roads, fields and jobs"),
        }.Select((title, number) => new Goal { DocumentId = document.Id, Number = $"{number + 1}", Title = title }).ToList();
        db.AddRange(goals);
        var count = 0;
        foreach (var topic in told.Texts.Topics.Where(topic => !topic.Beyond))
        {
            count++;
            var goal = goals[topic.Sphere is NeedSphere.Water or NeedSphere.Energy or NeedSphere.Waste ? 0 : topic.Sphere is NeedSphere.Education or NeedSphere.Health or NeedSphere.Social or NeedSphere.Culture ? 1 : 2];
            var need = told.Needs.Find(one => told.Topics[one.Id] == topic && one.State is NeedState.Accepted or NeedState.Planned or NeedState.Done);
            var state = year < told.Today.Year ? (count % 5 == 0 ? MeasureState.CarriedOver : MeasureState.Done) : count % 4 == 0 ? MeasureState.Done : count % 4 == 3 ? MeasureState.Planned : MeasureState.Doing;
            var measure = measures.Add(told, document, goal, count, topic, need, year, state);
            measure.VillageId = need?.VillageId ?? (told.Places.Count > 0 ? told.Places[0].Id : null);

            // Only this year's programme rests on needs.
            if (isAlive)
            {
                foreach (var answered in told.Needs.Where(one => told.Topics[one.Id] == topic && one.State is NeedState.Accepted or NeedState.Planned && one.Answer != NeedAnswer.None).Take(4))
                {
                    db.Add(new NeedMeasure { NeedId = answered.Id, MeasureId = measure.Id, Percent = 100 });
                    answered.Plan();
                    if (state == MeasureState.Done)
                    {
                        answered.Finish();
                        answered.Judge((NeedVerdict)(1 + (answered.Serial % 7 == 0 ? 2 : answered.Serial % 4 == 1 ? 1 : 0)), told.Today.AddDays(answered.Serial % 2 == 0 ? -6 : -380));
                    }
                }
            }
        }

        return document;
    }

    /// <summary>Next year's programme, begun and not yet agreed.</summary>
    private PlanningDocument Draft(ToldPlanning told)
    {
        var year = told.Today.Year + 1;
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
        var open = told.Needs.Where(need => need.State == NeedState.Accepted).OrderByDescending(need => need.People).Take(3).ToList();
        for (var place = 0; place < open.Count; place++)
        {
            var measure = measures.Add(told, document, goal, place + 1, told.Topics[open[place].Id], open[place], year, MeasureState.Planned);
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
    private void Expect(PlanningDocument alive, PlanningDocument draft, DateOnly today)
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
                SectionId = section.Id, Text = "Муктаждыктар кайсы жыйындарда аныкталганын жана кезек кандай ыкма менен коюлганын жазыңыздар.", By = "Кеңештин комиссиясы", At = Bishkek.StartOf(today.AddDays(-9)).AddHours(10),
            },
            new SectionComment
            {
                SectionId = section.Id, Text = "Аялдар тобунун упайлары өзүнчө көрсөтүлсүн.", By = "Кеңештин катчысы", At = Bishkek.StartOf(today.AddDays(-17)).AddHours(15),
                SettledAt = Bishkek.StartOf(today.AddDays(-15)).AddHours(9), SettledBy = "Адис",
            });
    }
}
