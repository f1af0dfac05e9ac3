using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Law.Duties;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Provisions;

/// <summary>What an import of a text would bring, before it is done.</summary>
public sealed class PreviewText(NationalDb db)
{
    public async Task<TextPreview> OfAsync(Act act, LegalText text, ActLanguage language, DateOnly from, CancellationToken ct)
    {
        var version = new ActVersion
        {
            ActId = act.Id, Language = language, From = from, Source = "", Provisions = 0, Articles = 0, ImportedAt = default,
        };
        var rows = ProvisionRows.Of(text).Select((row, place) => row.ToText(place, version.Id, Id<Provision>.New())).ToList();
        var citations = await FindTargets.ReadAsync(db, [new TextOfAct(act.Id, act.Uri, version, rows)], ct);
        return new TextPreview(
            text,
            citations.Count,
            citations.Count(one => one.Status != CitationStatus.Resolved),
            DutyFinder.Find(text).Count);
    }
}

/// <summary>A text and what would be read out of it.</summary>
/// <param name="Missing">References that would lead nowhere.</param>
/// <param name="Candidates">Sentences that would be proposed as duties.</param>
public sealed record TextPreview(LegalText Text, int Citations, int Missing, int Candidates);
