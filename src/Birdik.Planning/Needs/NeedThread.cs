using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>The thread letter → need → measure → higher goal, and the rise of a need to a higher level.</summary>
internal sealed class NeedThread(BirdikDbContext db, CurrentUser user, Texts texts) : IThreadSource
{
    private const int MaxTitle = 160;

    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.View))
        {
            return null;
        }

        var words = new Words(texts, language);
        if (NeedId(source) is { } need)
        {
            return await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == need, ct) is { } found
                ? new ThreadNode(source, Short(found.Text), Note(found, words), PlanningLinks.Need(found.Id))
                : null;
        }

        if (MeasureId(source) is { } measure)
        {
            return await db.Set<Measure>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == measure, ct) is { } found
                ? new ThreadNode(source, found.Title.In(language), Note(found, words), PlanningLinks.Measure(found.Id))
                : null;
        }

        if (source.Kind == PlanningRefs.Document && Id<PlanningDocument>.TryParse(source.Id, null, out var document))
        {
            return await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == document, ct) is { } found
                ? new ThreadNode(source, found.Title.In(language), words[$"Planning.Kind.{found.Kind}"], PlanningLinks.Document(found.Id))
                : null;
        }

        if (source.Kind == PlanningRefs.Meeting && Id<Ranking.Meeting>.TryParse(source.Id, null, out var meeting))
        {
            return await db.Set<Ranking.Meeting>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == meeting, ct) is { } found
                ? new ThreadNode(source, found.Title, words.Formats.Day(found.HeldOn), PlanningLinks.Meeting(found.Id))
                : null;
        }

        return null;
    }

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.View))
        {
            return [];
        }

        var words = new Words(texts, language);
        if (source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var letter))
        {
            var raised = await db.Set<Need>().AsNoTracking().Where(row => row.LetterId == letter).ToListAsync(ct);
            return raised.ConvertAll(need => To(need, ThreadDirection.After, words));
        }

        if (NeedId(source) is { } id)
        {
            return await OfNeedAsync(id, words, ct);
        }

        if (MeasureId(source) is { } measureId)
        {
            var needs = await db.Set<NeedMeasure>().AsNoTracking().Where(link => link.MeasureId == measureId)
                .Join(db.Set<Need>(), link => link.NeedId, need => need.Id, (_, need) => need).ToListAsync(ct);
            var document = await db.Set<Measure>().AsNoTracking().Where(row => row.Id == measureId)
                .Join(db.Set<PlanningDocument>(), row => row.DocumentId, one => one.Id, (_, one) => one).SingleOrDefaultAsync(ct);
            var higher = await db.Set<HigherLink>().AsNoTracking().Where(row => row.MeasureId == measureId).ToListAsync(ct);
            return
            [
                .. needs.Select(need => To(need, ThreadDirection.Before, words)),
                .. document is null ? [] : new[] { new ThreadLink(PlanningRefs.To(document.Id), ThreadDirection.After, document.Title.In(language), words[$"Planning.Kind.{document.Kind}"], PlanningLinks.Document(document.Id)) },
                .. higher.Select(link => new ThreadLink(
                    new SourceRef("planning.goal", link.HigherGoalId.ToString()), ThreadDirection.After, link.HigherTitle.In(language), words["Planning.Higher"], null)),
            ];
        }

        return [];
    }

    private async Task<IReadOnlyList<ThreadLink>> OfNeedAsync(Id<Need> id, Words words, CancellationToken ct)
    {
        var links = new List<ThreadLink>();
        if (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return links;
        }

        if (need.LetterId is { } letterId && user.May(LettersPermissions.View)
            && await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == letterId, ct) is { } letter)
        {
            links.Add(new(LettersRefs.To(letterId), ThreadDirection.Before, words["Letters.Note.Incoming", ("number", letter.Number)], null, LettersLinks.Letter(letterId)));
        }

        if (need.MeetingId is { } meetingId)
        {
            var meeting = await db.Set<Ranking.Meeting>().AsNoTracking().SingleAsync(row => row.Id == meetingId, ct);
            links.Add(new(PlanningRefs.To(meetingId), ThreadDirection.Before, meeting.Title, words.Formats.Day(meeting.HeldOn), PlanningLinks.Meeting(meetingId)));
        }

        if (need.MergedIntoId is { } into)
        {
            var joint = await db.Set<Need>().AsNoTracking().SingleAsync(row => row.Id == into, ct);
            links.Add(To(joint, ThreadDirection.After, words));
        }

        var measures = await db.Set<NeedMeasure>().AsNoTracking().Where(link => link.NeedId == id)
            .Join(db.Set<Measure>(), link => link.MeasureId, measure => measure.Id, (_, measure) => measure).ToListAsync(ct);
        links.AddRange(measures.Select(measure => new ThreadLink(
            PlanningRefs.To(measure.Id), ThreadDirection.After, measure.Title.In(words.Language), Note(measure, words), PlanningLinks.Measure(measure.Id))));
        return links;
    }

    private static Id<Need>? NeedId(SourceRef source) =>
        source.Kind == PlanningRefs.Need && Id<Need>.TryParse(source.Id, null, out var id) ? id : null;

    private static Id<Measure>? MeasureId(SourceRef source) =>
        source.Kind == PlanningRefs.Measure && Id<Measure>.TryParse(source.Id, null, out var id) ? id : null;

    private static ThreadLink To(Need need, ThreadDirection direction, Words words) =>
        new(PlanningRefs.To(need.Id), direction, Short(need.Text), Note(need, words), PlanningLinks.Need(need.Id));

    private static string Note(Need need, Words words) => words["Planning.Need.Note", ("number", NeedNumbers.Text(need.Serial, need.Year))];

    private static string Note(Measure measure, Words words) =>
        words["Planning.Measure.Note", ("number", measure.Number), ("som", words.Formats.Som(measure.Cost))];

    private static string Short(string text) => text.Length > MaxTitle ? text[..MaxTitle] + "…" : text;
}
