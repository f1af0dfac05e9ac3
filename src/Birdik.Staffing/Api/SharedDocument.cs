using Birdik.Optimization.WholePosts;

namespace Birdik.Staffing.Api;

/// <summary>Two municipalities that share specialists, beside each alone.</summary>
internal sealed record SharedDocument(
    string Status, SharedOfficeDocument First, SharedOfficeDocument Second, IReadOnlyList<SharedPostDocument> Shared)
{
    public static SharedDocument Of(Sharing.Sharing sharing, SharedPlan plan) => new(
        plan.Status.ToString(),
        SharedOfficeDocument.Of(sharing.Own.Unit.Code, plan.First),
        SharedOfficeDocument.Of(sharing.Other!.Unit.Code, plan.Second),
        [.. plan.Shared.Select(one => new SharedPostDocument(one.Kind, one.First.Units, one.Second.Units))]);
}

internal sealed record SharedOfficeDocument(string Unit, StaffingFigures Alone, StaffingFigures Shared)
{
    public static SharedOfficeDocument Of(string unit, SharedOffice office) => new(unit, office.Alone.Figures, office.Figures);
}

internal sealed record SharedPostDocument(string Kind, decimal First, decimal Second);
