using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Allocations;

/// <summary>What state programmes give to municipalities: a state body gives, a municipality answers and lists who receives.</summary>
public sealed class IndexModel(BirdikDbContext db, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int MostShown = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Measures { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    /// <summary>The name for those who may know it, otherwise its first letter.</summary>
    public string Shown(Recipient recipient) => user.May(PlanningPermissions.Personal) ? recipient.Name : $"{recipient.Name[0]}•••";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.Year = clock.Today().Year;
        await ReadAsync(ct);
    }

    public Task<IActionResult> OnPostGiveAsync(CancellationToken ct) => AnswerAsync<AllocateHandler, Id<Allocation>>(
        PlanningPermissions.Rises,
        (handler, change, token) => handler.HandleAsync(
            new Allocate(Input.Measure ?? default, Input.Receiver ?? 0, Input.Year, Input.Som ?? 0, Input.Units ?? 0, Input.Unit), change, token),
        words["Planning.Allocation.Given"], ct);

    public Task<IActionResult> OnPostAnswerAsync(Id<Allocation> allocation, AllocationAnswer answer, string? text, CancellationToken ct) =>
        AnswerAsync<AnswerAllocationHandler, Done>(
            PlanningPermissions.Needs,
            (handler, change, token) => handler.HandleAsync(new AnswerAllocation(allocation, answer, text ?? ""), change, token),
            words["Planning.Allocation.Answered"], ct);

    public Task<IActionResult> OnPostServeAsync(Id<Allocation> allocation, Id<Recipient>? recipient, string? name, string? criterion, CancellationToken ct) =>
        AnswerAsync<ServeRecipientHandler, Done>(
            PlanningPermissions.Needs,
            (handler, change, token) => handler.HandleAsync(new ServeRecipient(allocation, recipient, name ?? "", criterion ?? ""), change, token),
            words["Planning.Recipient.Saved"], ct);

    private async Task<IActionResult> AnswerAsync<THandler, T>(
        string permission, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(permission))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(done);
            return Redirect(PlanningLinks.Allocations);
        }

        ModelState.Add(answer.Problems.Select(problem => problem.Field is "Text" or "Name" ? problem with { Field = null } : problem), words);
        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var rows = await (
            from allocation in db.Set<Allocation>().AsNoTracking()
            join giver in db.Set<Tenant>() on allocation.FromTenantId equals giver.Id
            join taker in db.Set<Tenant>() on allocation.ToTenantId equals taker.Id
            orderby allocation.GivenOn descending, allocation.Year descending
            select new { allocation, Giver = giver.Name, Taker = taker.Name }).Take(MostShown).ToListAsync(ct);
        var recipients = (await db.Set<Recipient>().AsNoTracking().ToListAsync(ct)).ToLookup(row => row.AllocationId);
        Rows = rows.ConvertAll(row => new Row(
            row.allocation,
            (row.allocation.FromTenantId == user.TenantId ? row.Taker : row.Giver).In(words.Language),
            [.. recipients[row.allocation.Id].OrderBy(one => one.Name, StringComparer.Ordinal)]));
        if (!user.May(PlanningPermissions.Rises) || !await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == user.TenantId && tenant.Kind == TenantKind.StateBody, ct))
        {
            return;
        }

        var measures = await (
            from measure in db.Set<Measure>().AsNoTracking()
            join document in db.Set<PlanningDocument>() on measure.DocumentId equals document.Id
            where document.State == DocumentState.Approved
            orderby document.FromYear, measure.Number
            select new { measure.Id, measure.Number, measure.Title }).ToListAsync(ct);
        Measures = measures.ConvertAll(row => new SelectListItem($"{row.Number} {row.Title.In(words.Language)}", row.Id.ToString()));
        var tenants = await db.Set<Tenant>().AsNoTracking().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null).ToListAsync(ct);
        Municipalities = [.. tenants.OrderBy(tenant => tenant.Name.In(words.Language), StringComparer.Ordinal).Select(tenant => new SelectListItem(tenant.Name.In(words.Language), $"{tenant.Id}"))];
    }

    public sealed record Row(Allocation Allocation, string Other, IReadOnlyList<Recipient> Recipients);

    public sealed class Form
    {
        public Id<Measure>? Measure { get; set; }

        public int? Receiver { get; set; }

        public int Year { get; set; }

        public decimal? Som { get; set; }

        public decimal? Units { get; set; }

        public string Unit { get; set; } = "";
    }
}
