using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>Begins a version of the budget of a year: a copy of the last one of that year, else of the year before (its forecast), else empty.</summary>
public sealed record DraftBudget(int Year);

public sealed class DraftBudgetHandler(BirdikDbContext db)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public async Task<Result<Id<LocalBudget>>> HandleAsync(DraftBudget command, ChangeContext change, CancellationToken ct)
    {
        if (command.Year is < FirstYear or > LastYear)
        {
            return Problem.Invalid("budget.year-wrong", "Year", ("first", FirstYear), ("last", LastYear));
        }

        if (await db.Set<LocalBudget>().AnyAsync(budget => budget.Year == command.Year && budget.State == BudgetState.Draft, ct))
        {
            return Problem.Conflict("budget.draft-open", "Year", ("year", $"{command.Year}"));
        }

        var last = await db.Set<LocalBudget>().Where(budget => budget.Year == command.Year || budget.Year == command.Year - 1)
            .OrderByDescending(budget => budget.Year).ThenByDescending(budget => budget.Number).FirstOrDefaultAsync(ct);
        var same = last?.Year == command.Year;
        var budget = new LocalBudget
        {
            Year = command.Year,
            Number = same ? last!.Number + 1 : 1,
            State = BudgetState.Draft,
            Kind = same ? BudgetKind.Refined : BudgetKind.Approved,
            Opening = same ? last!.Opening : 0,
        };
        db.Add(budget);
        if (last is not null)
        {
            var lines = await db.Set<BudgetLine>().Where(line => line.BudgetId == last.Id).OrderBy(line => line.Place).ToListAsync(ct);
            var ids = lines.ToDictionary(line => line.Id, _ => Id<BudgetLine>.New());
            var shares = await db.Set<LineMeasure>().Where(share => share.BudgetId == last.Id && share.Year >= budget.Year).ToListAsync(ct);
            db.AddRange(shares.Select(share => new LineMeasure
            {
                BudgetId = budget.Id, LineId = ids[share.LineId], MeasureId = share.MeasureId, Year = share.Year, Percent = share.Percent,
            }));
            db.AddRange(lines.Select(line => new BudgetLine
            {
                Id = ids[line.Id],
                BudgetId = budget.Id,
                Place = line.Place,
                Side = line.Side,
                Source = line.Source,
                Functional = line.Functional,
                Economic = line.Economic,
                Name = line.Name,
                FunctionId = line.FunctionId,
                Amount = same ? line.Amount : line.Next,
                Next = same ? line.Next : line.After,
                After = line.After,
            }));
        }

        change.Record("budget.drafted", LocalBudgetRef.To(budget.Id), ("year", $"{budget.Year}"), ("number", budget.Number));
        await db.SaveChangesAsync(ct);
        return budget.Id;
    }
}

/// <summary>Adds a line to a draft, or changes one; null amount takes it out.</summary>
public sealed record SetBudgetLine(
    Id<LocalBudget> Budget, Id<BudgetLine>? Line, BudgetSide Side, BudgetSource Source, int Functional, int Economic, string Name,
    decimal? Amount, decimal Next, decimal After);

