using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Tables;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Staffing.Areas.Staffing.Pages.Tables;

/// <summary>A version of the staffing table: its lines with pay, the ceiling, the next step.</summary>
public sealed class DetailsModel(
    StaffingTables tables, ReadCountry country, CurrentUser user, Writer writer, HistoryLines history, Words words) : PageModel
{
    [BindProperty]
    public LineInput Input { get; set; } = new();

    [BindProperty]
    public string Act { get; set; } = "";

    [BindProperty]
    public StaffingTableStep Step { get; set; }

    public StaffingTableView View { get; private set; } = null!;

    public decimal? Ceiling { get; private set; }

    public (int Numerator, int Denominator) GuaranteedShare { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string ChangedName => View.Lines.FirstOrDefault(line => line.Post.Id.Value == Input.Post)?.Post.Name.In(words.Language) ?? "";

    public bool MayDraft => user.May(StaffingPermissions.Draft) && View.Table.State == StaffingTableState.Draft;

    public IReadOnlyList<StaffingTableStep> Steps => View.Table.State switch
    {
        StaffingTableState.Draft when user.May(StaffingPermissions.Draft) => [StaffingTableStep.Agree],
        StaffingTableState.Agreed when user.May(StaffingPermissions.Approve) => [StaffingTableStep.Approve, StaffingTableStep.GiveBack],
        _ => [],
    };

    public IReadOnlyList<SelectListItem> Trades =>
        [.. Enum.GetValues<FunctionPost>().Select(post => new SelectListItem(words[$"Powers.Post.{post}"], post.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? post, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        if (View.Lines.FirstOrDefault(line => line.Post.Id.Value == post) is { Line: var line })
        {
            Input = new LineInput
            {
                Post = post,
                Units = line.Units,
                Coefficient = line.Coefficient,
                GuaranteedPercent = line.GuaranteedShare * 100,
                IncentivePercent = line.IncentiveShare * 100,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostLineAsync(Guid id, CancellationToken ct)
    {
        if (!user.May(StaffingPermissions.Draft))
        {
            return Forbid();
        }

        var command = new SetStaffingLine(
            new Id<StaffingTable>(id), Input.Post is { } post ? new Id<Post>(post) : null,
            new LocalizedText(Input.NameKy.Trim(), Input.NameRu.Trim()), Input.Trade, Input.Structure.Trim(), Input.IsService,
            Input.Units, Input.Coefficient, Input.GuaranteedPercent / 100, Input.IncentivePercent / 100);
        var answer = ModelState.IsValid
            ? await writer.RunAsync<SetStaffingLineHandler, Done>((handler, change, token) => handler.HandleAsync(command, change, token), ct)
            : null;
        return await AnswerAsync(answer, id, "Staffing.Line.Done", "Input", ct);
    }

    public async Task<IActionResult> OnPostStepAsync(Guid id, CancellationToken ct)
    {
        if (!user.May(Step == StaffingTableStep.Agree ? StaffingPermissions.Draft : StaffingPermissions.Approve))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<StepStaffingTableHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new StepStaffingTable(new Id<StaffingTable>(id), Step, Act.Trim()), change, token), ct);
        return await AnswerAsync(answer, id, "Staffing.Table.Stepped", "", ct);
    }

    private async Task<IActionResult> AnswerAsync(Result<Done>? answer, Guid id, string done, string prefix, CancellationToken ct)
    {
        if (answer?.Succeeded == true)
        {
            this.Notify(words[done]);
            return Redirect(StaffingLinks.Table(id));
        }

        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        if (answer is not null)
        {
            ModelState.Add([.. answer.Problems.Select(problem => problem with
            {
                Field = problem.Field switch { "Name" => "NameKy", "IncentiveShare" => "IncentivePercent", _ => problem.Field },
            })], words, prefix);
        }

        return Page();
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await tables.ByIdAsync(new Id<StaffingTable>(id), ct) is not { } view)
        {
            return false;
        }

        View = view;
        var facts = await country.NowAsync(ct);
        GuaranteedShare = facts.Rules.GuaranteedShare;
        Ceiling = facts.OfTenant(view.Table.TenantId) is { } office ? facts.NeedOf(office).Ceiling : null;
        History = await history.OfAsync(StaffingTableRef.To(view.Table.Id), ct);
        return true;
    }
}

/// <summary>The form of a line.</summary>
public sealed class LineInput
{
    public Guid? Post { get; set; }

    public string NameKy { get; set; } = "";

    public string NameRu { get; set; } = "";

    public FunctionPost Trade { get; set; }

    public string Structure { get; set; } = "";

    public bool IsService { get; set; } = true;

    public decimal Units { get; set; } = 1;

    public decimal Coefficient { get; set; }

    public decimal GuaranteedPercent { get; set; }

    public decimal IncentivePercent { get; set; }
}
