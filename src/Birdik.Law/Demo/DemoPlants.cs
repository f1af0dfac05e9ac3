using Birdik.Law.Duties;

namespace Birdik.Law.Demo;

/// <summary>The contradictions planted in the demonstration: what a search for contradictions must find.</summary>
internal static class DemoPlants
{
    private static readonly Phrase Paths = new("айыл чокусундагы жолчолорду", "горные тропы");
    private static readonly Phrase Wells = new("эски кудуктарды", "старые колодцы");
    private static readonly Phrase Fairs = new("жайлоо жарманкелерин", "летние ярмарки");
    private static readonly Phrase Herds = new("короо малын", "дворовый скот");
    private static readonly Phrase Towers = new("байкоо мунараларын", "смотровые вышки");
    private static readonly Phrase Kilns = new("кыш мештерин", "кирпичные печи");
    private static readonly Phrase Ferries = new("паромдук өткөөлдөрдү", "паромные переправы");

    private static readonly Phrase Archives = new("айылдык архивдин тизмелерин", "описи сельского архива");

    private static readonly Phrase Reserve = new("камдап коюуга", "держать в запасе");
    private static readonly Phrase Fence = new("тосууга", "ограждать");
    private static readonly Phrase Approve = new("бекитүүгө", "утверждать");
    private static readonly Phrase Publish = new("жарыялоого", "публиковать");

    public static IReadOnlyList<DemoPlant> All { get; } =
    [
        new("oppositeModality",
        [
            ("demo-roads", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Fence, Paths, Term(0))),
            ("demo-building", Duty(DutyModality.MustNot, DemoPhrases.AiylOkmotu, Fence, Paths, null)),
        ]),
        new("exclusiveBodies",
        [
            ("demo-trade", Exclusive(DemoPhrases.AiylOkmotu, Fairs)),
            ("demo-culture", Exclusive(DemoPhrases.Kenesh, Fairs)),
        ]),
        new("differentTerm",
        [
            ("demo-water", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Wells, Term(0))),
            ("demo-ecology", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Wells, Term(2))),
        ]),
        new("differentAmount",
        [
            ("demo-emergency", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Reserve, new("өрт өчүрүүгө 50 куб метр сууну", "50 кубометров воды для тушения пожаров"), Term(2))),
            ("demo-building", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Reserve, new("өрт өчүрүүгө 80 куб метр сууну", "80 кубометров воды для тушения пожаров"), Term(2))),
        ]),
        new("differentPeriodicity",
        [
            ("demo-archive", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Archives, Term(1))),
            ("demo-statistics", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Archives, Term(3))),
        ]),
        new("noPayer", [("demo-pastures", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Fence, Herds, Term(1), null))]),
        new("beyondHigher",
        [
            ("demo-emergency", Duty(DutyModality.MustNot, DemoPhrases.AiylOkmotu, Publish, Towers, null)),
            ("demo-border", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Towers, Term(1))),
        ]),
        new("repealedReference",
        [
            ("demo-statistics", new DemoArticle(
                new Phrase("Маалыматты коргоо", "Защита сведений"),
                "Чарба китептеринин маалыматы 2008-жылдын 14-апрелиндеги № 58 Мыйзамга ылайык корголот.",
                "Сведения похозяйственных книг охраняются в соответствии с Законом от 14 апреля 2008 года № 58.",
                null)),
        ]),
        new("duplicate",
        [
            ("demo-health", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Fence, Kilns, Term(3))),
            ("demo-family", Duty(DutyModality.Must, DemoPhrases.AiylOkmotu, Fence, Kilns, Term(3))),
        ]),
        new("languages", [("demo-sport", Languages())]),
    ];

    private static TermPhrase Term(int number) => DemoPhrases.Terms[number];

    private static DemoArticle Duty(DutyModality modality, Phrase bearer, Phrase action, Phrase thing, TermPhrase? term) =>
        Duty(modality, bearer, action, thing, term, modality == DutyModality.Must ? DemoPhrases.LocalBudget : null);

    private static DemoArticle Duty(DutyModality modality, Phrase bearer, Phrase action, Phrase thing, TermPhrase? term, Phrase? payer) =>
        DemoArticle.Of(new DemoSentence(modality, bearer, action, thing, term, payer));

    private static DemoArticle Exclusive(Phrase bearer, Phrase thing) =>
        DemoArticle.Of(new DemoSentence(DutyModality.Must, bearer, Approve, thing, Term(4), DemoPhrases.LocalBudget, IsExclusive: true));

    /// <summary>The Kyrgyz text says ten days, the Russian twenty.</summary>
    private static DemoArticle Languages()
    {
        var sentence = new DemoSentence(DutyModality.Must, DemoPhrases.AiylOkmotu, Publish, Ferries, Term(5), DemoPhrases.LocalBudget);
        return DemoArticle.Of(sentence) with { Ru = sentence.Ru.Replace("10 рабочих", "20 рабочих", StringComparison.Ordinal) };
    }
}

/// <summary>A planted contradiction: its kind and the articles that make it.</summary>
internal sealed record DemoPlant(string Kind, IReadOnlyList<(string Act, DemoArticle Article)> Articles);
