using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Birdik.Territory.Api;

/// <summary>Refusals of use cases as ProblemDetails with the stable code.</summary>
internal static class ApiAnswers
{
    public static async Task<IResult> AnswerAsync<T>(Task<Result<T>> use, Words words, Func<T, IResult> done)
    {
        var answer = await use;
        return answer.TryGet(out var value) ? done(value) : Refuse(answer.Problems, words);
    }

    private static ProblemHttpResult Refuse(IReadOnlyList<Problem> problems, Words words) => TypedResults.Problem(
        words.Problem(problems[0]),
        statusCode: Status(problems[0].Kind),
        extensions: new Dictionary<string, object?>
        {
            ["code"] = problems[0].Code,
            ["problems"] = problems.Select(problem => new { problem.Code, problem.Field, Message = words.Problem(problem) }),
        });

    private static int Status(ProblemKind kind) => kind switch
    {
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Forbidden => StatusCodes.Status403Forbidden,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.TooMany => StatusCodes.Status429TooManyRequests,
        ProblemKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
    };
}
