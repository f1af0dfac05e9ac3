using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>The archive took over the files of a closed year that are kept for good or long, by an inventory of a number and a day.</summary>
public sealed record TransferFilePlan(Id<FilePlan> Plan, string Inventory, DateOnly? On);

public sealed class TransferFilePlanHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(TransferFilePlan command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<FilePlan>().SingleOrDefaultAsync(row => row.Id == command.Plan, ct) is not { } plan)
        {
            return FilePlanProblems.Unknown();
        }

        if (plan.State != FilePlanState.Closed)
        {
            return Problem.Conflict(plan.State == FilePlanState.Transferred ? "letters.file-plan-transferred" : "letters.file-plan-not-closed");
        }

        var inventory = command.Inventory.Trim();
        if (Check(inventory, command.On, plan, Bishkek.DayOf(change.At)).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var files = (await db.Set<FilePlanItem>().Where(row => row.PlanId == plan.Id).OrderBy(row => row.Index).ToListAsync(ct))
            .FindAll(item => item.GoesToArchive);
        if (files.Count == 0)
        {
            return Problem.Conflict("letters.file-plan-nothing-to-transfer");
        }

        foreach (var (place, file) in files.Index())
        {
            file.InventoryPlace = place + 1;
        }

        plan.Transfer(inventory, command.On!.Value);
        change.Record(
            "letters.file-plan-handed-to-archive", LettersRefs.To(plan.Id),
            ("year", $"{plan.Year}"), ("inventory", inventory), ("on", command.On), ("files", files.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Problem> Check(string inventory, DateOnly? on, FilePlan plan, DateOnly today)
    {
        if (inventory.Length is 0 or > FilePlan.MaxInventory)
        {
            yield return inventory.Length == 0
                ? LettersProblems.Missing(nameof(TransferFilePlan.Inventory))
                : LettersProblems.TooLong(nameof(TransferFilePlan.Inventory), FilePlan.MaxInventory);
        }
        else if (inventory.Any(char.IsControl))
        {
            yield return LettersProblems.SignsForbidden(nameof(TransferFilePlan.Inventory));
        }

        if (on is not { } day)
        {
            yield return LettersProblems.Missing(nameof(TransferFilePlan.On));
        }
        else if (day > today)
        {
            yield return LettersProblems.InFuture(nameof(TransferFilePlan.On), day);
        }
        else if (day < plan.ClosedOn)
        {
            yield return Problem.Invalid("letters.transferred-before-closed", nameof(TransferFilePlan.On), ("closed", plan.ClosedOn));
        }
    }
}
