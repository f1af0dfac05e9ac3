using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Cycle;

/// <summary>
/// The Today page of deputies and their chair: documents that come before the council or should have, the open remarks on them, and the needs
/// raised through deputies that have no answer.
/// </summary>
internal sealed class CouncilToday(BirdikDbContext db, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 15;
    private const int Week = 7;
    private const int MaxTitle = 120;

    /// <summary>The steps of the regulation that are the council's.</summary>
    private static readonly string[] OfCouncil = ["commission", "session"];

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.View) || !user.Roles.Any(role => role is Role.Deputy or Role.CouncilChair))
        {
            return [];
        }

        return [.. await DocumentsAsync(words, ct), .. await RemarksAsync(words, ct), .. await NeedsAsync(words, ct)];
    }

    private async Task<IReadOnlyList<TodayItem>> DocumentsAsync(Words words, CancellationToken ct)
    {
        var today = clock.Today();
        var documents = await db.Set<PlanningDocument>().AsNoTracking()
            .Where(row => row.State == DocumentState.Draft || row.State == DocumentState.Agreeing).OrderBy(row => row.FromYear).Take(MostShown).ToListAsync(ct);
        if (documents.Count == 0)
        {
            return [];
        }

        var ids = documents.ConvertAll(document => document.Id);
        var marks = (await db.Set<AgreementMark>().AsNoTracking().Where(row => ids.Contains(row.DocumentId)).ToListAsync(ct)).ToLookup(row => row.DocumentId);
        var items = new List<TodayItem>();
        foreach (var document in documents)
        {
            List<AgreementMark> ofDocument = [.. marks[document.Id]];
            var agreed = AgreementRoute.Agreed(ofDocument);
            var step = PlanningReference.StepsOf(document.Kind).FirstOrDefault(one => one.IsAgreement && OfCouncil.Contains(one.Code) && !agreed.Contains(one.Code));
            if (step is null || new DateOnly(document.FromYear - 1, step.Month, step.Day) is var due && due > today.AddDays(Week))
            {
                continue;
            }

            var isHere = document.State == DocumentState.Agreeing && AgreementRoute.Next(document, ofDocument) == step;
            items.Add(new TodayItem(
                !isHere ? TodayList.WaitingForOthers : due < today ? TodayList.Overdue : due == today ? TodayList.Today : TodayList.ThisWeek,
                document.Title.In(words.Language), PlanningLinks.Document(document.Id),
                isHere ? step.Name.In(words.Language) : words["Planning.Today.NotBrought", ("step", step.Name)],
                due, isHere ? words["Planning.Today.Consider"] : null, isHere ? PlanningLinks.Document(document.Id) : null));
        }

        return items;
    }

    private async Task<IReadOnlyList<TodayItem>> RemarksAsync(Words words, CancellationToken ct)
    {
        var remarks = await (
            from remark in db.Set<SectionComment>()
            where remark.SettledAt == null
            join section in db.Set<DocumentSection>() on remark.SectionId equals section.Id
            join document in db.Set<PlanningDocument>() on section.DocumentId equals document.Id
            where document.State == DocumentState.Draft || document.State == DocumentState.Agreeing
            orderby remark.At
            select new { remark.Id, remark.Text, remark.By, section.Kind, Document = document }).AsNoTracking().Take(MostShown).ToListAsync(ct);
        return
        [
            .. remarks.Select(remark => new TodayItem(
                TodayList.WaitingForOthers, Cut(remark.Text), $"{PlanningLinks.Section(remark.Document.Id, remark.Kind)}#c-{remark.Id}",
                words["Planning.Today.Remark", ("by", remark.By), ("title", remark.Document.Title)], null, null, null)),
        ];
    }

    private async Task<IReadOnlyList<TodayItem>> NeedsAsync(Words words, CancellationToken ct)
    {
        var needs = await db.Set<Need>().AsNoTracking()
            .Where(row => row.Source == NeedSource.Deputy && (row.State == NeedState.Raised || row.State == NeedState.Accepted) && row.Answer == NeedAnswer.None)
            .OrderBy(row => row.AnswerDue).ThenBy(row => row.Serial).Take(MostShown).ToListAsync(ct);
        return
        [
            .. needs.Select(need => new TodayItem(
                TodayList.WaitingForOthers, Cut(need.Text), PlanningLinks.Need(need.Id),
                words["Planning.Today.NeedOfDeputy", ("number", NeedNumbers.Text(need.Serial, need.Year))], need.AnswerDue, null, null)),
        ];
    }

    private static string Cut(string text) => text.Length > MaxTitle ? text[..MaxTitle] + "…" : text;
}
