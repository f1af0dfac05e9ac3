using Birdik.Budget.Books;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>A version of a budget: what does not add up, why it does not close, its lines, the next step.</summary>
public sealed class BookModel(ReadBudget read, BudgetClasses classes, CurrentUser user, Writer writer, HistoryLines history, Words words) : PageModel
{
    [BindProperty]
    public BookLineInput Input { get; set; } = new();

    [BindProperty]
    public decimal Opening { get; set; }

    [BindProperty]
    public BudgetKind As { get; set; }

    [BindProperty]
    public string Act { get; set; } = "";

    public BudgetView View { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<(string Label, double Value, string Written, bool IsSum)> Steps { get; private set; } = [];

    /// <summary>Expenditure by heads, special funds apart, the largest first.</summary>
    public IReadOnlyList<(string Label, double Size, string Written)> Tree { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayDraft => View.Budget.State == BudgetState.Draft && user.May(BudgetPermissions.Draft);

    public bool MayApprove => View.Budget.State == BudgetState.Draft && user.May(BudgetPermissions.Approve);

    public IReadOnlyList<SelectListItem> Sides => Items<BudgetSide>("Budget.Side");

    public IReadOnlyList<SelectListItem> Sources => Items<BudgetSource>("Budget.Source");

    public IReadOnlyList<SelectListItem> Kinds => Items<BudgetKind>("Budget.Kind");

    public IReadOnlyList<SelectListItem> Functional =>
        [.. classes.Functional.Select(one => new SelectListItem($"{one.Key} · {one.Value.In(words.Language)}", $"{one.Key}")).Prepend(new SelectListItem("–", "0"))];

    public IReadOnlyList<SelectListItem> Economic =>
        [.. new[] { BudgetSide.Revenue, BudgetSide.Expenditure }.SelectMany(classes.Economic)
            .Select(one => new SelectListItem($"{one.Key} · {one.Value.In(words.Language)}", $"{one.Key}")).Prepend(new SelectListItem("–", "0"))];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? line, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        Opening = View.Budget.Opening;
        As = View.Budget.Kind;
        if (View.Lines.FirstOrDefault(one => one.Id.Value == line) is { } changed)
        {
            Input = new BookLineInput { Line = line, Name = changed.Name, Amount = changed.Amount, Next = changed.Next, After = changed.After };
        }

        return Page();
    }

    public Task<IActionResult> OnPostLineAsync(Guid id, CancellationToken ct)
    {
        var command = new SetBudgetLine(
            new Id<LocalBudget>(id), Input.Line is { } line ? new Id<BudgetLine>(line) : null, Input.Side, Input.Source, Input.Functional,
            Input.Economic, Input.Name.Trim(), Input.Amount, Input.Next, Input.After);
        return RunAsync<SetBudgetLineHandler>(id, BudgetPermissions.Draft, (handler, change, token) => handler.HandleAsync(command, change, token), "Budget.Line.Done", "Input", ct);
    }

    public Task<IActionResult> OnPostOpeningAsync(Guid id, CancellationToken ct) => RunAsync<SetOpeningHandler>(
        id, BudgetPermissions.Draft, (handler, change, token) => handler.HandleAsync(new SetOpening(new Id<LocalBudget>(id), Opening), change, token), "Budget.Line.Done", "", ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) => RunAsync<ApproveBudgetHandler>(
        id, BudgetPermissions.Approve, (handler, change, token) => handler.HandleAsync(new ApproveBudget(new Id<LocalBudget>(id), As, Act.Trim()), change, token), "Budget.Approve.Done", "", ct);

    private async Task<IActionResult> RunAsync<T>(
        Guid id, string permission, Func<T, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, string prefix, CancellationToken ct)
        where T : notnull
    {
        if (!user.May(permission))
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var answer = await writer.RunAsync(use, ct);
            if (answer.Succeeded)
            {
                this.Notify(words[done]);
                return Redirect(BudgetLinks.Book(id));
            }

            ModelState.Add(answer.Problems, words, prefix);
        }

        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await read.ByIdAsync(new Id<LocalBudget>(id), ct) is not { } view)
        {
            return false;
        }

        View = view;
        Title = view.Balance == 0
            ? words["Budget.Book.Balanced", ("year", $"{view.Budget.Year}"), ("sum", Thousand(view.Expenditure))]
            : words[view.Balance < 0 ? "Budget.Book.Short" : "Budget.Book.Over", ("year", $"{view.Budget.Year}"), ("sum", Thousand(Math.Abs(view.Balance)))];
        Steps = StepsOf(view);
        Tree = view.Expenditure <= 0 ? [] : [.. view.General(BudgetSide.Expenditure).GroupBy(line => line.Functional)
            .Select(head => (Name: classes.Name(head.Key, words.Language), Sum: head.Sum(line => line.Amount))).Where(head => head.Sum > 0)
            .OrderByDescending(head => head.Sum).Select(head => (head.Name, (double)head.Sum, words.Formats.Percent(head.Sum / view.Expenditure)))];
        History = await history.OfAsync(LocalBudgetRef.To(view.Budget.Id), ct);
        return true;
    }

    /// <summary>Where money comes from, where it goes, and what is left over or missing.</summary>
    private List<(string, double, string, bool)> StepsOf(BudgetView view)
    {
        List<(string, double, string, bool)> steps = [];
        void Add(string label, decimal amount, bool isSum = false) => steps.Add((label, (double)amount, Thousand(amount), isSum));
        Add(words["Budget.Opening"], view.Budget.Opening);
        foreach (var source in view.General(BudgetSide.Revenue).GroupBy(line => line.Source).OrderBy(source => source.Key))
        {
            Add(words[$"Budget.Source.{source.Key}"], source.Sum(line => line.Amount));
        }

        foreach (var head in view.General(BudgetSide.Expenditure).GroupBy(line => line.Functional).OrderBy(head => head.Key))
        {
            Add(classes.Name(head.Key, words.Language), -head.Sum(line => line.Amount));
        }

        Add(words["Budget.Balance"], view.Balance, isSum: true);
        return steps;
    }

    private string Thousand(decimal amount) => words.Formats.Number(amount, 1);

    private List<SelectListItem> Items<T>(string texts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(one => new SelectListItem(words[$"{texts}.{one}"], one.ToString()))];
}

/// <summary>The form of a line of a budget.</summary>
public sealed class BookLineInput
{
    public Guid? Line { get; set; }

    public BudgetSide Side { get; set; } = BudgetSide.Expenditure;

    public BudgetSource Source { get; set; }

    public int Functional { get; set; }

    public int Economic { get; set; }

    public string Name { get; set; } = "";

    public decimal? Amount { get; set; }

    public decimal Next { get; set; }

    public decimal After { get; set; }
}
