using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Duties;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Duties;

/// <summary>
/// Proposes the sentences of each text that oblige, allow or forbid, and tells of those known before since when and until when the text
/// holds them. A provision whose duties stand in one language is not proposed again in the other.
/// </summary>
internal sealed class ReadCandidates : IVersionReader
{
    private const int PlacesOfRank = 100_000_000;

    public async Task ReadAsync(
        BirdikDbContext db, Act act, ActVersion version, IReadOnlyList<ProvisionText> texts, ChangeContext change, CancellationToken ct)
    {
        var known = await db.Set<Duty>().Where(duty => duty.ActId == act.Id).ToListAsync(ct);
        var next = await NextAsync(db, version, ct);
        var duties = new DutiesInTime(
            known.Where(duty => duty.Language == version.Language), version.From, next?.From, next is null ? [] : Keys(next.Texts, version.Language));
        var elsewhere = known.Where(duty => duty.Language != version.Language && duty.State != DutyState.Refused)
            .Select(duty => duty.ProvisionId).ToHashSet();
        var places = act.Rank * PlacesOfRank;
        var last = await db.Set<Duty>().Where(duty => duty.Place >= places && duty.Place < places + PlacesOfRank).MaxAsync(duty => (int?)duty.Place, ct);
        var place = last ?? places;
        foreach (var (key, candidate) in Candidates(texts, version.Language))
        {
            if (!duties.Holds(key) && !elsewhere.Contains(key.Provision))
            {
                db.Add(Make(act, version, key, candidate, ++place, duties.Until(key)));
            }
        }

        db.AddRange(duties.EndTheRest());
    }

    private static Duty Make(Act act, ActVersion version, DutyPlace key, DutyCandidate candidate, int place, DateOnly? to)
    {
        var reading = candidate.Reading;
        var term = DutyTerm.Read(reading.Term ?? "");
        var duty = new Duty
        {
            ActId = act.Id,
            ProvisionId = key.Provision,
            Language = version.Language,
            Sentence = Cut(candidate.Sentence, Duty.MaxSentence),
            SentenceKey = key.Key,
            From = version.From,
            To = to,
            Place = place,
            Modality = reading.Modality switch
            {
                Methods.Law.Duties.DutyModality.Must => DutyModality.Must,
                Methods.Law.Duties.DutyModality.May => DutyModality.May,
                Methods.Law.Duties.DutyModality.MustNot => DutyModality.MustNot,
            },
            Bearer = Cut(reading.Bearer, Duty.MaxPart),
            Action = Cut(reading.Action, Duty.MaxPart),
            Object = Cut(reading.Object, Duty.MaxPart),
            Condition = Cut(reading.Condition, Duty.MaxPart),
            Term = Cut(reading.Term, Duty.MaxPart),
            Payer = Cut(reading.Payer, Duty.MaxPart),
            Period = term.Period,
            DueMonth = term.Month,
            DueDay = term.Day,
            TermDays = term.Days,
            IsSynthetic = version.IsSynthetic,
        };
        duty.Refold();
        return duty;
    }

    private static async Task<NextText?> NextAsync(BirdikDbContext db, ActVersion version, CancellationToken ct)
    {
        var next = await db.Set<ActVersion>().AsNoTracking()
            .Where(one => one.ActId == version.ActId && one.Language == version.Language && one.ReplacedAt == null && one.From > version.From)
            .OrderBy(one => one.From).FirstOrDefaultAsync(ct);
        return next is null
            ? null
            : new NextText(next.From, await db.Set<ProvisionText>().AsNoTracking()
                .Where(text => text.VersionId == next.Id).OrderBy(text => text.Place).ToListAsync(ct));
    }

    private static HashSet<DutyPlace> Keys(IReadOnlyList<ProvisionText> texts, ActLanguage language) =>
        [.. Candidates(texts, language).Select(one => one.Key)];

    private static IEnumerable<(DutyPlace Key, DutyCandidate Candidate)> Candidates(IReadOnlyList<ProvisionText> texts, ActLanguage language)
    {
        var ids = texts.ToDictionary(text => text.EId, text => text.ProvisionId, StringComparer.Ordinal);
        return DutyFinder.Find(StoredText.Of(texts, language))
            .Select(candidate => (new DutyPlace(ids[candidate.Address], Duty.KeyOf(candidate.Sentence)), candidate))
            .DistinctBy(one => one.Item1);
    }

    private static string Cut(string? text, int most) => text is null ? "" : text.Length > most ? text[..most] : text;

    private sealed record NextText(DateOnly From, IReadOnlyList<ProvisionText> Texts);
}

/// <summary>A sentence in a provision.</summary>
internal readonly record struct DutyPlace(Id<Provision> Provision, string Key);
