using Birdik.Planning.Programmes;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Overview;

/// <summary>
/// What money goes to each goal of a higher programme: that of its own measures, and of the municipalities' measures the part they say serves it.
/// Approved documents alone count.
/// </summary>
public sealed class MoneyByGoal(NationalDb db, ReadFunding fundings)
{
    /// <param name="tenants">The municipalities meant.</param>
    public async Task<IReadOnlyList<GoalMoney>> OfAsync(IReadOnlyCollection<int> tenants, CancellationToken ct)
    {
        var goals = await (
            from goal in db.Set<Goal>()
            join document in db.Set<PlanningDocument>() on new { goal.TenantId, Id = goal.DocumentId } equals new { document.TenantId, document.Id }
            join tenant in db.Set<Tenant>() on goal.TenantId equals tenant.Id
            where document.State == DocumentState.Approved && tenant.Kind == TenantKind.StateBody
            select new { goal.Id, goal.Title, Programme = document.Title, Office = tenant.Name }).ToListAsync(ct);
        var own = (await (
            from measure in db.Set<Measure>()
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            join money in db.Set<MeasureMoney>() on new { measure.TenantId, MeasureId = measure.Id } equals new { money.TenantId, money.MeasureId }
            join tenant in db.Set<Tenant>() on measure.TenantId equals tenant.Id
            where document.State == DocumentState.Approved && tenant.Kind == TenantKind.StateBody && measure.GoalId != null
            select new { GoalId = measure.GoalId!.Value, money.Som }).ToListAsync(ct)).ToLookup(row => row.GoalId.Value, row => row.Som);
        var local = (await (
            from link in db.Set<HigherLink>()
            join measure in db.Set<Measure>() on new { link.TenantId, link.MeasureId } equals new { measure.TenantId, MeasureId = measure.Id }
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            join money in db.Set<MeasureMoney>() on new { measure.TenantId, MeasureId = measure.Id } equals new { money.TenantId, money.MeasureId }
            where document.State == DocumentState.Approved && tenants.Contains(link.TenantId)
            select new { link.HigherGoalId, link.Percent, link.MeasureId, measure.DocumentId, money.Som }).ToListAsync(ct)).ToLookup(row => row.HigherGoalId);
        var funding = await fundings.OfAsync(tenants, [.. local.SelectMany(group => group).Select(row => row.DocumentId).Distinct()], ct);
        return
        [
            .. goals.Select(goal => new GoalMoney(
                    goal.Title, goal.Programme, goal.Office, own[goal.Id.Value].Sum(), Math.Round(local[goal.Id.Value].Sum(row => row.Som * row.Percent / 100), 2),
                    Math.Round(local[goal.Id.Value].DistinctBy(row => row.MeasureId).Sum(row => funding.Of(row.MeasureId).Sum(year => year.Paid) * row.Percent / 100), 2),
                    local[goal.Id.Value].Select(row => row.MeasureId).Distinct().Count()))
                .OrderByDescending(row => row.Own + row.Local).ThenBy(row => row.Goal.Ky, StringComparer.Ordinal),
        ];
    }
}

/// <param name="Own">Som of the programme's own measures.</param>
/// <param name="Local">Som of municipalities' measures, in the part that serves the goal.</param>
/// <param name="InBudgets">Of it what lines of local budgets pay.</param>
/// <param name="Measures">How many measures of municipalities serve it.</param>
public sealed record GoalMoney(LocalizedText Goal, LocalizedText Programme, LocalizedText Office, decimal Own, decimal Local, decimal InBudgets, int Measures);
