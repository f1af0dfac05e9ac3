using Birdik.Budget.Country;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Budget.Api;

/// <summary><c>GET /api/v1/budget/equalization</c>: the whole country under the formula in force, or with a pool, kind or base rate of one's own.</summary>
internal static class BudgetEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/budget/equalization", RunAsync).WithName("Equalize the country").WithTags("budget").Require(BudgetPermissions.Country);

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