public sealed class SetBudgetLineHandler(BirdikDbContext db, BudgetClasses classes)
{
    public async Task<Result<Done>> HandleAsync(SetBudgetLine command, ChangeContext change, CancellationToken ct)
    {
        var budget = await db.Set<LocalBudget>().SingleOrDefaultAsync(one => one.Id == command.Budget, ct);
        if (budget is not { State: BudgetState.Draft })
        {
            return budget is null ? Problem.NotFound("budget.budget-unknown") : Problem.Conflict("budget.budget-closed");
        }

        var line = command.Line is { } id
            ? await db.Set<BudgetLine>().SingleOrDefaultAsync(one => one.Id == id && one.BudgetId == budget.Id, ct)
            : null;
        if (command.Line is not null && line is null)
        {
            return Problem.NotFound("budget.line-unknown");
        }

        if (command.Amount is not { } amount)
        {
            if (line is null)
            {
                return Problem.Invalid("budget.amount-wrong", "Amount", ("most", BudgetLine.Most));
            }

            db.RemoveRange(await db.Set<LineMeasure>().Where(share => share.LineId == line.Id).ToListAsync(ct));
            db.Remove(line);
            change.Record("budget.line-removed", LocalBudgetRef.To(budget.Id), ("name", line.Name), ("year", $"{budget.Year}"));
            await db.SaveChangesAsync(ct);
            return new Done();
        }

        if (Refuse(command, line is null, classes).ToList() is { Count: > 0 } problems)
        {
            return Result<Done>.Refused(problems);
        }

        line ??= db.Add(new BudgetLine
        {
            BudgetId = budget.Id,
            Place = (await db.Set<BudgetLine>().Where(one => one.BudgetId == budget.Id).Select(one => (int?)one.Place).MaxAsync(ct) ?? 0) + 1,
            Side = command.Side,
            Source = command.Source,
            Functional = command.Side == BudgetSide.Expenditure ? command.Functional : 0,
            Economic = command.Economic,
            Name = command.Name,
            Amount = amount,
            Next = command.Next,
            After = command.After,
        }).Entity;
        (line.Name, line.Amount, line.Next, line.After) = (command.Name, amount, command.Next, command.After);
        change.Record(
            "budget.line-set", LocalBudgetRef.To(budget.Id), ("name", line.Name), ("amount", amount), ("year", $"{budget.Year}"));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    internal static IEnumerable<Problem> Refuse(SetBudgetLine command, bool isNew, BudgetClasses classes)
    {
        if (command.Name.Length is 0 or > BudgetLine.MaxName || command.Name.Any(char.IsControl))
        {
            yield return Problem.Invalid("budget.name-missing", "Name", ("most", BudgetLine.MaxName));
        }

        foreach (var (field, amount) in new[] { ("Amount", command.Amount ?? 0), ("Next", command.Next), ("After", command.After) })
        {
            if (amount is < 0 or > BudgetLine.Most || decimal.Round(amount, 1) != amount)
            {
                yield return Problem.Invalid("budget.amount-wrong", field, ("most", BudgetLine.Most));
            }
        }

        if (isNew && command.Side == BudgetSide.Expenditure && !classes.Functional.ContainsKey(command.Functional))
        {
            yield return Problem.Invalid("budget.functional-unknown", "Functional", ("code", command.Functional));
        }

        if (isNew && command.Side <= BudgetSide.Expenditure && !classes.Economic(command.Side).ContainsKey(command.Economic))
        {
            yield return Problem.Invalid("budget.economic-unknown", "Economic", ("code", command.Economic));
        }
    }
}

/// <summary>Approves a draft by a decision of the council; it must balance, and no printed total may contradict its lines.</summary>
public sealed record ApproveBudget(Id<LocalBudget> Budget, BudgetKind As, string Act);

public sealed class ApproveBudgetHandler(BirdikDbContext db, NormRegister norms)
{
    public async Task<Result<Done>> HandleAsync(ApproveBudget command, ChangeContext change, CancellationToken ct)
    {
        var budget = await db.Set<LocalBudget>().SingleOrDefaultAsync(one => one.Id == command.Budget, ct);
        if (budget is not { State: BudgetState.Draft })
        {
            return budget is null ? Problem.NotFound("budget.budget-unknown") : Problem.Conflict("budget.budget-closed");
        }

        if (command.Act.Length is 0 or > LocalBudget.MaxAct || command.Act.Any(char.IsControl))
        {
            return Problem.Invalid("budget.act-missing", "Act", ("most", LocalBudget.MaxAct));
        }

        var today = Bishkek.DayOf(change.At);
        var view = new BudgetView(budget, await db.Set<BudgetLine>().Where(line => line.BudgetId == budget.Id).ToListAsync(ct));
        var needed = (await norms.ValueOnAsync(BudgetNorms.BalanceNeeded.Code, today, ct)).TryGet(out var rule) && rule.Flag;
        if (needed && command.As != BudgetKind.Executed && view.Balance != 0)
        {
            return Problem.Invalid("budget.not-balanced", null, ("difference", view.Balance));
        }

        if (view.Checks.FirstOrDefault(one => one.Check.Verdict is Methods.Budget.SumVerdict.DecimalSlip or Methods.Budget.SumVerdict.Differs) is { Check: { } wrong, Total: { } total })
        {
            return Problem.Invalid("budget.total-wrong", null, ("printed", total.Amount), ("sum", wrong.Sum));
        }

        (budget.State, budget.Kind, budget.Act, budget.ApprovedOn) = (BudgetState.Approved, command.As, command.Act, today);
        change.Record(
            "budget.approved", LocalBudgetRef.To(budget.Id), ("year", $"{budget.Year}"), ("number", budget.Number), ("act", command.Act));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Sets the balance of the first day of the year in a draft.</summary>
public sealed record SetOpening(Id<LocalBudget> Budget, decimal Opening);

public sealed class SetOpeningHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetOpening command, ChangeContext change, CancellationToken ct)
    {
        var budget = await db.Set<LocalBudget>().SingleOrDefaultAsync(one => one.Id == command.Budget, ct);
        if (budget is not { State: BudgetState.Draft })
        {
            return budget is null ? Problem.NotFound("budget.budget-unknown") : Problem.Conflict("budget.budget-closed");
        }

        if (command.Opening is < 0 or > BudgetLine.Most || decimal.Round(command.Opening, 1) != command.Opening)
        {
            return Problem.Invalid("budget.amount-wrong", "Opening", ("most", BudgetLine.Most));
        }

        budget.Opening = command.Opening;
        change.Record("budget.opening-set", LocalBudgetRef.To(budget.Id), ("year", $"{budget.Year}"), ("amount", command.Opening));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
