using System.Security.Cryptography;
using System.Text.Json;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Api;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Letters.Api;

/// <summary><c>POST /api/v1/letters/incoming</c>: other programs register a letter. The list is the register's own.</summary>
internal static class IncomingLetterEndpoints
{
    private const string Path = "/api/v1/letters/incoming";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, RegisterAsync).WithName("RegisterIncomingLetter").WithTags("Letters")
            .Produces<RegisteredLetter>(StatusCodes.Status201Created).Require(LettersPermissions.Register);

    private static async Task<IResult> RegisterAsync(NewIncomingLetter body, Writer writer, Words words, CancellationToken ct)
    {
        if (LetterKinds.Find(body.Kind ?? "letter") is not { } kind)
        {
            return Platform.Results.Problem.Invalid("letters.kind-unknown", "Kind").ToHttp(words);
        }

        var command = body.AsCommand(kind);
        var answer = await writer.RunBatchedAsync<RegisterIncomingLetterHandler, RegisterIncomingLetter, RegisteredLetter>(command, ct);
        return answer.ToHttp(words, letter => TypedResults.Created($"{Path}/{letter.Id}", letter));
    }
}

/// <summary>A letter as other programs register it.</summary>
internal sealed record NewIncomingLetter(
    string Sender,
    string Subject,
    DateOnly ReceivedOn,
    string? SenderNumber = null,
    DateOnly? SenderDate = null,
    string? Body = null,
    string? Language = null,
    string? Kind = null,
    string? Function = null,
    string? File = null,
    string? IdempotencyKey = null)
{
    public RegisterIncomingLetter AsCommand(LetterKind kind) => new(Sender, Subject, ReceivedOn)
    {
        SenderNumber = SenderNumber,
        SenderDate = SenderDate,
        Body = Body ?? "",
        Language = Language ?? "",
        Kind = kind,
        Channel = Channel.StateSystem,
        Function = Function,
        File = File,
        IdempotencyKey = IdempotencyKey,
        RequestHash = IdempotencyKey is null ? null : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this))),
    };
}
