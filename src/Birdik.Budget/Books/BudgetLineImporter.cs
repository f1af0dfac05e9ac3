using System.Globalization;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>
/// Adds lines to the drafts of budgets from a table in thousand som. A line of the same side, source, classes and name is changed;
/// a year without a draft gets one.
/// </summary>
internal sealed class BudgetLineImporter : IRegisterImporter
{
    public string Register => BudgetLineRegister.Name;

    public string Permission => BudgetPermissions.Draft;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("year", IsNeeded: true), new("side", IsNeeded: true), new("source", IsNeeded: true), new("functional"),
        new("economic"), new("name", IsNeeded: true), new("amount", IsNeeded: true), new("next"), new("after"),
    ];

    public async Task<Problem?> LayAsync(ImportTable table, ImportScope scope, CancellationToken ct)
    {
        var classes = scope.Get<BudgetClasses>();
        var budgets = await scope.Db.Set<LocalBudget>().ToListAsync(ct);
        var drafts = budgets.Where(budget => budget.State == BudgetState.Draft).ToDictionary(budget => budget.Year);
        var ids = drafts.Values.Select(budget => budget.Id).ToList();
        var lines = ids.Count == 0 ? [] : await scope.Db.Set<BudgetLine>().Where(line => ids.Contains(line.BudgetId)).ToListAsync(ct);
        foreach (var row in table.Rows)
        {
            row.Name = row.Text("name");
            if (Number(row, "year") is not { } year || year is < DraftBudgetHandler.FirstYear or > DraftBudgetHandler.LastYear)
            {
                row.Refuse("year", "budget.year-wrong", ("first", DraftBudgetHandler.FirstYear), ("last", DraftBudgetHandler.LastYear));
                continue;
            }

            if (Read(row, classes) is not { } command)
            {
                continue;
            }

            if (!drafts.TryGetValue((int)year, out var draft))
            {
                draft = new LocalBudget
                {
                    Year = (int)year,
                    Number = budgets.Where(budget => budget.Year == (int)year).Select(budget => budget.Number).DefaultIfEmpty(0).Max() + 1,
                    State = BudgetState.Draft,
                    Kind = BudgetKind.Approved,
                    Opening = 0,
                };
                scope.Db.Add(draft);
                drafts.Add(draft.Year, draft);
            }

            Lay(row, command, draft, lines, scope);
        }

        return null;
    }

    private static void Lay(ImportRow row, SetBudgetLine command, LocalBudget draft, List<BudgetLine> lines, ImportScope scope)
    {
        var known = lines.Find(line => line.BudgetId == draft.Id && line.Side == command.Side && line.Source == command.Source
            && line.Functional == command.Functional && line.Economic == command.Economic && line.Name == command.Name);
        if (known is null)
        {
            var line = new BudgetLine
            {
                BudgetId = draft.Id,
                Place = lines.Where(one => one.BudgetId == draft.Id).Select(one => one.Place).DefaultIfEmpty(0).Max() + 1,
                Side = command.Side,
                Source = command.Source,
                Functional = command.Functional,
                Economic = command.Economic,
                Name = command.Name,
                Amount = command.Amount!.Value,
                Next = command.Next,
                After = command.After,
            };
            lines.Add(line);
            scope.Db.Add(line);
            row.Creates(LocalBudgetRef.To(line.Id), line);
            return;
        }

        void Change(string column, decimal old, decimal now, Action set)
        {
            if (old != now)
            {
                set();
                row.Changes(LocalBudgetRef.To(known.Id), known, column, Told(old), Told(now));
            }
        }

        Change("amount", known.Amount, command.Amount!.Value, () => known.Amount = command.Amount.Value);
        if (row.Has("next"))
        {
            Change("next", known.Next, command.Next, () => known.Next = command.Next);
        }

        if (row.Has("after"))
        {
            Change("after", known.After, command.After, () => known.After = command.After);
        }
    }

    private static SetBudgetLine? Read(ImportRow row, BudgetClasses classes)
    {
        if (row.Choice<BudgetSide>("side") is not { } side || row.Choice<BudgetSource>("source") is not { } source)
        {
            if (!row.IsRefused)
            {
                row.Refuse("side", "platform.import-cell-missing");
            }

            return null;
        }

        var command = new SetBudgetLine(
            default, null, side, source, side == BudgetSide.Expenditure ? (int)(Number(row, "functional") ?? 0) : 0,
            (int)(Number(row, "economic") ?? 0), row.Text("name"), Number(row, "amount"), Number(row, "next") ?? 0, Number(row, "after") ?? 0);
        if (command.Amount is null && !row.IsRefused)
        {
            row.Refuse("amount", "budget.amount-wrong", ("most", BudgetLine.Most));
        }

        foreach (var problem in SetBudgetLineHandler.Refuse(command, isNew: true, classes))
        {
            row.Refuse(problem with { Field = problem.Field!.ToLowerInvariant() });
        }

        return row.IsRefused ? null : command;
    }

    private static decimal? Number(ImportRow row, string column)
    {
        var text = string.Concat(row.Text(column).Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= 1_000_000_000_000m)
        {
            return number;
        }

        row.Refuse(column, "budget.number-wrong", ("value", text.Length > 40 ? text[..40] : text));
        return null;
    }

    private static string Told(decimal amount) => amount.ToString("0.0", CultureInfo.InvariantCulture);
}
