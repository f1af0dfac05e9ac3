using Birdik.Planning.Programmes;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>Writes one part of a document, with guidance, the statistics of the territory beside the analysis, and its earlier versions.</summary>
public sealed class SectionModel(
    BirdikDbContext db, Writer writer, CurrentUser user, StatisticFigures statistics, TerritorySnapshots territory, Words words,
    History history, TimeProvider clock) : EditPageModel(history, clock)
{
    private const int MostRevisions = 20;
    private const int MostFigures = 30;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string Comment { get; set; } = "";

    public PlanningDocument Document { get; private set; } = null!;

    public DocumentSection Section { get; private set; } = null!;

    public IReadOnlyList<SectionRevision> Revisions { get; private set; } = [];

    public IReadOnlyList<(string Title, decimal Value, DateOnly On)> Figures { get; private set; } = [];

    /// <summary>Remarks, those still open first.</summary>
    public IReadOnlyList<SectionComment> Comments { get; private set; } = [];

    public bool MayComment => !Document.IsLocked && (user.May(PlanningPermissions.Programmes) || user.May(PlanningPermissions.Approve));

    public bool MaySettle => !Document.IsLocked && user.May(PlanningPermissions.Programmes);

    public bool MayWrite => Document.State == DocumentState.Draft && user.May(PlanningPermissions.Programmes);

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, string kind, CancellationToken ct)
    {
        if (!await FindAsync(id, kind, ct))
        {
            return NotFound();
        }

        Input = new Form { TextKy = Section.TextKy, TextRu = Section.TextRu };
        Begin(Section.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<PlanningDocument> id, string kind, CancellationToken ct)
    {
        if (!await FindAsync(id, kind, ct))
        {
            return NotFound();
        }

        if (!user.May(PlanningPermissions.Programmes))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<WriteSectionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new WriteSection(Section.Id, Input.TextKy, Input.TextRu, Seen.Version), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Section.Saved"]);
            return Redirect(PlanningLinks.Document(id));
        }

        await FindAsync(id, kind, ct);
        ModelState.Add(answer.Problems, words);
        await TellMeanwhileAsync(answer.Problems, PlanningRefs.To(id), Section.Version, ct);
        return Page();
    }

    public Task<IActionResult> OnPostCommentAsync(Id<PlanningDocument> id, string kind, CancellationToken ct) => AnswerAsync<CommentSectionHandler, Id<SectionComment>>(
        id, kind, () => MayComment, (handler, change, token) => handler.HandleAsync(new CommentSection(Section.Id, Comment), change, token), "Planning.Comment.Added", ct);

    public Task<IActionResult> OnPostSettleAsync(Id<PlanningDocument> id, string kind, Id<SectionComment> comment, CancellationToken ct) => AnswerAsync<SettleCommentHandler, Done>(
        id, kind, () => MaySettle, (handler, change, token) => handler.HandleAsync(new SettleComment(comment), change, token), "Planning.Comment.SettledNow", ct);

    private async Task<IActionResult> AnswerAsync<THandler, T>(
        Id<PlanningDocument> id, string kind, Func<bool> may, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!await FindAsync(id, kind, ct))
        {
            return NotFound();
        }

        if (!may())
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(words[done]);
            return Redirect(PlanningLinks.Section(id, Section.Kind));
        }

        Input = new Form { TextKy = Section.TextKy, TextRu = Section.TextRu };
        Begin(Section.Version);
        ModelState.Add(answer.Problems, words, "");
        return Page();
    }

    private async Task<bool> FindAsync(Id<PlanningDocument> id, string kind, CancellationToken ct)
    {
        if (!Enum.TryParse<SectionKind>(kind, ignoreCase: true, out var asked)
            || await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document
            || await db.Set<DocumentSection>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == id && row.Kind == asked, ct) is not { } section)
        {
            return false;
        }

        (Document, Section) = (document, section);
        Revisions = await db.Set<SectionRevision>().AsNoTracking().Where(row => row.SectionId == section.Id)
            .OrderByDescending(row => row.Number).Take(MostRevisions).ToListAsync(ct);
        Comments = await db.Set<SectionComment>().AsNoTracking().Where(row => row.SectionId == section.Id)
            .OrderBy(row => row.SettledAt != null).ThenByDescending(row => row.At).Take(MostRevisions).ToListAsync(ct);
        Figures = asked == SectionKind.Situation ? await FiguresAsync(ct) : [];
        return true;
    }

    /// <summary>What the statistics of the territory say of this municipality, the newest value of each series.</summary>
    private async Task<List<(string Title, decimal Value, DateOnly On)>> FiguresAsync(CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.UnitCode).SingleAsync(ct);
        if (code is null || (await territory.GetAsync(ct)).Find(code) is not { } unit)
        {
            return [];
        }

        var found = new List<(string, decimal, DateOnly)>();
        foreach (var series in (await statistics.SeriesAsync(ct)).Take(MostFigures))
        {
            var days = await statistics.DaysAsync(series.Id, ct);
            if (days.Count > 0 && (await statistics.OnAsync(series, days[0], ct)).GetValueOrDefault(unit.Id) is { } figure)
            {
                found.Add(($"{series.TitleIn(words.Language)}, {series.Measure.In(words.Language)}", figure.Value, days[0]));
            }
        }

        return found;
    }

    public sealed class Form
    {
        public string TextKy { get; set; } = "";

        public string TextRu { get; set; } = "";
    }
}
