using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Reference;
using Birdik.Platform.Localization;

namespace Birdik.Law.Demo;

/// <summary>The sixteen made-up acts with about three hundred duties, and the contradictions planted among them.</summary>
internal static class DemoLaw
{
    public static IReadOnlyList<DemoAct> Generate(int seed)
    {
        var acts = ReferenceTable.Read("demo-acts.csv").Select((row, number) => Make(row, number + seed)).ToDictionary(act => act.Key);
        foreach (var planted in DemoPlants.All)
        {
            foreach (var (key, article) in planted.Articles)
            {
                acts[key] = acts[key] with { Articles = [.. acts[key].Articles, article] };
            }
        }

        return [.. acts.Values];
    }

    private static DemoAct Make(ReferenceRow row, int shift)
    {
        var kind = ActKinds.Find(row["kind"]) ?? throw new InvalidDataException($"{row["kind"]} is no kind of act.");
        var objects = row["objects_ky"].Split('|').Zip(row["objects_ru"].Split('|'), (ky, ru) => new Phrase(ky, ru)).ToList();
        var articles = new List<DemoArticle>();
        foreach (var (action, place) in DemoPhrases.Actions.Select((action, place) => (action, place)))
        {
            for (var at = 0; at < objects.Count; at++)
            {
                var number = (place * objects.Count) + at + shift;
                articles.Add(DemoArticle.Of(new DemoSentence(
                    number % 9 == 8 ? DutyModality.May : DutyModality.Must,
                    number % 4 == 3 ? DemoPhrases.Kenesh : DemoPhrases.AiylOkmotu,
                    action,
                    objects[at],
                    number % 9 == 8 ? null : DemoPhrases.Terms[number % DemoPhrases.Terms.Count],
                    number % 9 == 8 ? null : number % 5 == 0 ? DemoPhrases.RepublicanBudget : DemoPhrases.LocalBudget)));
            }
        }

        return new DemoAct(
            row["key"],
            new ActEntry
            {
                Kind = kind,
                Title = new LocalizedText(row["title_ky"], row["title_ru"]),
                Number = row["number"],
                Date = row.Day("date"),
                Issuer = Issuers.Of(kind),
                Spheres = [.. row["spheres"].Split(' ').Select(Enum.Parse<Sphere>)],
                Powers = ActPowers.Own,
            },
            articles);
    }
}
