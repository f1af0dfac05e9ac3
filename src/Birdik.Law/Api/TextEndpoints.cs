using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;
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

/// <summary>The text of an act on a day, and provisions by words.</summary>
internal static class TextEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/law").WithTags("law");
        group.MapGet("/acts/{key}/text", TextAsync).WithName("Read text of an act").Require(LawPermissions.View);
        group.MapPost("/acts/{key}/texts", ImportAsync).WithName("Import text of an act").Accepts<Stream>("application/octet-stream").Require(LawPermissions.Edit);
        group.MapGet("/acts/{key}/citations", CitationsAsync).WithName("References of an act").Require(LawPermissions.View);
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

    /// <summary>The body is the file itself, in any format that the page takes.</summary>
    private static async Task<IResult> ImportAsync(
        string key, DateOnly from, HttpRequest request, FindAct acts, NationalWriter writer, Words words, CancellationToken ct,
        string? lang = null, string name = "text")
    {
        if (await acts.ByKeyAsync(key, ct) is not { } act)
        {
            return TypedResults.NotFound();
        }

        var read = await ActFile.ReadAsync(name, request.Body, ct);
        if (!read.TryGet(out var text))
        {
            return read.Problems.ToHttp(words);
        }

        var language = ActLanguages.Find(lang) ?? (text.Language == TextLanguage.Ky ? ActLanguage.Ky : ActLanguage.Ru);
        var answer = await writer.RunAsync<AddVersionHandler, AddedVersion>(
            (handler, change, token) => handler.HandleAsync(new AddVersion(act.Key, language, from, name, text), change, token), ct);
        return answer.ToHttp(words, added => TypedResults.Created(
            $"/api/v1/law/acts/{Uri.EscapeDataString(act.Key)}/text", new ImportedText(added.Version, added.Provisions, added.Articles, text.Problems)));
    }

    private static async Task<Results<Ok<CitationsAnswer>, NotFound>> CitationsAsync(
        string key, FindAct acts, FindCitations citations, TimeProvider clock, CancellationToken ct, string? eId = null, DateOnly? on = null)
    {
        if (await acts.ByKeyAsync(key, ct) is not { } act)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? clock.Today();
        return TypedResults.Ok(new CitationsAnswer(
            [.. (await citations.FromAsync(act.Id, eId, day, ct)).Select(CitationAnswer.Of)],
            [.. (await citations.ToAsync(act.Id, eId, day, ct)).Select(CitationAnswer.Of)]));
    }

    private static async Task<Ok<IReadOnlyList<ProvisionView>>> FindAsync(string q, FindProvision find, CancellationToken ct, DateOnly? on = null) =>
        TypedResults.Ok(await find.ByWordsAsync(q, ct, on));
}

/// <summary>The text of an act on a day.</summary>
public sealed record TextAnswer(string Uri, string Language, DateOnly From, string? Title, IReadOnlyList<ProvisionAnswer> Provisions);

/// <summary>A provision of the text, in reading order.</summary>
public sealed record ProvisionAnswer(
    Id<Provision> Id, string EId, ProvisionKind Kind, int Depth, string? Label, string? Heading, string Text);

/// <summary>A text that was taken in.</summary>
/// <param name="Problems">What was odd about it, by line.</param>
public sealed record ImportedText(Id<ActVersion> Version, int Provisions, int Articles, IReadOnlyList<LegalTextProblem> Problems);

/// <summary>References both ways.</summary>
public sealed record CitationsAnswer(IReadOnlyList<CitationAnswer> From, IReadOnlyList<CitationAnswer> To);

/// <summary>A reference: where it stands, its words, what it means.</summary>
public sealed record CitationAnswer(string Act, string EId, string Words, CitationStatus Status, string? ToAct, string? ToEId)
{
    public static CitationAnswer Of(CitationView view) =>
        new(view.Act.Uri, view.EId, view.Citation.Words, view.Citation.Status, view.ToAct?.Uri, view.ToEId);
}
