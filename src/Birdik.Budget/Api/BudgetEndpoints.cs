using Birdik.Budget.Books;
using Birdik.Budget.Country;
using Birdik.Planning.Programmes;
using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Budget.Api;

/// <summary>
/// <c>GET /api/v1/budget/equalization</c>: the whole country under the formula in force, or with a pool, kind or base rate of one's own;
/// <c>GET /api/v1/budget/books/{id}/measures</c>: which measures the lines of a budget pay in a year.
/// </summary>
internal static class BudgetEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/budget/equalization", RunAsync).WithName("Equalize the country").WithTags("budget").Require(BudgetPermissions.Country);
        endpoints.MapGet("/api/v1/budget/books/{id}/measures", PaymentsAsync).WithName("Measures a budget pays").WithTags("budget").Require(BudgetPermissions.View);
    }

    private static async Task<IResult> PaymentsAsync(Id<LocalBudget> id, int? year, ReadPayments read, Words words, CancellationToken ct) =>
        await read.OfAsync(id, year, ct) is not { } payments
            ? Problem.NotFound("budget.budget-unknown").ToHttp(words)
            : TypedResults.Ok(new PaymentsDocument(
                payments.Budget.Year, payments.Budget.Number, payments.Budget.State, payments.Year,
                [.. payments.Measures.Select(row => new PaidMeasureDocument(
                    row.Measure.Id, row.Measure.Number, row.Measure.Title, row.Funded.Planned, row.Funded.ThroughBudget, row.Funded.Paid, row.Funded.Missing, row.Funded.Verdict))],
                [.. payments.Lines.Where(row => row.Use.Line.IsCapital || row.Payments.Count > 0).Select(row => new PayingLineDocument(
                    row.Line.Id, row.Line.Name, row.Use.Line.Som, row.Use.Left, [.. row.Payments.Select(one => new PaymentDocument(one.Of.Measure.Id, one.Percent, one.Som))]))]));

    private static async Task<Ok<EqualizationDocument>> RunAsync(
        string? kind, decimal? pool, decimal? baseRate, ReadMoney read, CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        var terms = money.InForce;
        var run = money.Run((terms with { Kind = kind ?? terms.Kind, Pool = pool ?? terms.Pool, BaseRate = baseRate ?? terms.BaseRate }).Within());
        return TypedResults.Ok(new EqualizationDocument(
            run.Terms,
            run.Need,
            run.Capacity,
            run.Given,
            [.. run.Shares.Select(share => new TransferDocument(
                share.Unit.Id, share.Unit.Population, share.Unit.Capacity, share.Unit.Need, share.Entitlement, share.Transfer))]));
    }
}

internal sealed record EqualizationDocument(
    CountryTerms Terms, decimal Need, decimal Capacity, decimal Given, IReadOnlyList<TransferDocument> Units);

internal sealed record TransferDocument(
    string Unit, decimal Population, decimal Capacity, decimal Need, decimal Entitlement, decimal Transfer);

/// <param name="Of">The year that is paid: the budget's own or one of its forecast.</param>
internal sealed record PaymentsDocument(
    int Year, int Number, BudgetState State, int Of, IReadOnlyList<PaidMeasureDocument> Measures, IReadOnlyList<PayingLineDocument> Lines);

/// <summary>Sums are som.</summary>
internal sealed record PaidMeasureDocument(
    Id<Measure> Measure, string Number, LocalizedText Title, decimal Planned, decimal ThroughBudget, decimal Paid, decimal Missing, FundingVerdict Verdict);

internal sealed record PayingLineDocument(Id<BudgetLine> Line, string Name, decimal Som, decimal Left, IReadOnlyList<PaymentDocument> Pays);

internal sealed record PaymentDocument(Id<Measure> Measure, decimal Percent, decimal Som);
