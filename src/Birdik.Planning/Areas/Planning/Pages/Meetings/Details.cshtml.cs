using System.Text;
using Birdik.Methods.Planning.Ranking;
using Birdik.Planning.Needs;
using Birdik.Planning.Ranking;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Meetings;

/// <summary>A meeting: its sheets, the points of its groups, and the order that follows by either method.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, Writer writer, ReadRanking ranking, HistoryLines history, CurrentUser user, Words words) : PageModel
{
    private const int MaxBytes = 2 * 1024 * 1024;

    [BindProperty]
    public string Table { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public string Village { get; private set; } = "";

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public RankingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<(Need Need, IReadOnlyList<decimal> Points, RankedPlace Sum, RankedPlace Borda)> Rows { get; private set; } = [];

    public IReadOnlyList<Problem> Refused { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Meeting> id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRankAsync(Id<Meeting> id, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var table = await TableAsync(ct);
        var sheet = table.TryGet(out var rows) ? RankingSheet.Read(rows) : null;
        var answer = sheet is null ? Result<Done>.Refused(table.Problems)
            : sheet.TryGet(out var read)
                ? await writer.RunAsync<RankNeedsHandler, Done>(
                    (handler, change, token) => handler.HandleAsync(new RankNeeds(id, read.Groups, read.Rows), change, token), ct)
                : Result<Done>.Refused(sheet.Problems);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Ranking.Saved"]);
            return Redirect(PlanningLinks.Meeting(id));
        }

        Refused = [.. answer.Problems.Where(problem => problem.Line is not null)];
        ModelState.Add(answer.Problems.Where(problem => problem.Line is null).Select(problem => problem with { Field = null }), words, "");
        if (Refused.Count > 0)
        {
            ModelState.AddModelError("", words["Planning.Ranking.Refused"]);
        }

        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostTakeAsync(Id<Meeting> id, RankingMethod method, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<TakeRankingHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new TakeRanking(id, method), change, token), ct);
        this.Notify(answer.Succeeded ? words["Planning.Ranking.Taken"] : words.Problem(answer.Problems[0]));
        return Redirect(PlanningLinks.Meeting(id));
    }

    private async Task<Result<IReadOnlyList<CsvRow>>> TableAsync(CancellationToken ct)
    {
        if (Upload is { } sent)
        {
            await using var stream = sent.OpenReadStream();
            return await TableFile.ReadAsync(sent.FileName, stream, MaxBytes, RankNeedsHandler.MostRows + 1, ct);
        }

        using var typed = new MemoryStream(Encoding.UTF8.GetBytes(Table));
        return await TableFile.ReadAsync(words["Planning.Field.RankTable"], typed, MaxBytes, RankNeedsHandler.MostRows + 1, ct);
    }

    private async Task<bool> ReadAsync(Id<Meeting> id, CancellationToken ct)
    {
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        var owner = PlanningRefs.To(id);
        Village = meeting.VillageId is { } village
            ? (await db.Set<Unit>().AsNoTracking().Where(unit => unit.Id == village).Select(unit => unit.Name).SingleAsync(ct)).In(words.Language)
            : words["Planning.WholeMunicipality"];
        Files = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).OrderBy(row => row.UploadedAt).ToListAsync(ct);
        Sheet = await ranking.OfAsync(id, ct);
        var sums = Sheet.Order(RankingMethod.SumOfPoints).ToDictionary(Sheet.NeedOf);
        var bordas = Sheet.Order(RankingMethod.Borda).ToDictionary(Sheet.NeedOf);
        Rows = [.. Sheet.Rows.Select(row => (row.Need, row.Points, sums[row.Need.Id], bordas[row.Need.Id])).OrderBy(row => row.Item3.Place).ThenBy(row => row.Need.Serial)];
        if (Table.Length == 0)
        {
            Table = Template();
        }

        History = await history.OfAsync(owner, ct);
        return true;
    }

    /// <summary>The table as it is, or an empty one that shows the form.</summary>
    private string Template()
    {
        if (Sheet.Rows.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder(Csv.Line(["№", .. Sheet.Groups]));
        foreach (var (need, points) in Sheet.Rows)
        {
            text.Append(Csv.Line([NeedNumbers.Text(need.Serial, need.Year), .. points.Select(number => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))]));
        }

        return text.ToString();
    }
}
