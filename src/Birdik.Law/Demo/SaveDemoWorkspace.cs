using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Law.Questions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Demo;

/// <summary>The guillotine half done: verdicts on the articles of the made-up acts, a draft code of what is kept, and questions with answers.</summary>
internal sealed class SaveDemoWorkspace(BirdikDbContext db)
{
    private const string First = "Турдубаев Канат";
    private const string Second = "Асанова Гүлнара";
    private const int OriginsOfArticle = 4;

    public async Task<Result<Done>> HandleAsync(IReadOnlyList<DemoAct> acts, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var keys = acts.Select(SaveDemoActs.KeyOf).ToList();
        var byKey = await db.Set<Act>().Where(act => keys.Contains(act.Key)).ToDictionaryAsync(act => act.Key, act => act.Id, ct);
        var ids = byKey.Values.ToList();
        var provisions = (await db.Set<Provision>().Where(one => ids.Contains(one.ActId) && one.Kind == ProvisionKind.Article).ToListAsync(ct))
            .ToDictionary(one => (one.ActId, one.EId));
        var reviewed = new List<(DemoArticle Article, Provision Provision, ReviewVerdict Verdict)>();
        foreach (var (act, place) in acts.Select((act, place) => (act, place)))
        {
            // The first acts are done, the next begun, the last not touched yet.
            var done = act.Articles.Count * Math.Clamp(acts.Count - (place * 2), 0, acts.Count) / acts.Count;
            for (var at = 0; at < done; at++)
            {
                var eId = string.Create(CultureInfo.InvariantCulture, $"art_{at + 1}");
                if (provisions.TryGetValue((byKey[SaveDemoActs.KeyOf(act)], eId), out var provision))
                {
                    reviewed.Add((act.Articles[at], provision, Review(provision, at, change.At)));
                }
            }
        }

        var articles = Compose(reviewed);
        await AskAsync(reviewed.ConvertAll(one => one.Provision), change.At, ct);
        change.Record("law.demo-workspace-filled", new SourceRef(ActRef.Kind, "register"), ("verdicts", reviewed.Count), ("articles", articles));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private ReviewVerdict Review(Provision provision, int at, DateTime now)
    {
        var (verdict, burden, why) = (at % 8) switch
        {
            2 => (ReviewVerdict.Repeal, ReviewLevel.High, "Ушул эле милдет башка актыда бар, өз алдынча күчү жок."),
            3 or 6 => (ReviewVerdict.Merge, ReviewLevel.Middle, "Кодекстин бир беренесине бириктирилсин."),
            5 => (ReviewVerdict.Amend, ReviewLevel.Middle, "Мөөнөтү жана ким төлөй турганы так жазылсын."),
            _ => (ReviewVerdict.Keep, ReviewLevel.Low, "Жергиликтүү маанидеги маселе, сакталсын."),
        };
        var state = at % 11 == 10 ? ReviewState.Proposed : at % 23 == 22 ? ReviewState.Returned : ReviewState.Confirmed;
        db.Add(new ProvisionReview
        {
            ProvisionId = provision.Id,
            ActId = provision.ActId,
            IsLegal = true,
            IsNeeded = verdict != ReviewVerdict.Repeal,
            Burden = burden,
            CorruptionRisk = at % 5 == 4 ? ReviewLevel.Middle : ReviewLevel.None,
            Verdict = verdict,
            Why = why,
            State = state,
            ProposedById = Guid.Empty,
            ProposedBy = First,
            ProposedAt = now.AddDays(-30 + (at % 20)),
            SecondBy = state == ReviewState.Proposed ? null : Second,
            SecondAt = state == ReviewState.Proposed ? null : now.AddDays(-9),
            SecondWhy = state == ReviewState.Returned ? "Кайсы органдын милдети экени көрсөтүлсүн." : "",
        });
        return state == ReviewState.Confirmed ? verdict : ReviewVerdict.Amend;
    }

    /// <summary>One chapter for each kind of work, an article of a few provisions that say it today.</summary>
    private int Compose(List<(DemoArticle Article, Provision Provision, ReviewVerdict Verdict)> reviewed)
    {
        var number = 0;
        var kept = reviewed.Where(one => one.Article.Sentence is not null && one.Verdict is ReviewVerdict.Keep or ReviewVerdict.Merge);
        foreach (var chapter in kept.GroupBy(one => one.Article.Sentence!.Action))
        {
            foreach (var origins in chapter.GroupBy(one => one.Article.Sentence!.Bearer).SelectMany(bearer => bearer.Chunk(OriginsOfArticle)).Take(3))
            {
                var article = new DraftArticle
                {
                    Number = ++number,
                    Chapter = new LocalizedText(Title(chapter.Key.Ky[..^2]), Title(chapter.Key.Ru)),
                    Heading = new LocalizedText(origins[0].Article.Heading.Ky, origins[0].Article.Heading.Ru),
                    TextKy = Parts(origins.Select(one => one.Article.Ky)),
                    TextRu = Parts(origins.Select(one => one.Article.Ru)),
                };
                db.Add(article);
                db.AddRange(origins.Select(one => new DraftOrigin { ArticleId = article.Id, ProvisionId = one.Provision.Id }));
            }
        }

        return number;

        static string Title(string action) => char.ToUpperInvariant(action[0]) + action[1..];
        static string Parts(IEnumerable<string> sentences) =>
            string.Join('\n', sentences.Select((sentence, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}. {sentence}")));
    }

    private async Task AskAsync(List<Provision> provisions, DateTime now, CancellationToken ct)
    {
        if (await db.Set<Tenant>().SingleOrDefaultAsync(one => one.Code == AssignDemoDuties.Showcase, ct) is not { } office)
        {
            return;
        }

        (string Text, string? Answer)[] asked =
        [
            ("Бул милдетти аткарууга айыл өкмөтүнүн штатында адис жок. Аны коңшу айыл аймагы менен бирге аткарса болобу?",
                "Болот. Эки айыл аймагынын кеңештери макулдашуу түзөт, чыгым бюджетте өзүнчө сап менен көрсөтүлөт."),
            ("Мөөнөт жумуш күнү менен эсептелеби же календардык күн мененби?", "Беренеде күндүн түрү айтылбаса, календардык күн менен эсептелет."),
            ("Отчеттун формасы бекитилгенби?", null),
        ];
        db.AddRange(asked.Select((one, place) => new ActQuestion
        {
            ProvisionId = provisions[place * 7 % provisions.Count].Id,
            AskedIn = office.Id,
            Office = office.Name,
            AskedBy = "Жумабаева Айнура",
            AskedAt = now.AddDays(-20 + (place * 6)),
            Text = one.Text,
            Answer = one.Answer,
            AnsweredBy = one.Answer is null ? null : First,
            AnsweredAt = one.Answer is null ? null : now.AddDays(-12 + (place * 4)),
        }));
    }
}
