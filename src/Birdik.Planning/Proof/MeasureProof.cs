using System.Security.Cryptography;
using System.Text;
using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Proof;

/// <summary>
/// The evidence of the measures of a programme version, in one fixed order: the sheets and files of the needs they answer, the minutes of the
/// meetings, the ranking, and what was put to the measure itself. Over it stands the Merkle root that is printed on the programme.
/// </summary>
public static class MeasureProof
{
    /// <summary>The links as they were fixed when the version was approved.</summary>
    public static async Task<IReadOnlyList<ProofLink>> FixedAsync(BirdikDbContext db, Id<PlanningDocument> document, CancellationToken ct) =>
        (await db.Set<ProofRecord>().AsNoTracking().Where(row => row.DocumentId == document).OrderBy(row => row.Place).ToListAsync(ct))
            .ConvertAll(row => new ProofLink(row.Measure, row.Step, row.Title, row.Day, row.Sha256));

    /// <summary>The evidence of a measure of an approved document under the printed root; null when there is none.</summary>
    public static async Task<ProofBundle?> BundleAsync(BirdikDbContext db, Id<Measure> id, CancellationToken ct)
    {
        var found = await (
            from measure in db.Set<Measure>().AsNoTracking()
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            where measure.Id == id
            select new { measure.Number, document }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var links = await FixedAsync(db, found.document.Id, ct);
        return links.Any(link => link.Measure == found.Number)
            ? ProofBundle.Of($"{found.document.Title.Ky} ({found.document.Years}, {found.document.Act})", found.Number, links)
            : null;
    }

    /// <summary>The links as they are now; lines of approved budgets among them.</summary>
    public static async Task<IReadOnlyList<ProofLink>> LinksAsync(BirdikDbContext db, ReadFunding fundings, Id<PlanningDocument> document, CancellationToken ct)
    {
        var tenant = await db.Set<PlanningDocument>().Where(row => row.Id == document).Select(row => row.TenantId).SingleAsync(ct);
        var measures = await db.Set<Measure>().AsNoTracking().Where(row => row.TenantId == tenant && row.DocumentId == document).ToListAsync(ct);
        if (measures.Count == 0)
        {
            return [];
        }

        var ids = measures.ConvertAll(row => row.Id);
        var evidence = (await db.Set<MeasureEvidence>().AsNoTracking().Where(row => row.TenantId == tenant && ids.Contains(row.MeasureId)).ToListAsync(ct))
            .ToLookup(row => row.MeasureId);
        var needs = (await (
            from link in db.Set<NeedMeasure>().AsNoTracking()
            join need in db.Set<Need>() on new { link.TenantId, Id = link.NeedId } equals new { need.TenantId, need.Id }
            where link.TenantId == tenant && ids.Contains(link.MeasureId)
            select new { link.MeasureId, need }).ToListAsync(ct)).ToLookup(row => row.MeasureId, row => row.need);
        var owners = needs.SelectMany(group => group)
            .SelectMany(need => need.MeetingId is { } meeting ? new[] { $"{need.Id}", $"{meeting}" } : [$"{need.Id}"]).Distinct().ToList();
        var files = (owners.Count == 0 ? [] : await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.TenantId == tenant && (row.OwnerKind == PlanningRefs.Need || row.OwnerKind == PlanningRefs.Meeting) && owners.Contains(row.OwnerId!))
            .ToListAsync(ct)).ToLookup(row => row.OwnerId!);
        var funding = await fundings.OfAsync([tenant], [document], ct);
        return
        [
            .. measures.OrderBy(row => row.Number, StringComparer.Ordinal).SelectMany(measure => Of(measure, needs[measure.Id], files, evidence[measure.Id])
                .Concat(funding.Of(measure.Id).SelectMany(year => year.Shares).Where(share => share.Budget is { IsApproved: true, ApprovedOn: not null }).Select(share => Of(measure, share)))
                // Needs of one meeting share its minutes.
                .Distinct().OrderBy(link => Array.IndexOf(Enum.GetNames<EvidenceStep>(), link.Step)).ThenBy(link => link.Day, StringComparer.Ordinal)
                .ThenBy(link => link.Title, StringComparer.Ordinal).ThenBy(link => link.Sha256, StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<ProofLink> Of(
        Measure measure, IEnumerable<Need> needs, ILookup<string, StoredFile> files, IEnumerable<MeasureEvidence> evidence)
    {
        foreach (var need in needs)
        {
            var number = NeedNumbers.Text(need.Serial, need.Year);
            yield return new(measure.Number, nameof(EvidenceStep.NeedSheet), number, Day(need.RaisedOn), Hash($"{number}\n{need.Code}\n{Day(need.RaisedOn)}\n{need.Source}"));
            foreach (var file in files[$"{need.Id}"])
            {
                yield return new(measure.Number, nameof(EvidenceStep.NeedSheet), file.Name, Day(need.RaisedOn), file.Sha256);
            }

            if (need.MeetingId is { } meeting)
            {
                foreach (var file in files[$"{meeting}"])
                {
                    yield return new(measure.Number, nameof(EvidenceStep.Minutes), file.Name, Day(need.RaisedOn), file.Sha256);
                }
            }

            if (need.Priority is { } place)
            {
                yield return new(measure.Number, nameof(EvidenceStep.Ranking), $"{number}: {place}", Day(need.RaisedOn), Hash($"{number}\n{place}\n{need.PriorityMethod}"));
            }
        }

        foreach (var one in evidence)
        {
            yield return new(measure.Number, one.Step.ToString(), one.Title, Day(one.On), one.Sha256);
        }
    }

    private static ProofLink Of(Measure measure, FundedShare share)
    {
        var day = Day(share.Budget.ApprovedOn!.Value);
        var percent = share.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return new(
            measure.Number, nameof(EvidenceStep.BudgetLine), $"{share.Budget.Year}, № {share.Budget.Number}: {share.Name}, {share.Year}, {percent} %", day,
            Hash($"{share.Budget.Year}\n{share.Budget.Number}\n{share.Budget.Act}\n{day}\n{share.Name}\n{measure.Number}\n{share.Year}\n{percent}"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
