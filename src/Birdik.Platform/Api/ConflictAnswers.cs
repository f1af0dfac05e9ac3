using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Http;

namespace Birdik.Platform.Api;

/// <summary>Answers to changes of existing objects: a stale one is told with the other person's change, in <c>change</c>.</summary>
public sealed class ConflictAnswers(History history, Words words)
{
    public async Task<IResult> ToHttpAsync<T>(Result<T> result, SourceRef subject, Func<T, IResult> answer, CancellationToken ct)
    {
        if (result.Problems.All(problem => problem.Code != ChangedMeanwhile.Code))
        {
            return result.ToHttp(words, answer);
        }

        var details = ProblemMapping.Details(result.Problems, words, StatusCodes.Status409Conflict);
        details.Extensions["change"] = await history.LastAsync(subject, ct);
        return TypedResults.Problem(details);
    }
}
