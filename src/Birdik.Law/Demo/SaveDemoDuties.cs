using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Demo;

/// <summary>Saves the duties of the made-up acts as a person would have confirmed them; the last few are left to review.</summary>
internal sealed class SaveDemoDuties(BirdikDbContext db, DutySearch search)
{
    private const int LeftToReview = 20;

    public async Task<Result<Done>> HandleAsync(IReadOnlyList<DemoAct> acts, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var keys = acts.Select(SaveDemoActs.KeyOf).ToList();
        var ids = await db.Set<Act>().Where(act => keys.Contains(act.Key)).ToDictionaryAsync(act => act.Key, act => act, ct);
        var duties = new List<Duty>();
        foreach (var demo in acts)
        {
            var act = ids[SaveDemoActs.KeyOf(demo)];
            var provisions = await db.Set<Provision>().Where(one => one.ActId == act.Id).ToListAsync(ct);
            var found = await db.Set<Duty>().Where(one => one.ActId == act.Id).ToListAsync(ct);
            for (var at = 0; at < demo.Articles.Count; at++)
            {
                if (demo.Articles[at].Sentence is { } sentence && Holder(provisions, at + 1) is { } provision)
                {
                    duties.Add(Found(found, provision, sentence) ?? Add(act, provision, sentence, duties.Count, demo.From));
                    Parts(sentence).WriteTo(duties[^1]);
                }
            }
        }

        foreach (var duty in duties.Take(duties.Count - LeftToReview))
        {
            (duty.State, duty.DecidedBy, duty.DecidedAt) = (DutyState.Confirmed, "демо", change.At);
            await search.PutAsync(duty, ct);
        }

        change.Record("law.demo-duties-made", new SourceRef(ActRef.Kind, "register"), ("duties", duties.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>The paragraph of an article; the article itself where it has none of its own.</summary>
    private static Provision? Holder(List<Provision> provisions, int article)
    {
        var eId = string.Create(CultureInfo.InvariantCulture, $"art_{article}");
        return provisions.Find(one => one.EId.StartsWith($"{eId}__", StringComparison.Ordinal)) ?? provisions.Find(one => one.EId == eId);
    }

    /// <summary>The candidate that the reading of the text proposed.</summary>
    private static Duty? Found(List<Duty> found, Provision provision, DemoSentence sentence)
    {
        var key = Duty.KeyOf(sentence.Ky);
        return found.Find(duty => duty.ProvisionId == provision.Id && duty.Language == ActLanguage.Ky && duty.SentenceKey == key);
    }

    private Duty Add(Act act, Provision provision, DemoSentence sentence, int place, DateOnly from)
    {
        var duty = new Duty
        {
            ActId = act.Id,
            ProvisionId = provision.Id,
            Language = ActLanguage.Ky,
            Sentence = sentence.Ky,
            SentenceKey = Duty.KeyOf(sentence.Ky),
            From = from,
            Place = place,
            Modality = sentence.Modality,
            IsSynthetic = true,
        };
        db.Add(duty);
        return duty;
    }

    private static DutyParts Parts(DemoSentence sentence)
    {
        var term = sentence.Term is null ? new DutyTerm(DutyPeriod.None, null, null, null) : DutyTerm.Read(sentence.Term.KyTerm);
        return new DutyParts(
            sentence.Modality,
            sentence.IsExclusive ? $"{sentence.Bearer.Ky} гана" : sentence.Bearer.Ky,
            sentence.Action.Ky,
            sentence.Object.Ky,
            "",
            sentence.Term?.KyTerm ?? "",
            sentence.Payer?.Ky ?? "",
            term.Period,
            term.Month,
            term.Day,
            term.Days);
    }
}
