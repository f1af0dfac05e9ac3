using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Law.Api;

/// <summary>The text of an act on a day, and provisions by words.</summary>
internal static class TextEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/law").WithTags("law");
        group.MapGet("/acts/{key}/text", TextAsync).WithName("Read text of an act").Require(LawPermissions.View);
        group.MapGet("/provisions", FindAsync).WithName("Find provisions").Require(LawPermissions.View);
    }

    private static async Task<Results<Ok<TextAnswer>, NotFound>> TextAsync(
        string key, FindAct acts, FindVersion versions, ReadText texts, TimeProvider clock, CancellationToken ct, DateOnly? on = null, string? lang = null)
    {
        var language = ActLanguages.Find(lang) ?? ActLanguage.Ky;
        if (await acts.ByKeyAsync(key, ct) is not { } act
            || await versions.OnAsync(act.Id, language, on ?? clock.Today(), ct) is not { } version)
        {
            return TypedResults.NotFound();
        }

        var rows = await texts.AllAsync(version.Id, ct);
        return TypedResults.Ok(new TextAnswer(
            act.Uri,
            version.Language.Code(),
            version.From,
            version.Title,
            [.. rows.Select(row => new ProvisionAnswer(row.ProvisionId, row.EId, row.Kind, row.Depth, row.Label, row.Heading, row.Text))]));
    }

    private static async Task<Ok<IReadOnlyList<ProvisionView>>> FindAsync(string q, FindProvision find, CancellationToken ct, DateOnly? on = null) =>
        TypedResults.Ok(await find.ByWordsAsync(q, ct, on));
}

/// <summary>The text of an act on a day.</summary>
public sealed record TextAnswer(string Uri, string Language, DateOnly From, string? Title, IReadOnlyList<ProvisionAnswer> Provisions);

/// <summary>A provision of the text, in reading order.</summary>
public sealed record ProvisionAnswer(
    Id<Provision> Id, string EId, ProvisionKind Kind, int Depth, string? Label, string? Heading, string Text);
