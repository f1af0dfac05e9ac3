using Birdik.Platform.Api;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Norms;

/// <summary><c>GET /api/v1/norms</c> and <c>/api/v1/norms/{code}</c>: the norms in force on a day, and all periods of one.</summary>
internal static class NormEndpoints
{
    public static void MapNorms(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/norms").WithTags("Norms").RequireSignedIn();
        group.MapGet("", ListAsync).WithName("ListNorms").Produces<NormList>();
        group.MapGet("{code}", FindAsync).WithName("FindNorm").Produces<NormDocument>();
    }

    private static async Task<IResult> ListAsync(DateOnly? on, NormRegister norms, TimeProvider clock, CancellationToken ct)
    {
        var day = on ?? clock.Today();
        var all = await norms.NowAsync(ct);
        return TypedResults.Ok(new NormList(
            day,
            [.. all.Definitions.Select(definition => all.On(definition.Code, day)).OfType<NormValue>().Select(NormItem.Of)]));
    }

    private static async Task<IResult> FindAsync(
        string code, DateOnly? on, NormRegister norms, TimeProvider clock, Words words, CancellationToken ct)
    {
        var all = await norms.NowAsync(ct);
        if (all.Define(code) is not { } definition)
        {
            return Birdik.Platform.Results.Problem.NotFound("platform.norm-unknown", ("norm", code)).ToHttp(words);
        }

        var day = on ?? clock.Today();
        return all.On(code, day) is { } norm
            ? TypedResults.Ok(new NormDocument(NormItem.Of(norm), [.. all.Of(code).Select(period => NormItem.Of(definition, period))]))
            : NormRegister.MissingOn(code, day).ToHttp(words);
    }
}

internal sealed record NormList(DateOnly On, IReadOnlyList<NormItem> Norms);

internal sealed record NormDocument(NormItem Norm, IReadOnlyList<NormItem> Periods);

/// <param name="Value">As text, exactly: a decimal with a point, yes or no, or the text itself.</param>
internal sealed record NormItem(
    string Code, NormKind Kind, string Value, string Unit, DateOnly From, DateOnly? To, string Act, string Provision, bool Verified)
{
    public static NormItem Of(NormValue norm) => new(
        norm.Code, norm.Definition.Kind, norm.Value, norm.Definition.Unit, norm.From, norm.To, norm.Act, norm.Provision, norm.Verified);

    public static NormItem Of(NormDefinition definition, Norm norm) => new(
        norm.Code, definition.Kind, norm.Value, definition.Unit, norm.From, norm.To, norm.Act, norm.Provision, norm.Verified);
}
