using Birdik.Law.Contradictions;
using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Law.Api;

/// <summary>Contradictions of a day, and the verdicts on them.</summary>
internal static class ContradictionEndpoints
{
    private const string Path = "/api/v1/law/contradictions";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("law");
        group.MapGet("/", ListAsync).WithName("Find contradictions").Require(LawPermissions.View);
        group.MapPut("/{key}/verdict", DecideAsync).WithName("Decide contradiction").Require(LawPermissions.Edit);
    }

    private static async Task<Ok<ContradictionsAnswer>> ListAsync(ReadContradictions read, TimeProvider clock, CancellationToken ct, DateOnly? on = null)
    {
        var list = await read.OnAsync(on ?? clock.Today(), ct);
        var views = await read.ViewsAsync(list, list.All, ct);
        return TypedResults.Ok(new ContradictionsAnswer(list.Day, [.. views.Select(view => new DecidedContradiction(
            view.Key, ContradictionAnswer.Of(view), view.Verdict?.Decision, view.Verdict?.Why, view.Verdict?.Version))]));
    }

    private static async Task<IResult> DecideAsync(
        string key, VerdictBody body, NationalWriter writer, TimeProvider clock, Words words, CancellationToken ct)
    {
        var command = new DecideContradiction(key, body.On ?? clock.Today(), body.Decision, body.Prevails, body.Why, body.Version);
        var answer = await writer.RunAsync<DecideContradictionHandler, Id<ContradictionVerdict>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }
}

/// <summary>The contradictions of a day.</summary>
public sealed record ContradictionsAnswer(DateOnly On, IReadOnlyList<DecidedContradiction> Contradictions);

/// <summary>A contradiction with the verdict on it; the version is sent back with a new verdict.</summary>
public sealed record DecidedContradiction(
    string Key, ContradictionAnswer Found, ContradictionDecision? Decision, string? Why, int? Version);

/// <summary>A verdict.</summary>
public sealed record VerdictBody(
    ContradictionDecision Decision, string Why, PrevailingSide Prevails = PrevailingSide.Open, DateOnly? On = null, int? Version = null);
