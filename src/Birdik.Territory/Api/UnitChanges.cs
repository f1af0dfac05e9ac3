using Birdik.Platform.Api;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Http;

namespace Birdik.Territory.Api;

/// <summary>Changes of a unit asked for through the API: no content when done, and the other person's change when one was quicker.</summary>
internal sealed class UnitChanges(Writer writer, FindUnit find, ConflictAnswers answers)
{
    public async Task<IResult> MakeAsync<THandler>(
        string code, string act, Func<THandler, ChangeContext, CancellationToken, Task<Result<string>>> use, CancellationToken ct)
        where THandler : notnull
    {
        var answer = await writer.RunAsync(use, ct, legalBasis: act);
        var unit = answer.Succeeded ? null : await find.ByCodeAsync(code, ct);
        return await answers.ToHttpAsync(answer, UnitRef.To(unit?.Id ?? default), _ => TypedResults.NoContent(), ct);
    }
}
