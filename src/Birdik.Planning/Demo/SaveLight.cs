using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;

namespace Birdik.Planning.Demo;

/// <summary>Saves a municipality besides the showcase: a few needs and one small programme, so that national pictures work.</summary>
internal sealed class SaveLight(
    BirdikDbContext db, VillageBook villages, SaveNeeds needs, SaveMeasure measures, NeedSearch needSearch, DocumentSearch documentSearch)
{
    private const int Needs = 5;
    private const int Measures = 4;

    public async Task<Result<Done>> TellAsync(
        DemoTexts texts, IReadOnlyList<DemoHigher> higher, int seed, DateOnly today, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var told = new ToldPlanning(texts, higher, await villages.OfAsync(db.Tenant, ct), (ulong)seed * 7919, today);
        for (var place = 0; place < Needs; place++)
        {
            var topic = texts.Topics[told.Below(texts.Topics.Count)];
            var need = needs.Make(told, topic, null, null, today.AddDays(-20 - told.Below(300)));
            if (place % 3 != 2)
            {
                need.Give(place % 4 == 3 ? NeedAnswer.Refused : NeedAnswer.Taken, "Жыйында каралды.", need.RaisedOn.AddDays(9));
            }

            await needSearch.PutAsync(need, ct);
        }

        needs.KeepLastNumber(told);
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
        var copied = told.Below(100);
        foreach (var section in texts.Sections.Take(3))
        {
            var lines = section.Old.Select(line => told.Below(100) < copied ? line : string.Join(' ', Enumerable.Range(0, 3).Select(_ => told.Says()))).ToList();
            db.Add(new DocumentSection { DocumentId = document.Id, Kind = section.Kind, TextKy = string.Join('\n', lines) });
        }

        for (var place = 0; place < Measures; place++)
        {
            var need = told.Needs[place];
            var measure = measures.Add(told, document, null, place + 1, told.Topics[need.Id], need, today.Year, place == 0 ? MeasureState.Done : MeasureState.Planned);
            if (told.Below(100) >= copied && told.Places.Count > 0)
            {
                var own = $"{told.Places[told.Below(told.Places.Count)].Name.Ky}, {texts.Streets[told.Below(texts.Streets.Count)]} көчөсү: {told.Says()}";
                measure.Title = new LocalizedText($"{own} – {measure.Title.Ky}", measure.Title.Ru, measure.Title.En);
            }

            if (place != 3 && need.State != NeedState.Declined)
            {
                db.Add(new NeedMeasure { NeedId = need.Id, MeasureId = measure.Id, Percent = 100 });
                need.Plan();
                if (measure.State == MeasureState.Done)
                {
                    need.Finish();
                    need.Judge((NeedVerdict)(1 + told.Below(3)), today.AddDays(-5 - told.Below(60)));
                }
            }
        }

        document.Send();
        document.Approve("Айылдык кеңештин токтому (демо)", new DateOnly(today.Year - 1, 12, 20), "");
        await documentSearch.PutAsync(document, ct);
        return await SaveLevels.SaveAsync(db, change, ("needs", told.Needs.Count), ct);
    }
}
